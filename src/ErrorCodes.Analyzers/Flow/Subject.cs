using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>A value that is asked about, or a part of it: what an expression yields, a declaration holds, or a variable holds at one point.</summary>
internal readonly record struct Subject(IOperation? Expression, ISymbol? Symbol, Definition? Definition, Facet Facet)
{
    public static Subject Of(IOperation expression, Facet facet = Facet.Self) => new(expression, null, null, facet);

    public static Subject Of(ISymbol symbol, Facet facet = Facet.Self) => new(null, symbol, null, facet);

    public static Subject Of(Definition definition, Facet facet = Facet.Self) => new(null, null, definition, facet);

    /// <summary>The part asked of the whole; null for a part of a part, which nothing here can name.</summary>
    public Subject? Part(Facet facet) =>
        facet == Facet.Self ? this
        : Facet == Facet.Self ? this with { Facet = facet }
        : null;
}
