using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Where a constant stands: compared with its subject, or put into it.</summary>
internal readonly record struct Position(Subject Subject, bool IsComparison)
{
    public static Position Compared(IOperation with, Facet facet = Facet.Self) => new(Subject.Of(with, facet), true);

    public static Position Put(ISymbol into, Facet facet) => new(Subject.Of(into, facet), false);
}
