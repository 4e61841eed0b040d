using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Everything that is written to one variable in a body.</summary>
internal sealed class VariableHistory(ISymbol variable)
{
    private readonly List<Definition> _writes = [];
    private Definition? _any;

    public ISymbol Variable { get; } = variable;

    /// <summary>The writes, in the order they are met.</summary>
    public IReadOnlyList<Definition> Writes => _writes;

    /// <summary>Whether any of its parts is written to.</summary>
    public bool IsWrittenInto { get; private set; }

    /// <summary>What the variable came with; null for a local, which comes with nothing.</summary>
    public Definition? Start { get; } = variable is ILocalSymbol ? null : Definition.Start(variable);

    /// <summary>Whether a nested function writes it too, at a time nobody here knows.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether it holds one value only.</summary>
    public bool IsConstant => Writes.Count + (Start is null ? 0 : 1) <= 1;

    /// <summary>Whether what it holds depends on where it is read.</summary>
    public bool Varies => !IsConstant && !IsShared;

    /// <summary>Any of what it may ever hold.</summary>
    public Definition Any => _any ??= IsConstant
        ? Writes.FirstOrDefault() ?? Start!
        : Definition.Join(Variable, Start is null ? Writes : Writes.Prepend(Start));

    public void Add(Definition write)
    {
        _writes.Add(write);
        IsWrittenInto |= write.Part is not null;
        _any?.Follow(write);
    }
}
