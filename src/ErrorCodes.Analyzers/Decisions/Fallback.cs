using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>What becomes of a code no arm names.</summary>
internal enum Fallback
{
    /// <summary>Nothing: there is no default.</summary>
    None,

    /// <summary>It goes no further than the default.</summary>
    Absorbing,

    /// <summary>Somebody else gets it: it is thrown, returned or passed on.</summary>
    Propagating,

    /// <summary>It is given to something that takes care of every critical code.</summary>
    Handling,
}

/// <summary>Judges what a default does with the code.</summary>
internal sealed class Fallbacks(Decision decision, CodeQuestion question, BodyUses body)
{
    private readonly CodeSubject _subject = question.Code;
    private readonly HashSet<IOperation> _jumps = [];

    /// <summary>Judges the arm that takes what no arm means; null when there is none.</summary>
    public Fallback Of(DecisionArm? arm)
    {
        var fallback = arm is null ? Fallback.None
            : arm is { IsExpression: true, Body: [var value] } ? OfValue(value)
            : Of(arm.Body);
        return fallback < Fallback.Propagating && decision.Operation is not ISwitchExpressionOperation && (arm is null || FallsOut(arm)) && IsPassedOnAfter(decision.Operation)
            ? Fallback.Propagating
            : fallback;
    }

    private bool FallsOut(DecisionArm arm) =>
        decision.Operation is not ISwitchOperation @switch
        || Reached(arm.Body).OfType<IBranchOperation>().Any(branch => SymbolEqualityComparer.Default.Equals(branch.Target, @switch.ExitLabel));

    /// <summary>Whether what comes next throws, or returns the code.</summary>
    private bool IsPassedOnAfter(IOperation child)
    {
        for (var parent = child.Parent; parent is not (null or ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent, parent = parent.Parent)
        {
            var statements = parent switch
            {
                IBlockOperation block => block.Operations,
                ISwitchCaseOperation section => section.Body,
                _ => [],
            };
            foreach (var statement in statements.Skip(statements.IndexOf(child) + 1))
            {
                if (IsPassedOnBy(statement) is { } isPassedOn)
                {
                    return isPassedOn;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a statement throws, or returns the code; null where it goes on to the next.</summary>
    private bool? IsPassedOnBy(IOperation statement)
    {
        switch (statement)
        {
            case ILabeledOperation { Operation: { } labeled }:
                return IsPassedOnBy(labeled);
            case IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                return true;
            case IReturnOperation { ReturnedValue: var value }:
                return value is not null && IsMadeOfCode(value);
            case IExpressionStatementOperation { Operation: IInvocationOperation call } when EndsTheProgram(call.TargetMethod):
                return true;
            case IBranchOperation { BranchKind: BranchKind.Break } branch:
                return branch.GetCorrespondingOperation() is { } left && IsPassedOnAfter(left);
            case IBranchOperation { BranchKind: BranchKind.GoTo } jump when _jumps.Add(jump):
                return IsPassedOnAt(jump.Target);
            case IBranchOperation:
                return false;
            default:
                return null;
        }
    }

    private bool IsPassedOnAt(ILabelSymbol label) =>
        body.Flow.StatementAt(label) is { } labeled && (IsPassedOnBy(labeled) ?? IsPassedOnAfter(labeled));

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

            if (operation is IBranchOperation { BranchKind: BranchKind.GoTo } jump && SectionAt(jump.Target) is { } section && met.Add(section))
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

    private ISwitchCaseOperation? SectionAt(ILabelSymbol label) => (decision.Operation as ISwitchOperation)?.Cases
        .FirstOrDefault(section => section.Clauses.Any(clause => SymbolEqualityComparer.Default.Equals(clause.Label, label)));

    private Fallback Of(IEnumerable<IOperation> operations)
    {
        var fallback = Fallback.Absorbing;
        foreach (var operation in Reached(operations))
        {
            if (operation is IInvocationOperation handler && !Loggers.IsLogging(handler) && Conditions.TakesCare(handler, _subject))
            {
                return Fallback.Handling;
            }

            if (PassesOn(operation))
            {
                fallback = Fallback.Propagating;
            }
        }

        return fallback;
    }

    private Fallback OfValue(IOperation value) =>
        Of([value]) is > Fallback.Absorbing and var fallback ? fallback
        : IsMadeOfCode(value) ? Fallback.Propagating
        : Fallback.Absorbing;

    private bool PassesOn(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IReturnOperation { ReturnedValue: { } value } => IsMadeOfCode(value),
        IBranchOperation { BranchKind: BranchKind.GoTo } jump => SectionAt(jump.Target) is null && IsPassedOnAt(jump.Target),
        IAssignmentOperation assignment => assignment.Target is not (ILocalReferenceOperation or IDiscardOperation) && Mentions(assignment.Value),
        IInvocationOperation call when Loggers.IsLogging(call) => false,
        IInvocationOperation call => EndsTheProgram(call.TargetMethod)
            || (!OnlyReads(call) && call.Arguments.Any(argument => Mentions(argument.Value))),
        _ => false,
    };

    /// <summary>Whether the expression hands out the code or what it came in, as it is or inside of something.</summary>
    private bool Mentions(IOperation expression) => Mentions(expression, operation => operation is not IMemberReferenceOperation);

    /// <summary>Whether anything of the code or of what it came in went into the expression.</summary>
    private bool IsMadeOfCode(IOperation expression) => Mentions(expression, operation => true);

    private bool Mentions(IOperation expression, Func<IOperation, bool> isLookedInto)
    {
        var pending = new Stack<IOperation>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (_subject.IsCodeOrCarrier(operation) || operation is ILocalReferenceOperation local && HoldsCode(local))
            {
                return true;
            }

            if (!isLookedInto(operation) || operation is IInvocationOperation call && Loggers.IsLogging(call))
            {
                continue;
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }

        return false;
    }

    private bool HoldsCode(ILocalReferenceOperation reference) =>
        body.Flow.WritesReaching(reference).Any(write =>
            !IsInOtherArm(write.Write!, reference) && write.Value is { Expression: { } value } && value.DescendantsAndSelf().Any(_subject.IsCodeOrCarrier));

    // What an arm makes of its own code says nothing of the codes that have no arm.
    private bool IsInOtherArm(IOperation write, IOperation read) =>
        decision.Arms.Any(arm => arm.Syntax.Span.Contains(write.Syntax.Span) && !arm.IsDefault && !arm.Syntax.Span.Contains(read.Syntax.Span));

    // Looking a code up, comparing it or writing it as text gives it to nobody.
    private bool OnlyReads(IInvocationOperation call) =>
        body.Origins.Catalogs.OfType(call.TargetMethod.ContainingType) is not null
        || Calls.Membership(call) is not null
        || Calls.Compared(call) is not null
        || call.TargetMethod.ContainingType is { SpecialType: not SpecialType.None } or { Name: "Convert" or "Math" or "Enum" or "HashCode", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool EndsTheProgram(IMethodSymbol method) =>
        method.Name.StartsWith("Throw", StringComparison.Ordinal)
        || method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "DoesNotReturnAttribute" })
        || method is { Name: "FailFast" or "Exit", ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } };
}
