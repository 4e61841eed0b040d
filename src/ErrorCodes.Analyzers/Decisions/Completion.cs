using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Tells whether an expression, evaluated for one code, comes to its end.</summary>
internal sealed class Completion(CodeSubject subject, Conditions conditions)
{
    /// <summary>The ways on from an expression, or from a statement that is made of expressions.</summary>
    public Ways Of(IOperation expression, CatalogCode code, CodeValue value)
    {
        var ways = Ways.On;
        var pending = new Stack<(IOperation Operation, Match Reach)>();
        pending.Push((expression, Match.Otherwise));
        while (pending.Count > 0)
        {
            var (operation, reach) = pending.Pop();
            switch (operation)
            {
                case IThrowOperation:
                    ways = Met(ways, Ways.Thrown, reach);
                    break;
                case IInvocationOperation call when Conditions.TakesCare(call, subject):
                    return Ways.None;
                case IInvocationOperation call when Exits.EndsTheProgram(call.TargetMethod):
                    ways = Met(ways, Exits.Throws(call.TargetMethod) ? Ways.Thrown : Ways.None, reach);
                    break;
                case IInvocationOperation call when conditions.Of(call, code, value, subject) == Match.Sometimes:
                case IObjectCreationOperation or IAwaitOperation or IDynamicInvocationOperation:
                    ways = ways with { MayFail = true };
                    break;
            }

            foreach (var part in Parts(operation, reach, code, value).Where(part => part.Reach != Match.Never))
            {
                pending.Push(part);
            }
        }

        return ways;
    }

    private static Ways Met(Ways ways, Ways end, Match reach) =>
        reach.Takes() ? (ways with { IsThrown = ways.IsThrown || end.IsThrown, Past = false }) : ways with { IsThrown = ways.IsThrown || end.IsThrown };

    /// <summary>What an expression is made of, each part with whether it is evaluated for the code.</summary>
    private IEnumerable<(IOperation Part, Match Reach)> Parts(IOperation operation, Match reach, CatalogCode code, CodeValue value)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                return [];
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                var match = Of(conditional.Condition);
                return [(conditional.Condition, reach), (conditional.WhenTrue, reach.And(match)), (otherwise, reach.And(match.Not()))];
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } chain:
                return OfChain(chain, reach, code, value);
            case ISwitchExpressionOperation @switch:
                return OfSwitch(@switch, reach, code, value);
            case ICoalesceOperation coalesce:
                return [(coalesce.Value, reach), (coalesce.WhenNull, reach.And(Match.Sometimes))];
            case IConditionalAccessOperation access:
                return [(access.Operation, reach), (access.WhenNotNull, reach.And(Match.Sometimes))];
            default:
                return operation.ChildOperations.Select(child => (child, reach));
        }

        Match Of(IOperation condition) => conditions.Of(condition, code, value, subject);
    }

    // Chains lean to the left, and each operand is asked once.
    private IEnumerable<(IOperation Part, Match Reach)> OfChain(IBinaryOperation last, Match reach, CatalogCode code, CodeValue value)
    {
        var operands = new Stack<IOperation>();
        IOperation first = last;
        while (first is IBinaryOperation link && link.OperatorKind == last.OperatorKind)
        {
            operands.Push(link.RightOperand);
            first = link.LeftOperand;
        }

        operands.Push(first);
        foreach (var operand in operands)
        {
            yield return (operand, reach);
            var match = conditions.Of(operand, code, value, subject);
            reach = reach.And(last.OperatorKind == BinaryOperatorKind.ConditionalAnd ? match : match.Not());
        }
    }

    private IEnumerable<(IOperation Part, Match Reach)> OfSwitch(ISwitchExpressionOperation @switch, Match reach, CatalogCode code, CodeValue value)
    {
        yield return (@switch.Value, reach);
        var coverage = new Coverage(Decision.Of(@switch)!, subject, conditions);
        var reached = coverage.Reached(code, value).Select(arm => arm.Syntax).ToList();
        var isSure = reached.Count == 1 && coverage.IsTaken(code, value);
        foreach (var arm in @switch.Arms.Where(arm => reached.Contains(arm.Syntax)))
        {
            yield return (arm.Value, isSure ? reach : reach.And(Match.Sometimes));
        }
    }
}
