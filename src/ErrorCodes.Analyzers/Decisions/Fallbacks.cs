using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Judges what a default does with the code.</summary>
internal sealed class Fallbacks
{
    private readonly Decision _decision;
    private readonly BodyUses _body;
    private readonly Exits _exits;
    private readonly Handouts _handouts;
    private readonly CodeSubject _subject;
    private readonly Dictionary<ILabelSymbol, ISwitchCaseOperation> _sections = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ILabelSymbol, bool> _isPassedOnAt = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<DecisionArm, Fallback> _ofArms = [];
    private readonly Dictionary<DecisionArm, bool> _fallOut = [];
    private Fallback? _ofNone;

    public Fallbacks(Decision decision, CodeQuestion question, BodyUses body)
    {
        _decision = decision;
        _body = body;
        _exits = Exits.Of(body.Flow);
        _handouts = new Handouts(decision, question.Code, body.Flow);
        _subject = question.Code;
        foreach (var section in (decision.Operation as ISwitchOperation)?.Cases ?? [])
        {
            foreach (var clause in section.Clauses.Where(clause => clause.Label is not null))
            {
                _sections[clause.Label!] = section;
            }
        }
    }

    /// <summary>How many operations were looked at.</summary>
    public int Steps => _handouts.Steps;

    /// <summary>Judges the arm that takes what no arm means; null when there is none.</summary>
    public Fallback Of(DecisionArm? arm)
    {
        if (arm is null)
        {
            return _ofNone ??= Find(arm);
        }

        if (!_ofArms.TryGetValue(arm, out var known))
        {
            _ofArms.Add(arm, known = Find(arm));
        }

        return known;
    }

    /// <summary>Whether whatever gets into the arm, and is not thrown, goes on after the decision.</summary>
    public bool AlwaysFallsOut(DecisionArm? arm)
    {
        if (arm is null)
        {
            return true;
        }

        if (!_fallOut.TryGetValue(arm, out var known))
        {
            _fallOut.Add(arm, known = !arm.Body.Any(statement => _exits.MayLeave(statement, _decision.Operation)));
        }

        return known;
    }

    private Fallback Find(DecisionArm? arm)
    {
        var fallback = arm is null ? Fallback.None
            : arm is { IsExpression: true, Body: [var value] } ? OfValue(value)
            : Of(arm.Body);
        return fallback < Fallback.Propagating && _decision.Operation is not ISwitchExpressionOperation && (arm is null || FallsOut(arm)) && IsPassedOn(_exits.After(_decision.Operation))
            ? Fallback.Propagating
            : fallback;
    }

    private bool FallsOut(DecisionArm arm) =>
        _decision.Operation is not ISwitchOperation @switch
        || Reached(arm.Body).OfType<IBranchOperation>().Any(branch => SymbolEqualityComparer.Default.Equals(branch.Target, @switch.ExitLabel));

    /// <summary>Whether the exit throws, or returns the code, or leads to one that does.</summary>
    private bool IsPassedOn(IOperation? exit) => PastBreaks(exit) switch
    {
        null => false,
        IReturnOperation { ReturnedValue: var value } => value is not null && _handouts.AreIn(value),
        IBranchOperation branch => branch.BranchKind == BranchKind.GoTo && IsPassedOnAt(branch.Target),
        _ => true,
    };

    /// <summary>Whether what is met from a label on throws, or returns the code. Jumps that lead in a circle pass nothing on.</summary>
    private bool IsPassedOnAt(ILabelSymbol label)
    {
        var met = new List<ILabelSymbol>();
        bool isPassedOn;
        while (!_isPassedOnAt.TryGetValue(label, out isPassedOn))
        {
            met.Add(label);
            _isPassedOnAt.Add(label, false);
            var exit = PastBreaks(_exits.At(label));
            if (exit is not IBranchOperation { BranchKind: BranchKind.GoTo } jump)
            {
                isPassedOn = IsPassedOn(exit);
                break;
            }

            label = jump.Target;
        }

        foreach (var passed in met)
        {
            _isPassedOnAt[passed] = isPassedOn;
        }

        return isPassedOn;
    }

    private IOperation? PastBreaks(IOperation? exit)
    {
        while (exit is IBranchOperation { BranchKind: BranchKind.Break } branch)
        {
            exit = branch.GetCorrespondingOperation() is { } left ? _exits.After(left) : null;
        }

        return exit;
    }

    /// <summary>What is done there, and in the arms of this decision it jumps to.</summary>
    private IEnumerable<IOperation> Reached(IEnumerable<IOperation> operations)
    {
        var met = new HashSet<ISwitchCaseOperation>();
        var pending = new Stack<IOperation>(operations);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            yield return operation;
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation || (operation is IInvocationOperation call && Loggers.IsLogging(call)))
            {
                continue;
            }

            if (operation is IBranchOperation { BranchKind: BranchKind.GoTo } jump && _sections.TryGetValue(jump.Target, out var section) && met.Add(section))
            {
                foreach (var statement in section.Body)
                {
                    pending.Push(statement);
                }
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }
    }

    private Fallback Of(IEnumerable<IOperation> operations)
    {
        var fallback = Fallback.Absorbing;
        foreach (var operation in Reached(operations))
        {
            if (operation is IInvocationOperation handler && !Loggers.IsLogging(handler) && Conditions.TakesCare(handler, _subject))
            {
                return Fallback.Handling;
            }

            if (fallback == Fallback.Absorbing && PassesOn(operation))
            {
                fallback = Fallback.Propagating;
            }
        }

        return fallback;
    }

    private Fallback OfValue(IOperation value) =>
        Of([value]) is > Fallback.Absorbing and var fallback ? fallback
        : _handouts.AreIn(value) ? Fallback.Propagating
        : Fallback.Absorbing;

    private bool PassesOn(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IReturnOperation { ReturnedValue: { } value } => _handouts.AreIn(value),
        IBranchOperation { BranchKind: BranchKind.GoTo } jump => !_sections.ContainsKey(jump.Target) && IsPassedOnAt(jump.Target),
        IAssignmentOperation assignment => assignment.Target is not (ILocalReferenceOperation or IDiscardOperation) && _handouts.AreWholeIn(assignment.Value),
        IInvocationOperation call when Loggers.IsLogging(call) => false,
        IInvocationOperation call => Exits.EndsTheProgram(call.TargetMethod)
            || (!OnlyReads(call) && call.Arguments.Any(argument => _handouts.AreWholeIn(argument.Value))),
        _ => false,
    };

    // Looking a code up, comparing it or writing it as text gives it to nobody.
    private bool OnlyReads(IInvocationOperation call) =>
        _body.Origins.Catalogs.OfType(call.TargetMethod.ContainingType) is not null
        || Calls.Membership(call) is not null
        || Calls.Compared(call) is not null
        || call.TargetMethod.ContainingType is { SpecialType: not SpecialType.None } or { Name: "Convert" or "Math" or "Enum" or "HashCode", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
