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
        // The keys of a collection are those of the pairs and groups that are its elements.
        : Facet == Facet.Element && facet is Facet.Key or Facet.Value ? this with { Facet = facet }
        : null;
}

/// <summary>What a variable holds at one point of a body: what one write put there, what it came with, or one of several.</summary>
internal sealed class Definition
{
    private readonly List<Definition> _inputs = [];
    private readonly Subject? _written;

    private Definition(ISymbol variable, IOperation? write, Subject? written, Facet? part)
    {
        Variable = variable;
        Write = write;
        _written = written;
        Part = part;
    }

    /// <summary>The local, parameter, field or property.</summary>
    public ISymbol Variable { get; }

    /// <summary>The operation that writes; null for what the variable came with, and for a join.</summary>
    public IOperation? Write { get; }

    /// <summary>The part that may have been written to, while what it held before is still there; null for a write to all of it.</summary>
    public Facet? Part { get; }

    /// <summary>What is written to all of it, when that can be named.</summary>
    public Subject? Value => Part is null ? _written : null;

    /// <summary>The definitions of which any one may be it, beside what is written.</summary>
    public IReadOnlyList<Definition> Inputs => _inputs;

    /// <summary>Whether the variable still holds what it had when the body began.</summary>
    public bool IsStart => Write is null && _inputs.Count == 0;

    public static Definition Start(ISymbol variable) => new(variable, null, null, null);

    public static Definition Of(ISymbol variable, IOperation write, Subject? value, Facet? part) => new(variable, write, value, part);

    public static Definition Join(ISymbol variable, IEnumerable<Definition> inputs)
    {
        var join = new Definition(variable, null, null, null);
        join._inputs.AddRange(inputs);
        return join;
    }

    /// <summary>Whether the asked part may have been written.</summary>
    public bool Writes(Facet facet) => Write is not null && (Part is null or Facet.Self || Part == facet);

    /// <summary>What is written to the asked part, when that can be named.</summary>
    public Subject? Written(Facet facet) => Part is null or Facet.Self ? _written?.Part(facet) : _written;

    /// <summary>Takes in what the variable held before one of its parts was written to.</summary>
    public void Follow(Definition before) => _inputs.Add(before);
}
