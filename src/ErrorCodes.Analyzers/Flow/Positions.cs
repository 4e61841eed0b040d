using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Finds what a constant is compared with or put into.</summary>
internal static class Positions
{
    // Many constants may be handed on through the same operations.
    private static readonly ConditionalWeakTable<BodyFlow, Dictionary<(IOperation Value, Facet Facet), Position?>> Known = new();

    /// <summary>The position of a constant of a body.</summary>
    public static Position? Of(IOperation constant, BodyFlow body)
    {
        var known = Known.GetOrCreateValue(body);
        lock (known)
        {
            var climbed = new List<(IOperation Value, Facet Facet)>();
            var (value, facet) = (constant, Facet.Self);
            Position? position = null;
            while (value.Parent is { } parent && !known.TryGetValue((value, facet), out position))
            {
                climbed.Add((value, facet));
                position = End(value, parent, facet, body);
                // What is parsed or written anew is not what is written there.
                if (position is not null
                    || parent is IInvocationOperation call && Calls.Converted(call) is not null
                    || Handover.Of(parent, value)?.Forwards(facet) is not { } part)
                {
                    break;
                }

                (value, facet) = (parent, part);
            }

            foreach (var step in climbed)
            {
                known[step] = position;
            }

            return position;
        }
    }

    public static bool IsComparison(BinaryOperatorKind kind) => kind is
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    /// <summary>
    /// Whether a constant only limits a range of values: <c>code &gt;= 20000</c>, <c>is &gt; 19999</c>, <c>code.CompareTo(20000) &gt;= 0</c>.
    /// </summary>
    public static bool IsLimit(IOperation constant)
    {
        var value = Whole(constant);
        return value.Parent switch
        {
            IRelationalPatternOperation => true,
            IBinaryOperation { OperatorKind: var kind } => kind is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals),
            IInvocationOperation call => IsOrdering(call),
            IArgumentOperation { Parent: IInvocationOperation call } => IsOrdering(call),
            _ => false,
        };
    }

    /// <summary>Whether a call asks which of two values comes first, and not only whether they are the same.</summary>
    private static bool IsOrdering(IInvocationOperation call) => Calls.Orders(call) && !IsEquality(Whole(call));

    private static bool IsEquality(IOperation order) => order.Parent switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison =>
            IsZero(order == comparison.LeftOperand ? comparison.RightOperand : comparison.LeftOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var same } } => IsZero(same),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var same } } } => IsZero(same),
        _ => false,
    };

    private static bool IsZero(IOperation value) => value.ConstantValue is { HasValue: true, Value: 0 };

    private static IOperation Whole(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    /// <summary>The position, when the value goes no further than its parent.</summary>
    private static Position? End(IOperation value, IOperation parent, Facet facet, BodyFlow body)
    {
        switch (parent)
        {
            case IBinaryOperation binary when IsComparison(binary.OperatorKind) && facet == Facet.Self:
                return Position.Compared(value == binary.LeftOperand ? binary.RightOperand : binary.LeftOperand);
            case IConstantPatternOperation or IRelationalPatternOperation:
                return body.InputOf((IPatternOperation)parent) is { } input ? new Position(input, Meeting.Compared) : null;
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
            case ISimpleAssignmentOperation assignment when value == assignment.Value && Handover.Of(parent, value) is { IsWhole: true }:
                return new Position(Subject.Of(assignment.Target, facet), Meeting.Put);
            case ICoalesceAssignmentOperation assignment when value == assignment.Value:
                return new Position(Subject.Of(assignment.Target, facet), Meeting.Put);
            case IReturnOperation statement:
                return Returned(statement, statement.Kind == OperationKind.YieldReturn && facet == Facet.Self ? Facet.Element : facet);
            case ITupleOperation tuple when facet == Facet.Self:
                return InTuple(tuple, tuple.Elements.IndexOf(value));
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

                if (Calls.Asserted(call) is { } expected)
                {
                    return Position.Compared(expected.Left == argument.Value ? expected.Right : expected.Left) with { Meeting = Meeting.Asserted };
                }

                if (Calls.Membership(call) is { } membership)
                {
                    return membership.Sought == argument ? Position.Compared(membership.Collection, membership.Facet) : null;
                }

                if (Calls.Stored(call, argument) is { } stored)
                {
                    return call.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
                        ? null
                        : new Position(Subject.Of(call.Instance, stored), Meeting.Put);
                }

                return Handover.Of(call, argument) is null ? Parameter(argument, facet) : null;

            case IInvocationOperation call:
                return Tested(call, argument.Value, facet)
                    ?? (Handover.Of(call, argument) is null ? Parameter(argument, facet) : null);

            case IObjectCreationOperation creation when facet == Facet.Element && Handover.Of(creation, argument) is not null:
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
            ITupleBinaryOperation { LeftOperand: var left, RightOperand: var right } => Item(left == whole ? right : left, tuple, index) is { } other
                ? new Position(other, Meeting.Compared)
                : null,
            IDeconstructionAssignmentOperation assignment when assignment.Value == whole => Item(assignment.Target, tuple, index) is { } target
                ? new Position(target, Meeting.Put)
                : null,
            _ => null,
        };
    }

    private static Subject? Item(IOperation whole, ITupleOperation beside, int index)
    {
        if (whole is IDeclarationExpressionOperation { Expression: ITupleOperation declared })
        {
            whole = declared;
        }

        return PatternInputs.Item(Subject.Of(whole), Conversions.Unconverted(whole).Type, index, beside.Elements.Length);
    }
}
