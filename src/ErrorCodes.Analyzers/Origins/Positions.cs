using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Finds what a constant is compared with or put into.</summary>
internal static class Positions
{
    public static Position? Of(IOperation constant)
    {
        var facet = Facet.Self;
        var value = constant;
        while (value is not null)
        {
            if (End(value, facet) is { } position)
            {
                return position;
            }

            value = Carrier(value, ref facet);
        }

        return null;
    }

    public static bool IsComparison(BinaryOperatorKind kind) => kind is
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    /// <summary>Whether a constant only limits a range of values: <c>code &gt;= 20000</c>, <c>is &gt; 19999</c>.</summary>
    public static bool IsLimit(IOperation constant)
    {
        var value = constant;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent is IRelationalPatternOperation
            || (value.Parent is IBinaryOperation { OperatorKind: var kind } && kind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals));
    }

    /// <summary>The position, when the value goes no further than its parent.</summary>
    private static Position? End(IOperation value, Facet facet)
    {
        switch (value.Parent)
        {
            case IBinaryOperation binary when IsComparison(binary.OperatorKind) && facet == Facet.Self:
                return Position.Compared(value == binary.LeftOperand ? binary.RightOperand : binary.LeftOperand);
            case IConstantPatternOperation or IRelationalPatternOperation:
                return PatternInputs.Of((IPatternOperation)value.Parent) is { } input ? new Position(input, true) : null;
            case ISingleValueCaseClauseOperation { Parent: ISwitchCaseOperation { Parent: ISwitchOperation @switch } }:
                return Position.Compared(@switch.Value);
            case IInvocationOperation call when value == call.Instance:
                return facet != Facet.Self ? Tested(call, value, facet)
                    : Calls.Compared(call) is { } pair ? Position.Compared(pair.Right)
                    : null;
            case IArgumentOperation argument:
                return Argument(argument, facet);
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return Position.Put(declarator.Symbol, facet);
            case IFieldInitializerOperation { InitializedFields: [var field, ..] }:
                return Position.Put(field, facet);
            case IPropertyInitializerOperation { InitializedProperties: [var property, ..] }:
                return Position.Put(property, facet);
            case IParameterInitializerOperation { Parameter: var parameter }:
                return Position.Put(parameter, facet);
            case ISimpleAssignmentOperation assignment when value == assignment.Value:
                return new Position(Subject.Of(assignment.Target, facet), false);
            case ICoalesceAssignmentOperation assignment when value == assignment.Value:
                return new Position(Subject.Of(assignment.Target, facet), false);
            case IReturnOperation statement:
                return Returned(statement, statement.Kind == OperationKind.YieldReturn && facet == Facet.Self ? Facet.Element : facet);
            case ITupleOperation tuple when facet == Facet.Self:
                return InTuple(tuple, tuple.Elements.IndexOf(value));
            default:
                return null;
        }
    }

    /// <summary>The operation whose value holds this one, when the value goes on; <paramref name="facet"/> becomes the part it is there.</summary>
    private static IOperation? Carrier(IOperation value, ref Facet facet)
    {
        switch (value.Parent)
        {
            case IConversionOperation or IParenthesizedOperation or ICoalesceOperation or ISwitchExpressionOperation
                or IArrayInitializerOperation or ISpreadOperation:
                return value.Parent;
            case IConditionalOperation conditional when value != conditional.Condition:
                return conditional;
            case ISwitchExpressionArmOperation arm when value == arm.Value:
                return arm;
            case IArrayCreationOperation or ICollectionExpressionOperation when facet != Facet.Key:
                facet = Facet.Element;
                return value.Parent;
            case IInvocationOperation call when facet == Facet.Element && Calls.CopiesElements(call.TargetMethod):
                return call;
            case IArgumentOperation { Parent: IPropertyReferenceOperation { Parent: IAssignmentOperation assignment } indexer }
                when IsBeingMade(indexer.Instance, assignment, out var dictionary):
                facet = Facet.Key;
                return dictionary;
            case IArgumentOperation { Parent: IInvocationOperation call } argument
                when Calls.Stored(call, argument) is { } stored && IsBeingMade(call.Instance, call, out var collection):
                facet = stored;
                return collection;
            case IArgumentOperation { Parent: IInvocationOperation call } when Calls.CopiesElements(call.TargetMethod):
                facet = Facet.Element;
                return call;
            case IArgumentOperation { Parent: IObjectCreationOperation { Constructor: { } constructor } creation }
                when facet == Facet.Element && Calls.CopiesElements(constructor):
                return creation;
            default:
                return null;
        }
    }

    private static Position? Argument(IArgumentOperation argument, Facet facet)
    {
        switch (argument.Parent)
        {
            case IInvocationOperation call when facet == Facet.Self:
                if (Calls.Compared(call) is { } pair)
                {
                    return Position.Compared(pair.Left == argument.Value ? pair.Right : pair.Left);
                }

                if (Calls.Membership(call) is { } membership)
                {
                    return membership.Sought == argument ? Position.Compared(membership.Collection, membership.Facet) : null;
                }

                if (Calls.Stored(call, argument) is { } stored)
                {
                    return call.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
                        ? null
                        : new Position(Subject.Of(call.Instance, stored), false);
                }

                return Calls.CopiesElements(call.TargetMethod) ? null : Parameter(argument, facet);

            case IInvocationOperation call:
                return Tested(call, argument.Value, facet)
                    ?? (Calls.CopiesElements(call.TargetMethod) ? null : Parameter(argument, facet));

            case IObjectCreationOperation { Constructor: { } constructor } when facet == Facet.Element && Calls.CopiesElements(constructor):
                return null;

            case IPropertyReferenceOperation { Instance: { Type: { } type } receiver } when facet == Facet.Self:
                // Any other indexer takes a place, not a code.
                return Facets.IsDictionary(type) && receiver is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
                    ? Position.Compared(receiver, Facet.Key)
                    : null;

            default:
                return Parameter(argument, facet);
        }
    }

    private static Position? Parameter(IArgumentOperation argument, Facet facet) =>
        argument.Parameter is { } parameter ? Position.Put(parameter, facet) : null;

    /// <summary>The value sought in a collection that the constant is part of.</summary>
    private static Position? Tested(IInvocationOperation call, IOperation collection, Facet facet) =>
        Calls.Membership(call) is { } membership && membership.Facet == facet && membership.Collection == collection
            ? Position.Compared(membership.Sought.Value)
            : null;

    private static bool IsBeingMade(IOperation? receiver, IOperation entry, out IOperation? collection)
    {
        collection = receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            && entry.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation }
                ? creation
                : null;
        return collection is not null;
    }

    private static Position? Returned(IReturnOperation statement, Facet facet)
    {
        for (var outer = statement.Parent; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case ILocalFunctionOperation function:
                    return Position.Put(function.Symbol, facet);
                case IAnonymousFunctionOperation:
                    return null;
            }
        }

        return statement.SemanticModel?.GetEnclosingSymbol(statement.Syntax.SpanStart) is IMethodSymbol method
            ? Position.Put(method, facet)
            : null;
    }

    private static Position? InTuple(ITupleOperation tuple, int index)
    {
        IOperation whole = tuple;
        while (whole.Parent is IConversionOperation conversion)
        {
            whole = conversion;
        }

        return whole.Parent switch
        {
            ITupleBinaryOperation comparison =>
                PatternInputs.Element(comparison.LeftOperand == whole ? comparison.RightOperand : comparison.LeftOperand, index) is { } other
                    ? new Position(other, true)
                    : null,
            IDeconstructionAssignmentOperation assignment when assignment.Value == whole =>
                PatternInputs.Element(assignment.Target, index) is { } target ? new Position(target, false) : null,
            _ => null,
        };
    }
}
