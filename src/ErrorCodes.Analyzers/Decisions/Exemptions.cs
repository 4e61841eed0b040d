using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Knows the decisions that ask only about some codes, and owe the others nothing.</summary>
internal static class Exemptions
{
    public static bool Has(Decision decision) =>
        decision.Arms.Count(arm => !IsDefault(arm)) < 2 || IsTable(decision);

    /// <summary>Whether a decision only keeps some codes from what follows it, as an early <c>return</c> does.</summary>
    public static bool IsGuard(Decision decision) =>
        decision is { Operation: ISwitchOperation, Arms: [{ IsDefault: false, Body: var body }] } && (body is [IBlockOperation block] ? block.Operations : body) is [IReturnOperation or IBranchOperation { BranchKind: BranchKind.Continue }];

    private static bool IsDefault(DecisionArm arm) =>
        arm.Tests.All(test => test is { Label: null, Condition: null, Pattern: IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } });

    /// <summary>Whether every arm only yields a constant: a translation, or a question answered with true or false.</summary>
    private static bool IsTable(Decision decision) =>
        decision.Arms.Any(arm => Yields(arm) is { } value && IsConstant(value))
        && decision.Arms.All(arm => Yields(arm) is { } value
            && (IsConstant(value) || (IsDefault(arm) && Place.Unwrap(value) is IThrowOperation)));

    private static IOperation? Yields(DecisionArm arm)
    {
        var body = arm.Body is [IBlockOperation block] ? block.Operations : arm.Body;
        return body switch
        {
            [IReturnOperation { ReturnedValue: { } value }] => value,
            [IExpressionStatementOperation { Operation: ISimpleAssignmentOperation assignment }, IBranchOperation] => assignment.Value,
            [IExpressionStatementOperation { Operation: IThrowOperation @throw }] => @throw,
            [IThrowOperation @throw] => @throw,
            [IExpressionStatementOperation or IBranchOperation or IReturnOperation] => null,
            [var value] => value,
            _ => null,
        };
    }

    private static bool IsConstant(IOperation value) =>
        value.ConstantValue.HasValue || value switch
        {
            IConversionOperation conversion => IsConstant(conversion.Operand),
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
            IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null, Parameters.IsEmpty: true } } => true,
            IDefaultValueOperation or ITypeOfOperation or INameOfOperation => true,
            IUnaryOperation unary => IsConstant(unary.Operand),
            ITupleOperation tuple => tuple.Elements.All(IsConstant),
            IObjectCreationOperation { Initializer: null } creation => creation.Arguments.All(argument => IsConstant(argument.Value)),
            _ => false,
        };
}
