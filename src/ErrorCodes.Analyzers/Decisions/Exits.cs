using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Finds the next statement of a body that does not go on to the one after it. Each block is looked through once.</summary>
internal sealed class Exits(BodyFlow body)
{
    private static readonly ConditionalWeakTable<BodyFlow, Exits> Cache = new();

    // For each statement the next one that leaves, itself included.
    private readonly Dictionary<StatementList, int[]> _leaving = [];

    // The same for those that may leave it, wherever in them that is, other than by throwing.
    private readonly Dictionary<StatementList, int[]> _loose = [];

    public static Exits Of(BodyFlow body) => Cache.GetValue(body, key => new Exits(key));

    /// <summary>How many statements were looked at.</summary>
    public int Steps { get; private set; }

    /// <summary>The exit that is met after an operation, going on from block to block; null where a loop or the function ends first.</summary>
    public IOperation? After(IOperation operation)
    {
        var child = operation;
        for (var parent = child.Parent; parent is not (null or ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent, parent = parent.Parent)
        {
            if (body.StatementsIn(parent) is { } statements && Next(statements, statements.IndexAt(child.Syntax.SpanStart) + 1) is { } exit)
            {
                return exit;
            }
        }

        return null;
    }

    /// <summary>The exit that is met from a label on.</summary>
    public IOperation? At(ILabelSymbol label) => body.StatementAt(label) is not { } labeled ? null : Leaves(labeled) ? Unlabeled(labeled) : After(labeled);

    /// <summary>The next statement that may go elsewhere than to the one after it, and does not throw; the number of statements where there is none.</summary>
    public int NextThatMayLeave(StatementList statements, int from)
    {
        lock (_leaving)
        {
            if (!_loose.TryGetValue(statements, out var loose))
            {
                _loose.Add(statements, loose = Next(statements, statement => MayLeave(statement, statement)));
            }

            return from < loose.Length ? loose[from] : statements.All.Length;
        }
    }

    /// <summary>Whether a statement may be left from inside, other than by throwing, for what is not part of a construct around it.</summary>
    public bool MayLeave(IOperation statement, IOperation construct)
    {
        var pending = new Stack<IOperation>();
        pending.Push(statement);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            Steps++;
            switch (operation)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    continue;
                case IReturnOperation { Kind: not OperationKind.YieldReturn }:
                case IBranchOperation { BranchKind: BranchKind.GoTo }:
                case IBranchOperation branch when branch.GetCorrespondingOperation() is not { } left || !construct.Syntax.Span.Contains(left.Syntax.Span):
                    return true;
            }

            foreach (var child in operation.ChildOperations)
            {
                pending.Push(child);
            }
        }

        return false;
    }

    /// <summary>Whether a method never comes back.</summary>
    public static bool EndsTheProgram(IMethodSymbol method) =>
        // One that is called ThrowIf… comes back where the condition does not hold.
        (method.Name.StartsWith("Throw", StringComparison.Ordinal) && !method.Name.StartsWith("ThrowIf", StringComparison.Ordinal))
        || method.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "DoesNotReturnAttribute" })
        || EndsTheProcess(method);

    /// <summary>Whether a method that never comes back throws, so that somebody may catch it.</summary>
    public static bool Throws(IMethodSymbol method) => EndsTheProgram(method) && !EndsTheProcess(method);

    private static bool EndsTheProcess(IMethodSymbol method) =>
        method is { Name: "FailFast" or "Exit", ContainingType: { Name: "Environment", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    private IOperation? Next(StatementList statements, int from)
    {
        lock (_leaving)
        {
            if (!_leaving.TryGetValue(statements, out var leaving))
            {
                _leaving.Add(statements, leaving = Next(statements, Leaves));
            }

            return from < leaving.Length && leaving[from] < leaving.Length ? Unlabeled(statements.All[leaving[from]]) : null;
        }
    }

    /// <summary>For each statement the next one of a kind, itself included.</summary>
    private int[] Next(StatementList statements, Func<IOperation, bool> isMeant)
    {
        var next = new int[statements.All.Length];
        for (var i = next.Length - 1; i >= 0; i--)
        {
            Steps++;
            next[i] = isMeant(statements.All[i]) ? i : i + 1 < next.Length ? next[i + 1] : next.Length;
        }

        return next;
    }

    private static bool Leaves(IOperation statement) => Unlabeled(statement) switch
    {
        IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } or IBranchOperation or IReturnOperation => true,
        IExpressionStatementOperation { Operation: IInvocationOperation call } => EndsTheProgram(call.TargetMethod),
        _ => false,
    };

    private static IOperation? Unlabeled(IOperation? statement)
    {
        while (statement is ILabeledOperation labeled)
        {
            statement = labeled.Operation;
        }

        return statement;
    }
}
