using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Switches;

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
internal sealed class Fallbacks(CodeSubject subject, Conditions conditions)
{
    /// <summary>Judges the arm that takes what no arm means; null when there is none.</summary>
    public Fallback Of(DecisionArm? arm) =>
        arm is null ? Fallback.None
        : arm.Body is [var value] && arm.IsExpression ? OfValue(value)
        : Of(arm.Body);

    private Fallback Of(IEnumerable<IOperation> body)
    {
        var fallback = Fallback.Absorbing;
        var pending = new Stack<IOperation>(body);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation
                || operation is IInvocationOperation call && Loggers.IsLogging(call))
            {
                continue;
            }

            if (operation is IInvocationOperation handler && conditions.TakesCare(handler, subject))
            {
                return Fallback.Handling;
            }

            if (PassesOn(operation))
            {
                fallback = Fallback.Propagating;
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }

        return fallback;
    }

    private Fallback OfValue(IOperation value) =>
        Of([value]) is > Fallback.Absorbing and var fallback ? fallback
        : Mentions(value) ? Fallback.Propagating
        : Fallback.Absorbing;

    private bool PassesOn(IOperation operation) => operation switch
    {
        IThrowOperation => true,
        IReturnOperation { ReturnedValue: { } value } => Mentions(value),
        IBranchOperation { BranchKind: BranchKind.GoTo } => true,
        IAssignmentOperation assignment => assignment.Target is not (ILocalReferenceOperation or IDiscardOperation) && Mentions(assignment.Value),
        IInvocationOperation call => EndsTheProgram(call.TargetMethod)
            || (!OnlyReads(call) && call.Arguments.Any(argument => Mentions(argument.Value))),
        _ => false,
    };

    /// <summary>Whether the code, what it came in, or something made of them is part of the expression.</summary>
    private bool Mentions(IOperation expression)
    {
        var pending = new Stack<IOperation>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (subject.IsCodeOrCarrier(operation) || operation is ILocalReferenceOperation local && IsMadeOfCode(local))
            {
                return true;
            }

            if (operation is IInvocationOperation call && Loggers.IsLogging(call))
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

    private bool IsMadeOfCode(ILocalReferenceOperation reference) =>
        LocalWrites.Reaching(reference).Any(write =>
            write.Value is { Expression: { } value } && value.DescendantsAndSelf().Any(subject.IsCodeOrCarrier));

    // Looking a code up, comparing it or writing it as text gives it to nobody.
    private static bool OnlyReads(IInvocationOperation call) =>
        Calls.Membership(call) is not null
        || Calls.Compared(call) is not null
        || call.TargetMethod.ContainingType is { SpecialType: not SpecialType.None } or { Name: "Convert" or "Math" or "Enum" or "HashCode", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool EndsTheProgram(IMethodSymbol method) =>
        method.Name.StartsWith("Throw", StringComparison.Ordinal)
        || method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "DoesNotReturnAttribute" })
        || method is { Name: "FailFast" or "Exit", ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } };
}
