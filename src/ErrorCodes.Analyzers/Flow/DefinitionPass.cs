using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Goes through a body once, in the order it runs, and notes what each variable holds where it is read.</summary>
/// <remarks>
/// Branches are joined where they meet, for the variables they wrote only. What a loop writes may be there from its start,
/// and after it, unless there is one way out of it only: then what is there, is there after the loop. So every write is
/// looked at once for each construct around it, and nothing is gone through twice.
/// </remarks>
internal sealed class DefinitionPass(BodySurvey survey)
{
    private readonly Dictionary<ISymbol, Definition> _current = new(SymbolEqualityComparer.Default);
    private readonly List<(ISymbol Variable, Definition? Before)> _log = [];
    private readonly Dictionary<IOperation, Definition> _reads = [];
    private readonly HashSet<IOperation> _sectionEnds = [];
    private readonly HashSet<ISymbol> _looseExits = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, LoopExit> _loopExits = new(SymbolEqualityComparer.Default);
    private IOperation? _function;
    private int _finallies;
    private bool _isDead;

    /// <summary>How many operations were gone through.</summary>
    public int Steps { get; private set; }

    public IReadOnlyDictionary<IOperation, Definition> Run(IOperation root)
    {
        if (survey.HasLabels || survey.Varying.Length == 0)
        {
            return _reads;
        }

        foreach (var variable in survey.Variables.Where(pair => pair.Value is { Varies: true, Start: not null }))
        {
            _current[variable.Key] = variable.Value.Start!;
        }

        try
        {
            Visit(root);
        }
        catch (System.InsufficientExecutionStackException)
        {
            // Deeper than the compiler itself would go: anything may be anywhere.
            _reads.Clear();
        }

        return _reads;
    }

    private void Visit(IOperation? operation)
    {
        if (operation is null)
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        Steps++;
        switch (operation)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                var (isDead, outer) = (_isDead, _function);
                (_isDead, _function) = (false, operation);
                VisitChildren(operation);
                (_isDead, _function) = (isDead, outer);
                break;
            case IAssignmentOperation assignment:
                VisitAssignment(assignment);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Out } argument:
                VisitTarget(argument.Value);
                Apply(argument);
                break;
            case IConditionalOperation conditional:
                VisitConditional(conditional);
                break;
            case IBinaryOperation binary:
                VisitBinary(binary);
                break;
            case IBinaryPatternOperation pattern:
                VisitPattern(pattern);
                break;
            case ICoalesceOperation coalesce:
                Visit(coalesce.Value);
                VisitOptional(coalesce.WhenNull);
                break;
            case IConditionalAccessOperation access:
                Visit(access.Operation);
                VisitOptional(access.WhenNotNull);
                break;
            case ISwitchExpressionOperation @switch:
                Visit(@switch.Value);
                Join([.. @switch.Arms.Select(arm => Branch(() => VisitChildren(arm)))], isExhaustive: true);
                break;
            case ISwitchOperation @switch:
                VisitSwitch(@switch);
                break;
            case ILoopOperation loop:
                VisitLoop(loop);
                break;
            case ITryOperation @try:
                VisitTry(@try);
                break;
            case IBranchOperation branch:
                VisitBranch(branch);
                break;
            case IReturnOperation or IThrowOperation:
                VisitChildren(operation);
                _isDead |= operation.Kind != OperationKind.YieldReturn;
                break;
            default:
                VisitChildren(operation);
                Read(operation);
                Apply(operation);
                break;
        }
    }

    private void VisitChildren(IOperation operation)
    {
        foreach (var child in operation.ChildOperations)
        {
            Visit(child);
        }
    }

    private void VisitAssignment(IAssignmentOperation assignment)
    {
        if (assignment is ISimpleAssignmentOperation or IDeconstructionAssignmentOperation)
        {
            VisitTarget(assignment.Target);
        }
        else
        {
            Visit(assignment.Target);
        }

        if (assignment is ICoalesceAssignmentOperation)
        {
            Join([Branch(() =>
            {
                Visit(assignment.Value);
                Apply(assignment);
            })], isExhaustive: false);
        }
        else
        {
            Visit(assignment.Value);
            Apply(assignment);
        }
    }

    /// <summary>What is written to is not read; what it is a member or an element of is.</summary>
    private void VisitTarget(IOperation target)
    {
        if (target is ITupleOperation or IDeclarationExpressionOperation)
        {
            foreach (var child in target.ChildOperations)
            {
                VisitTarget(child);
            }
        }
        else
        {
            VisitChildren(target);
        }
    }

    private void VisitBinary(IBinaryOperation binary)
    {
        // Long chains lean to the left; the compiler does not recurse into them either.
        var chain = new Stack<IBinaryOperation>();
        IOperation first = binary;
        while (first is IBinaryOperation link)
        {
            chain.Push(link);
            first = link.LeftOperand;
        }

        Visit(first);
        foreach (var link in chain)
        {
            if (link.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            {
                VisitOptional(link.RightOperand);
            }
            else
            {
                Visit(link.RightOperand);
            }
        }
    }

    private void VisitPattern(IBinaryPatternOperation pattern)
    {
        var chain = new Stack<IPatternOperation>();
        IPatternOperation first = pattern;
        while (first is IBinaryPatternOperation link)
        {
            chain.Push(link.RightPattern);
            first = link.LeftPattern;
        }

        Visit(first);
        foreach (var next in chain)
        {
            Visit(next);
        }
    }

    private void VisitOptional(IOperation? operation) => Join([Branch(() => Visit(operation))], isExhaustive: false);

    private void VisitConditional(IConditionalOperation conditional)
    {
        // An else-if chain is one construct of many branches, as long as no condition of it writes.
        var branches = new List<Changes>();
        IOperation? rest = conditional;
        var start = _log.Count;
        while (rest is IConditionalOperation link && _log.Count == start && !_isDead)
        {
            Steps++;
            Visit(link.Condition);
            branches.Add(Branch(() => Visit(link.WhenTrue)));
            rest = link.WhenFalse is IBlockOperation { Operations: [IConditionalOperation only] } ? only : link.WhenFalse;
        }

        if (rest is not null)
        {
            branches.Add(Branch(() => Visit(rest)));
        }

        Join(branches, isExhaustive: rest is not null);
    }

    private void VisitSwitch(ISwitchOperation @switch)
    {
        Visit(@switch.Value);
        if (survey.JumpsBetweenSections)
        {
            SetAny(@switch);
        }

        var sections = new List<Changes>();
        var isExhaustive = false;
        foreach (var section in @switch.Cases)
        {
            if (EndOf(section.Body) is { } end && SymbolEqualityComparer.Default.Equals(end.Target, @switch.ExitLabel))
            {
                _sectionEnds.Add(end);
            }

            isExhaustive |= section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation);
            sections.Add(Branch(() => VisitChildren(section)));
        }

        if (_looseExits.Remove(@switch.ExitLabel))
        {
            SetAny(@switch);
            _isDead = false;
        }
        else
        {
            Join(sections, isExhaustive);
        }
    }

    private void VisitBranch(IBranchOperation branch)
    {
        if (_sectionEnds.Contains(branch))
        {
            return;
        }

        // Leaves from the midst of its construct, with whatever was written so far.
        _looseExits.Add(branch.Target);
        if (_loopExits.TryGetValue(branch.Target, out var exit))
        {
            Leave(exit);
        }

        _isDead = true;
    }

    private void VisitLoop(ILoopOperation loop)
    {
        if (loop is IForLoopOperation { Before: var before })
        {
            foreach (var operation in before)
            {
                Visit(operation);
            }
        }

        SetAny(loop);
        var exit = new LoopExit(loop, _finallies);
        _loopExits[loop.ExitLabel] = exit;
        switch (loop)
        {
            case IForEachLoopOperation each:
                exit.Count = 2;

                // What the body puts into the collection comes round, too.
                Visit(each.Collection);
                Apply(loop);
                Visit(loop.Body);
                break;
            case IForLoopOperation counted:
                VisitCondition(counted.Condition, exit);
                VisitBody(loop);
                foreach (var operation in counted.AtLoopBottom)
                {
                    Visit(operation);
                }

                break;
            case IWhileLoopOperation { ConditionIsTop: true } conditional:
                VisitCondition(conditional.Condition, exit);
                Visit(loop.Body);
                break;
            case IWhileLoopOperation conditional:
                VisitBody(loop);
                VisitCondition(conditional.Condition, exit);
                break;
            default:
                exit.Count = 2;
                VisitChildren(loop);
                break;
        }

        _isDead = false;
        if (exit is { Count: 1, State: { } state })
        {
            foreach (var pair in state.Where(pair => Current(pair.Key) != pair.Value))
            {
                Set(pair.Key, pair.Value);
            }
        }
        else
        {
            SetAny(loop);
        }
    }

    private void VisitCondition(IOperation? condition, LoopExit exit)
    {
        Visit(condition);
        if (condition is { ConstantValue: not { HasValue: true, Value: true } })
        {
            Leave(exit);
        }
    }

    /// <summary>Goes through a body after which something is left to do each time round.</summary>
    private void VisitBody(ILoopOperation loop)
    {
        Visit(loop.Body);
        _isDead = false;
        if (_looseExits.Contains(loop.ContinueLabel))
        {
            SetAny(loop);
        }
    }

    /// <summary>Notes what the variables hold where a loop is left; a second way out, or one through a finally, makes that uncertain.</summary>
    private void Leave(LoopExit exit)
    {
        exit.Count += _finallies > exit.Finallies ? 2 : 1;
        exit.State = exit.Count > 1 ? null
            : survey.WrittenIn(exit.Loop).Select(write => write.Variable).Distinct<ISymbol>(SymbolEqualityComparer.Default)
                .Select(variable => (Variable: variable, Definition: Current(variable)))
                .Where(it => it.Definition is not null)
                .ToDictionary(it => it.Variable, it => it.Definition!, SymbolEqualityComparer.Default);
    }

    private void VisitTry(ITryOperation @try)
    {
        _finallies += @try.Finally is null ? 0 : 1;
        var body = Branch(() => Visit(@try.Body));
        var branches = new List<Changes> { body };
        foreach (var clause in @try.Catches)
        {
            branches.Add(Branch(() =>
            {
                SetAny(@try.Body);
                VisitChildren(clause);
            }));
        }

        Join(branches, isExhaustive: true);
        if (@try.Finally is { } @finally)
        {
            _finallies--;
            var isDead = _isDead;
            _isDead = false;
            SetAny(@try);
            Visit(@finally);
            _isDead |= isDead;
        }
    }

    /// <summary>From here on what is written inside may be there, or what was there before.</summary>
    private void SetAny(IOperation construct)
    {
        foreach (var writes in survey.WrittenIn(construct).GroupBy(write => write.Variable, SymbolEqualityComparer.Default))
        {
            var variable = writes.Key!;
            Set(variable, Definition.Join(variable, Current(variable) is { } current ? writes.Prepend(current) : writes));
        }
    }

    private void Apply(IOperation operation)
    {
        foreach (var definition in survey.WrittenBy(operation))
        {
            if (!survey.Variables[definition.Variable].Varies)
            {
                continue;
            }

            if (definition.Part is not null && Current(definition.Variable) is { } before)
            {
                definition.Follow(before);
            }

            Set(definition.Variable, definition);
        }
    }

    private void Read(IOperation operation)
    {
        if (Writes.VariableOf(operation) is { } variable && !BodySurvey.IsAway(variable, _function) && Current(variable) is { } definition)
        {
            _reads[operation] = definition;
        }
    }

    private Definition? Current(ISymbol variable) => _current.TryGetValue(variable, out var definition) ? definition : null;

    private void Set(ISymbol variable, Definition definition)
    {
        _log.Add((variable, Current(variable)));
        _current[variable] = definition;
    }

    /// <summary>Goes through something that may not happen, and takes back what it wrote.</summary>
    private Changes Branch(System.Action visit)
    {
        var isDead = _isDead;
        var start = _log.Count;
        visit();
        var written = new Dictionary<ISymbol, Definition>(SymbolEqualityComparer.Default);
        for (var i = start; i < _log.Count; i++)
        {
            written[_log[i].Variable] = _current[_log[i].Variable];
        }

        for (var i = _log.Count - 1; i >= start; i--)
        {
            if (_log[i].Before is { } before)
            {
                _current[_log[i].Variable] = before;
            }
            else
            {
                _current.Remove(_log[i].Variable);
            }
        }

        _log.RemoveRange(start, _log.Count - start);
        var changes = new Changes(written, _isDead);
        _isDead = isDead;
        return changes;
    }

    /// <summary>Goes on with what the branches left, or, unless one of them must be taken, with what was there before.</summary>
    private void Join(IReadOnlyCollection<Changes> branches, bool isExhaustive)
    {
        var live = branches.Where(branch => !branch.IsDead).ToList();
        if (live.Count == 0)
        {
            _isDead |= isExhaustive;
            return;
        }

        var count = live.Count + (isExhaustive ? 0 : 1);
        foreach (var writes in live.SelectMany(branch => branch.Written).GroupBy(pair => pair.Key, pair => pair.Value, SymbolEqualityComparer.Default).ToList())
        {
            var variable = writes.Key!;
            var definitions = writes.ToList();
            if (definitions.Count < count && Current(variable) is { } current)
            {
                definitions.Add(current);
            }

            Set(variable, definitions.Count == 1 ? definitions[0] : Definition.Join(variable, definitions));
        }
    }

    private static IBranchOperation? EndOf(IEnumerable<IOperation> body) => body.LastOrDefault() switch
    {
        IBranchOperation branch => branch,
        IBlockOperation block => EndOf(block.Operations),
        _ => null,
    };

    /// <summary>What a branch left in the variables it wrote, and whether its end is never reached.</summary>
    private readonly record struct Changes(Dictionary<ISymbol, Definition> Written, bool IsDead);

    /// <summary>The ways out of a loop, and what the variables it writes hold on the only one.</summary>
    private sealed class LoopExit(ILoopOperation loop, int finallies)
    {
        public ILoopOperation Loop { get; } = loop;

        /// <summary>How many finally blocks are left when the loop is entered.</summary>
        public int Finallies { get; } = finallies;

        public int Count { get; set; }

        public Dictionary<ISymbol, Definition>? State { get; set; }
    }
}
