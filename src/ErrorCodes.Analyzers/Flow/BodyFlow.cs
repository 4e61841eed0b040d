using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>What the variables of one body hold where they are read. Every operation of the body is looked at once, whatever is asked.</summary>
/// <remarks>
/// A body is a method with its lambdas and local functions, or an initializer. A variable that a lambda or a local function
/// shares, and all of a body that holds a <c>goto</c> to a label, hold any of what is written to them, wherever they are read.
/// </remarks>
internal sealed class BodyFlow
{
    private static readonly ConditionalWeakTable<IOperation, BodyFlow> Cache = new();

    private readonly IReadOnlyDictionary<IOperation, Definition> _reads;
    private readonly IReadOnlyDictionary<ISymbol, VariableHistory> _variables;
    private readonly Dictionary<IMethodSymbol, IAnonymousFunctionOperation> _functions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IConditionalAccessInstanceOperation, IOperation> _receivers = [];
    private readonly Dictionary<ILabelSymbol, ILabeledOperation> _labels = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, List<int>> _places;
    private readonly Dictionary<IPatternOperation, IPatternOperation> _wholes = [];

    private BodyFlow(IOperation root)
    {
        Root = root;
        var survey = new BodySurvey();
        var pending = new Stack<(IOperation Operation, IOperation? Function)>();
        pending.Push((root, null));
        while (pending.Count > 0)
        {
            var (operation, function) = pending.Pop();
            Steps++;
            survey.Add(operation, function);
            switch (operation)
            {
                case IAnonymousFunctionOperation lambda:
                    _functions[lambda.Symbol] = lambda;
                    function = lambda;
                    break;
                case ILocalFunctionOperation:
                    function = operation;
                    break;
                case ILabeledOperation labeled:
                    _labels[labeled.Label] = labeled;
                    break;
                case IConditionalAccessInstanceOperation instance when Receiver(instance) is { } receiver:
                    _receivers[instance] = receiver;
                    break;
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                pending.Push((child, function));
            }
        }

        _variables = survey.Variables;
        _places = survey.Places;
        foreach (var places in _places.Values)
        {
            places.Sort();
        }

        var pass = new DefinitionPass(survey);
        _reads = pass.Run(root);
        Steps += pass.Steps;
    }

    /// <summary>The outermost operation: a method's body, or an initializer.</summary>
    public IOperation Root { get; }

    /// <summary>How many operations were looked at to know all this.</summary>
    public int Steps { get; }

    /// <summary>The body whose outermost operation this is.</summary>
    public static BodyFlow Of(IOperation root) => Cache.GetValue(root, key => new BodyFlow(key));

    /// <summary>What a variable holds where it is read; null for a variable that nothing is known of.</summary>
    public Definition? DefinitionAt(IOperation read) =>
        _reads.TryGetValue(read, out var definition) ? definition
        : Writes.VariableOf(read) is { } variable && _variables.TryGetValue(variable, out var history) ? history.Any
        : null;

    /// <summary>The writes that can have put there what is read.</summary>
    public IEnumerable<Definition> WritesReaching(IOperation read)
    {
        if (DefinitionAt(read) is not { } start)
        {
            yield break;
        }

        var met = new HashSet<Definition> { start };
        var pending = new Stack<Definition>();
        pending.Push(start);
        while (pending.Count > 0)
        {
            var definition = pending.Pop();
            if (definition.Write is not null)
            {
                yield return definition;
            }

            foreach (var input in definition.Inputs)
            {
                if (met.Add(input))
                {
                    pending.Push(input);
                }
            }
        }
    }

    /// <summary>Whether both reads of one variable surely find the same value in it.</summary>
    public bool IsUnchanged(IOperation first, IOperation second)
    {
        if (first == second)
        {
            return true;
        }

        if (Writes.VariableOf(first) is not { } variable || !_variables.TryGetValue(variable, out var history))
        {
            return true;
        }

        return history.IsConstant
            || (_reads.TryGetValue(first, out var one) && _reads.TryGetValue(second, out var other) && one == other);
    }

    /// <summary>Where a variable is read or written between two places of the text.</summary>
    public IEnumerable<int> ReadsOf(ISymbol variable, int from, int to)
    {
        if (!_places.TryGetValue(variable, out var places))
        {
            yield break;
        }

        var index = places.BinarySearch(from);
        for (index = index >= 0 ? index : ~index; index < places.Count && places[index] < to; index++)
        {
            yield return places[index];
        }
    }

    /// <summary>The statement a label stands before.</summary>
    public ILabeledOperation? StatementAt(ILabelSymbol label) => _labels.TryGetValue(label, out var labeled) ? labeled : null;

    /// <summary>The lambda whose symbol this is.</summary>
    public IAnonymousFunctionOperation? FunctionOf(IMethodSymbol symbol) => _functions.TryGetValue(symbol, out var function) ? function : null;

    /// <summary>The value a pattern is matched against; of a chain of patterns it is found once.</summary>
    public Subject? InputOf(IPatternOperation pattern)
    {
        lock (_wholes)
        {
            var climbed = new List<IPatternOperation>();
            var whole = pattern;
            IPatternOperation? known;
            while (!_wholes.TryGetValue(whole, out known) && PatternInputs.IsCombined(whole))
            {
                climbed.Add(whole);
                whole = (IPatternOperation)whole.Parent!;
            }

            whole = known ?? whole;
            foreach (var part in climbed)
            {
                _wholes[part] = whole;
            }

            return PatternInputs.OfWhole(whole);
        }
    }

    /// <summary>What a conditional access is made on: <c>x</c> in <c>x?.Code</c>.</summary>
    public IOperation? ReceiverOf(IConditionalAccessInstanceOperation instance) => _receivers.TryGetValue(instance, out var receiver) ? receiver : null;

    public static IOperation? Receiver(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
