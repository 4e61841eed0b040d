using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Collects what is written in a body, before anybody asks where.</summary>
internal sealed class BodySurvey
{
    private static readonly List<Definition> Nothing = [];

    private readonly Dictionary<ISymbol, VariableHistory> _variables = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, List<Definition>> _byOperation = [];

    private readonly List<Alias> _aliases = [];
    private Definition[]? _inOrder;

    /// <summary>Where each variable is read or written, in no order.</summary>
    public Dictionary<ISymbol, List<int>> Places { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The variables that are written to, and the parameters.</summary>
    public IReadOnlyDictionary<ISymbol, VariableHistory> Variables => _variables;

    /// <summary>Whether the body jumps to labels of its own, so that its text says little of its order.</summary>
    public bool HasLabels { get; private set; }

    /// <summary>Whether a switch of the body jumps from one section to another.</summary>
    public bool JumpsBetweenSections { get; private set; }

    /// <summary>The writes to variables that hold different values in different places, in the order of the text.</summary>
    public Definition[] Varying => _inOrder ??=
    [
        .. _variables.Values.Where(variable => variable.Varies)
            .SelectMany(variable => variable.Writes)
            .OrderBy(write => write.Write!.Syntax.SpanStart),
    ];

    /// <summary>Takes in one operation of this nested function, or of the body itself.</summary>
    public void Add(IOperation operation, IOperation? function)
    {
        if (operation is IBranchOperation { BranchKind: BranchKind.GoTo } jump)
        {
            JumpsBetweenSections |= !jump.Syntax.IsKind(SyntaxKind.GotoStatement);
            HasLabels |= jump.Syntax.IsKind(SyntaxKind.GotoStatement);
        }

        if (Writes.VariableOf(operation) is { } read)
        {
            if (!Places.TryGetValue(read, out var places))
            {
                Places.Add(read, places = []);
            }

            places.Add(operation.Syntax.SpanStart);
            if (read is IParameterSymbol)
            {
                HistoryOf(read);
            }
        }

        _aliases.AddRange(Alias.References(operation));
        foreach (var write in Writes.Of(operation))
        {
            _aliases.AddRange(Alias.Copies(operation, write));
            var history = HistoryOf(write.Variable);
            history.IsShared |= IsAway(write.Variable, function);

            var definition = Definition.Of(write.Variable, operation, write.Value, write.Part);
            history.Add(definition);
            if (!_byOperation.TryGetValue(operation, out var definitions))
            {
                _byOperation.Add(operation, definitions = []);
            }

            definitions.Add(definition);
        }
    }

    /// <summary>Carries what is written to variables that stand for others over to those, at whatever time.</summary>
    public void CarryOver()
    {
        // The last first: what stands for another may itself be stood for.
        for (var i = _aliases.Count - 1; i >= 0; i--)
        {
            var alias = _aliases[i];
            var (here, there) = (HistoryOf(alias.Variable), HistoryOf(alias.Of));
            if (!alias.IsReference && !here.IsWrittenInto && !there.IsWrittenInto)
            {
                continue;
            }

            here.IsShared = there.IsShared = true;
            if (alias.IsReference ? !here.IsConstant : here.IsWrittenInto)
            {
                there.Add(Definition.Of(alias.Of, alias.Made, Subject.Of(here.Any, alias.From), alias.To));
            }
        }
    }

    /// <summary>What an operation writes.</summary>
    public List<Definition> WrittenBy(IOperation operation) => _byOperation.TryGetValue(operation, out var definitions) ? definitions : Nothing;

    /// <summary>What is written to varying variables inside an operation.</summary>
    public IEnumerable<Definition> WrittenIn(IOperation operation)
    {
        var span = operation.Syntax.Span;
        var writes = Varying;
        var (low, high) = (0, writes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = writes[middle].Write!.Syntax.SpanStart < span.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < writes.Length && writes[low].Write!.Syntax.SpanStart < span.End; low++)
        {
            yield return writes[low];
        }
    }

    private VariableHistory HistoryOf(ISymbol variable)
    {
        if (!_variables.TryGetValue(variable, out var history))
        {
            _variables.Add(variable, history = new VariableHistory(variable));
        }

        return history;
    }

    /// <summary>Whether a nested function is not the one a variable belongs to, so that it runs at a time nobody here knows.</summary>
    public static bool IsAway(ISymbol variable, IOperation? function) => function switch
    {
        null => false,
        _ when variable is not (ILocalSymbol or IParameterSymbol) => true,
        IAnonymousFunctionOperation lambda => !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, lambda.Symbol),
        ILocalFunctionOperation local => !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, local.Symbol),
        _ => true,
    };
}
