using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What a constant is compared with or put into: an expression or a declaration, or a part of its value.</summary>
internal readonly record struct Subject(IOperation? Expression, ISymbol? Symbol, Facet Facet)
{
    public static Subject Of(IOperation expression, Facet facet = Facet.Self) => new(expression, null, facet);

    public static Subject Of(ISymbol symbol, Facet facet = Facet.Self) => new(null, symbol, facet);
}

/// <summary>Where a constant stands: compared with its subject, or put into it.</summary>
internal readonly record struct Position(Subject Subject, bool IsComparison)
{
    public static Position Compared(IOperation with, Facet facet = Facet.Self) => new(Subject.Of(with, facet), true);

    public static Position Put(ISymbol into, Facet facet) => new(Subject.Of(into, facet), false);
}
