using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Flow;

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
