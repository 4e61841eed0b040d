using System.Collections.Generic;
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

/// <summary>What a variable holds at one point of a body: what one write put there, what it came with, or one of several.</summary>
internal sealed class Definition
{
    private readonly List<Definition> _inputs = [];

    private Definition(ISymbol variable, IOperation? write, Subject? value)
    {
        Variable = variable;
        Write = write;
        Value = value;
    }

    /// <summary>The local, parameter, field or property.</summary>
    public ISymbol Variable { get; }

    /// <summary>The operation that writes; null for what the variable came with, and for a join.</summary>
    public IOperation? Write { get; }

    /// <summary>What is written, when that can be named.</summary>
    public Subject? Value { get; }

    /// <summary>The definitions of which any one may be it; empty unless this is a join.</summary>
    public IReadOnlyList<Definition> Inputs => _inputs;

    /// <summary>Whether the variable still holds what it had when the body began.</summary>
    public bool IsStart => Write is null && _inputs.Count == 0;

    public static Definition Start(ISymbol variable) => new(variable, null, null);

    public static Definition Of(ISymbol variable, IOperation write, Subject? value) => new(variable, write, value);

    public static Definition Join(ISymbol variable, IEnumerable<Definition> inputs)
    {
        var join = new Definition(variable, null, null);
        join._inputs.AddRange(inputs);
        return join;
    }
}
