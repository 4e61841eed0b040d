using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Switches;

/// <summary>Knows the codes that do not get as far as a decision, because something before it took them.</summary>
internal sealed class EarlierPath(CodeSubject subject, Conditions conditions)
{
    public bool Takes(IOperation decision, CatalogCode code, CodeValue value)
    {
        var child = decision;
        for (var parent = decision.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
                case IBlockOperation block when IsTaken(block.Operations, child, code, value, out var taken):
                    return taken;
                case ISwitchCaseOperation section when IsTaken(section.Body, child, code, value, out var taken):
                    return taken;
                case IConditionalOperation conditional when child == conditional.WhenTrue && Of(conditional.Condition, code, value) == Match.Never:
                case IConditionalOperation other when child == other.WhenFalse && Of(other.Condition, code, value).Takes():
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand && Of(both.LeftOperand, code, value) == Match.Never:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand && Of(either.LeftOperand, code, value).Takes():
                case ISwitchOperation or ISwitchExpressionOperation when IsElsewhere(parent, child, code, value):
                case ITryOperation @try when child is ICatchClauseOperation clause && IsCaughtElsewhere(@try, clause, code, value):
                    return true;
            }
        }

        return false;
    }

    private bool Stops(IEnumerable<IOperation> statements, CatalogCode code, CodeValue value, ILabelSymbol? exit) =>
        statements.Any(statement => Stops(statement, code, value, exit));

    private Match Of(IOperation condition, CatalogCode code, CodeValue value) => conditions.Of(condition, code, value, subject);

    private bool IsTaken(ImmutableArray<IOperation> statements, IOperation before, CatalogCode code, CodeValue value, out bool taken)
    {
        for (var i = statements.IndexOf(before) - 1; i >= 0; i--)
        {
            taken = Stops(statements[i], code, value, null);
            if (taken || IsReplaced(statements[i]))
            {
                return true;
            }
        }

        return taken = false;
    }

    // Once the code is another one, what was asked of the old one says nothing.
    private bool IsReplaced(IOperation statement) =>
        statement is IExpressionStatementOperation { Operation: IAssignmentOperation { Target: var target } } && subject.IsCode(target);

    private bool Stops(IOperation statement, CatalogCode code, CodeValue value, ILabelSymbol? exit)
    {
        switch (statement)
        {
            case IReturnOperation { Kind: OperationKind.Return } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                return true;
            case IBranchOperation branch:
                return !SymbolEqualityComparer.Default.Equals(branch.Target, exit);
            case IBlockOperation block:
                return Stops(block.Operations, code, value, exit);
            case IConditionalOperation conditional:
                var match = Of(conditional.Condition, code, value);
                return TakesCare(conditional.Condition)
                    || ((match == Match.Never || Stops(conditional.WhenTrue, code, value, exit))
                        && (match.Takes() || (conditional.WhenFalse is not null && Stops(conditional.WhenFalse, code, value, exit))));
            case ISwitchOperation @switch when subject.PathFrom(@switch.Value) is not null:
                var passage = new Coverage(Decision.Of(@switch)!, subject, conditions).Of(code, value);
                return passage is { Arm: { } arm, Conditional: null } && Stops(arm.Body, code, value, @switch.ExitLabel);
            case IUsingOperation { Body: var body }:
                return Stops(body, code, value, exit);
            case ILockOperation { Body: var body }:
                return Stops(body, code, value, exit);
            case IExpressionStatementOperation or IVariableDeclarationGroupOperation:
                return TakesCare(statement);
            default:
                return false;
        }
    }

    private bool TakesCare(IOperation operation) =>
        operation.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => Conditions.TakesCare(call, subject));

    private bool IsElsewhere(IOperation outer, IOperation arm, CatalogCode code, CodeValue value)
    {
        var decision = Decision.Of(outer)!;
        return decision.Arms.FirstOrDefault(candidate => candidate.Syntax == arm.Syntax) is { } inside
            && !new Coverage(decision, subject, conditions).Reaches(inside, code, value);
    }

    private bool IsCaughtElsewhere(ITryOperation @try, ICatchClauseOperation clause, CatalogCode code, CodeValue value) =>
        clause.Filter is { } own && Of(own, code, value) == Match.Never
        || @try.Catches.TakeWhile(earlier => earlier != clause).Any(earlier => earlier.Filter is { } filter && Of(filter, code, value) == Match.ByValue);
}
