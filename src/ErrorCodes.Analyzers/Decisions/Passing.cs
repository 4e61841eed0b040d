using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Tells which ways on from a statement a code can take.</summary>
internal sealed class Passing(CodeSubject subject, Conditions conditions)
{
    private readonly Dictionary<(IOperation Statement, string Code), Ways> _known = [];
    private readonly Completion _completion = new(subject, conditions);

    /// <summary>How many statements were looked into.</summary>
    public int Steps { get; private set; }

    public Ways Of(IOperation statement, CatalogCode code, CodeValue value)
    {
        var key = (statement, code.Code);
        if (!_known.TryGetValue(key, out var ways))
        {
            Steps++;
            _known.Add(key, ways = Find(statement, code, value));
        }

        return ways;
    }

    private Ways Find(IOperation statement, CatalogCode code, CodeValue value)
    {
        switch (statement)
        {
            case IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                return Ways.Thrown;
            case IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak }:
                return Ways.None;
            case IBranchOperation { BranchKind: BranchKind.GoTo }:
                // It may come back to what follows.
                return Ways.On;
            case IBranchOperation branch:
                return Ways.To(branch.Target);
            case IBlockOperation block:
                return OfAll(block.Operations, code, value);
            case ILabeledOperation { Operation: { } labeled }:
                return Of(labeled, code, value);
            case IConditionalOperation conditional:
                return OfConditional(conditional, code, value);
            case ISwitchOperation @switch:
                return After(@switch.Value, OfSwitch(@switch, code, value).Ending(@switch.ExitLabel), code, value);
            case ILoopOperation loop:
                return OfLoop(loop, code, value);
            case ITryOperation @try:
                return OfTry(@try, code, value);
            case IUsingOperation { Resources: var resources, Body: var body }:
                return After(resources, Of(body, code, value), code, value);
            case ILockOperation { LockedValue: var locked, Body: var body }:
                return After(locked, Of(body, code, value), code, value);
            case ILocalFunctionOperation:
                return Ways.On;
            default:
                return _completion.Of(statement, code, value);
        }
    }

    private Ways OfAll(IEnumerable<IOperation> statements, CatalogCode code, CodeValue value)
    {
        var ways = Ways.On;
        foreach (var statement in statements)
        {
            ways = ways.Then(Of(statement, code, value));
            if (!ways.Past)
            {
                break;
            }
        }

        return ways;
    }

    /// <summary>The ways on after an expression has been evaluated.</summary>
    private Ways After(IOperation? expression, Ways ways, CatalogCode code, CodeValue value) =>
        expression is null ? ways
        : _completion.Of(expression, code, value) is var first && first.Past ? first.Then(ways)
        : first;

    private Ways OfConditional(IConditionalOperation conditional, CatalogCode code, CodeValue value)
    {
        // An else-if chain may be longer than the stack is deep.
        var ways = Ways.None;
        IOperation? rest = conditional;
        while (rest is IConditionalOperation link)
        {
            var condition = _completion.Of(link.Condition, code, value);
            ways = ways.Or(condition with { Past = false });
            if (!condition.Past)
            {
                return ways;
            }

            var match = conditions.Of(link.Condition, code, value, subject);
            if (match != Match.Never)
            {
                var taken = Of(link.WhenTrue, code, value);
                // What is done about this very code may fail, and is done about it all the same.
                ways = ways.Or(match == Match.ByValue && !taken.Past ? taken with { MayFail = false } : taken);
            }

            if (match.Takes())
            {
                return ways;
            }

            rest = link.WhenFalse;
        }

        return ways.Or(rest is null ? Ways.On : Of(rest, code, value));
    }

    private Ways OfSwitch(ISwitchOperation @switch, CatalogCode code, CodeValue value)
    {
        var coverage = new Coverage(Decision.Of(@switch)!, subject, conditions);
        var ways = Ways.None;
        foreach (var arm in coverage.Reached(code, value))
        {
            ways = ways.Or(OfAll(arm.Body, code, value));
        }

        return coverage.IsTaken(code, value) ? ways : ways.Or(Ways.On);
    }

    private Ways OfLoop(ILoopOperation loop, CatalogCode code, CodeValue value)
    {
        var condition = ConditionOf(loop);
        var match = condition is null ? (loop is IForLoopOperation ? Match.Otherwise : Match.Sometimes) : conditions.Of(condition, code, value, subject);
        var isTop = loop is not IWhileLoopOperation { ConditionIsTop: false };
        var ways = isTop && match == Match.Never ? Ways.On : Of(loop.Body, code, value);
        ways = (isTop ? After(Head(loop), ways, code, value) : ways).Ending(loop.ContinueLabel);

        // Each time round, the condition is asked about the code that there is by then.
        return (ways with { Past = !match.Takes() && (isTop || ways.Past) }).Ending(loop.ExitLabel);
    }

    /// <summary>What decides whether a loop goes on; null where it is nothing or cannot be asked.</summary>
    public static IOperation? ConditionOf(ILoopOperation loop) => loop switch
    {
        IWhileLoopOperation { ConditionIsUntil: false } conditional => conditional.Condition,
        IForLoopOperation counted => counted.Condition,
        _ => null,
    };

    private static IOperation? Head(ILoopOperation loop) => loop is IForEachLoopOperation each ? each.Collection : ConditionOf(loop);

    private Ways OfTry(ITryOperation @try, CatalogCode code, CodeValue value)
    {
        var ways = Of(@try.Body, code, value);
        if (ways.IsThrown || ways.MayFail)
        {
            if (@try.Catches.Any(clause => clause.Filter is null && TakesEverything(clause)))
            {
                ways = ways with { IsThrown = false, MayFail = false };
            }

            ways = @try.Catches.Aggregate(ways, (known, clause) => known.Or(Of(clause.Handler, code, value)));
        }

        return @try.Finally is { } @finally && Of(@finally, code, value) is { Past: false } end ? end : ways;
    }

    private static bool TakesEverything(ICatchClauseOperation clause) =>
        clause.ExceptionType.SpecialType == SpecialType.System_Object
        || clause.ExceptionType is { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
