using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>What the variables of one body hold where they are read. Every operation of the body is looked at once, whatever is asked.</summary>
/// <remarks>
/// A body is a method with its lambdas and local functions, or an initializer. A variable that a lambda or a local function
/// writes, one that it reads, and all of a body that holds a <c>goto</c> to a label, hold any of what is written to them.
/// </remarks>
internal sealed class BodyFlow
{
    private static readonly ConditionalWeakTable<IOperation, BodyFlow> Cache = new();

    private readonly IReadOnlyDictionary<IOperation, Definition> _reads;
    private readonly IReadOnlyDictionary<ISymbol, VariableHistory> _variables;
    private readonly Dictionary<IMethodSymbol, IAnonymousFunctionOperation> _functions = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IConditionalAccessInstanceOperation, IOperation> _receivers = [];
    private readonly Dictionary<ILabelSymbol, ILabeledOperation> _labels = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, TextPlaces> _places = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Dictionary<Definition, TextPlaces>> _placesOfDefinitions;
    private readonly Lazy<ILookup<object, Definition>> _uses;
    private readonly Dictionary<IPatternOperation, IPatternOperation> _wholes = [];
    private readonly Dictionary<IOperation, StatementList?> _statements = [];
    private readonly Dictionary<ISymbol, IOperation> _originals = new(SymbolEqualityComparer.Default);

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
                case IConditionalAccessInstanceOperation instance when Conversions.Receiver(instance) is { } receiver:
                    _receivers[instance] = receiver;
                    break;
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                pending.Push((child, function));
            }
        }

        survey.CarryOver();
        _variables = survey.Variables;
        foreach (var places in survey.Places)
        {
            _places.Add(places.Key, new TextPlaces(places.Value));
        }

        var pass = new DefinitionPass(survey);
        _reads = pass.Run(root);
        Steps += pass.Steps;
        _placesOfDefinitions = new(() => _reads.GroupBy(read => read.Value).ToDictionary(reads => reads.Key, reads => new TextPlaces(reads.Select(read => read.Key.Syntax.SpanStart))));
        _uses = new(() => _variables.Values.Where(variable => variable.Variable is ILocalSymbol).SelectMany(variable => variable.Writes)
            .SelectMany(write => ReadsIn(write).Select(read => (Read: ValueAt(read), Write: write)))
            .Where(use => use.Read is not null)
            .ToLookup(use => use.Read!, use => use.Write));
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

    /// <summary>Where else in the text this variable is read with the same value, or, where that is not known, at all.</summary>
    public TextPlaces PlacesLike(IOperation read) =>
        _reads.TryGetValue(read, out var definition) ? _placesOfDefinitions.Value[definition]
        : Writes.VariableOf(read) is { } variable ? PlacesOf(variable)
        : TextPlaces.None;

    /// <summary>Where in the text this value of a variable is read.</summary>
    public TextPlaces PlacesOf(Definition definition) =>
        _placesOfDefinitions.Value.TryGetValue(definition, out var places) ? places
        : _variables.TryGetValue(definition.Variable, out var history) && history.IsConstant ? PlacesOf(definition.Variable)
        : TextPlaces.None;

    /// <summary>The place whose value a local that is written once copies; the expression itself where there is none.</summary>
    public IOperation OriginalOf(IOperation expression)
    {
        lock (_originals)
        {
            var locals = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            var original = Place.Unwrap(expression);
            while (original is ILocalReferenceOperation { Local: var local } && locals.Add(local))
            {
                if (_originals.TryGetValue(local, out var known))
                {
                    original = known;
                    break;
                }

                if (!_variables.TryGetValue(local, out var history) || !history.IsConstant
                    || history.Any.Value is not { Facet: Facet.Self, Expression: { } copied } || !Place.IsOfVariables(copied))
                {
                    _originals[local] = original;
                    break;
                }

                original = Place.Unwrap(copied);
            }

            foreach (var local in locals)
            {
                _originals[local] = original;
            }

            return original;
        }
    }

    /// <summary>What a variable holds where it is read, or, where that is not known, the variable.</summary>
    public object? ValueAt(IOperation read) => (object?)DefinitionAt(read) ?? Writes.VariableOf(read);

    /// <summary>What locals hold that was written to them as it is, or as the answer to a question about it.</summary>
    public IEnumerable<Definition> UsesOf(object value) => _uses.Value[value];

    /// <summary>What is written to a variable, wherever.</summary>
    public IReadOnlyList<Definition> WritesTo(ISymbol variable) => _variables.TryGetValue(variable, out var history) ? history.Writes : [];

    /// <summary>The statement a label stands before.</summary>
    public ILabeledOperation? StatementAt(ILabelSymbol label) => _labels.TryGetValue(label, out var labeled) ? labeled : null;

    /// <summary>The statements of a block or section; null for anything else.</summary>
    public StatementList? StatementsIn(IOperation operation)
    {
        lock (_statements)
        {
            if (!_statements.TryGetValue(operation, out var statements))
            {
                _statements.Add(operation, statements = StatementList.In(operation));
            }

            return statements;
        }
    }

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

    private TextPlaces PlacesOf(ISymbol variable) => _places.TryGetValue(variable, out var places) ? places : TextPlaces.None;

    /// <summary>The variables that a copy is one of, or that a condition asks about.</summary>
    private static IEnumerable<IOperation> ReadsIn(Definition write)
    {
        if (write.Value is not { Expression: { } source, Facet: Facet.Self })
        {
            yield break;
        }

        if (source.Type?.SpecialType != SpecialType.System_Boolean)
        {
            yield return Place.ReadsOf(source).Last();
            yield break;
        }

        var pending = new Stack<IOperation>();
        pending.Push(source);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation { Instance: null or IInstanceReferenceOperation })
            {
                yield return operation;
            }

            // What is assigned inside is a write of its own.
            if (operation is IAnonymousFunctionOperation or IAssignmentOperation)
            {
                continue;
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }
    }
}
