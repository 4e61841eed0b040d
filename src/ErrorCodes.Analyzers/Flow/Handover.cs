using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>How an operation hands on the value of one of its parts: as it is, or one part of it as another part.</summary>
/// <remarks>The one table of operations that do, read forwards and backwards by everything that follows a value.</remarks>
internal readonly record struct Handover(bool IsWhole, Facet From, Facet To)
{
    private static readonly Handover Whole = new(true, default, default);

    /// <summary>What becomes of this part of the child's value in the parent's; null where it goes no further.</summary>
    public Facet? Forwards(Facet facet) => IsWhole ? facet : facet == From ? To : null;

    /// <summary>The part of the child's value that this part of the parent's comes from; null where it comes from elsewhere.</summary>
    public Facet? Backwards(Facet facet) => IsWhole ? facet : facet == To ? From : null;

    /// <summary>How the parent hands on what the child yields; null when it does not.</summary>
    public static Handover? Of(IOperation parent, IOperation child)
    {
        switch (parent)
        {
            case IParenthesizedOperation or IAwaitOperation or ICoalesceOperation or IArgumentOperation or ISpreadOperation
                or IDeclarationExpressionOperation or ISwitchExpressionOperation:
                return parent is ISwitchExpressionOperation { Value: var governing } && governing == child ? null : Whole;
            case IConversionOperation conversion:
                return conversion.OperatorMethod is not { } method || Json.Is(method.ContainingType) || Facets.IsTextSpan(conversion.Type) ? Whole : null;
            case IConditionalAccessOperation access:
                return child == access.WhenNotNull ? Whole : null;
            case IConditionalOperation conditional:
                return child != conditional.Condition ? Whole : null;
            case ISwitchExpressionArmOperation arm:
                return child == arm.Value ? Whole : null;
            case ISimpleAssignmentOperation assignment:
                return Assigned(assignment, child);
            case ICoalesceAssignmentOperation:
                return Whole;
            case IArrayInitializerOperation or ICollectionExpressionOperation:
                return child is ISpreadOperation ? Whole : Self(Facet.Element);
            case IArrayCreationOperation creation:
                return child == creation.Initializer ? Whole : null;
            case IArrayElementReferenceOperation element:
                return child == element.ArrayReference ? new(false, Facet.Element, Facet.Self) : null;
            case ITupleOperation tuple:
                return Self(Facets.ItemAt(tuple.Elements.IndexOf(child)));
            case IAnonymousObjectCreationOperation creation:
                return Self(Facets.ItemAt(creation.Initializers.IndexOf(child)));
            case IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol } fromEnd:
                return child == fromEnd.Instance && child.Type?.SpecialType != SpecialType.System_String
                    ? new(false, Facet.Element, Facet.Self)
                    : null;
            case IFieldReferenceOperation { Field.ContainingType: { IsTupleType: true } type } field:
                return ItemOf(type, field.Field) is >= 0 and var index ? new(false, Facets.ItemAt(index), Facet.Self) : null;
            case IPropertyReferenceOperation property:
                return OfProperty(property, child);
            case IInvocationOperation call:
                return OfCall(call, child);
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                return child == creation.Initializer ? Whole
                    : child is IArgumentOperation argument && Calls.CopiesElements(constructor) ? Copied(argument)
                    : null;
            case IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation }:
                return child is IInvocationOperation or ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true } } ? Whole : null;
            default:
                return null;
        }
    }

    private static Handover Self(Facet becomes) => new(false, Facet.Self, becomes);

    private static int ItemOf(INamedTypeSymbol tuple, IFieldSymbol item)
    {
        var position = item.CorrespondingTupleField ?? item;
        for (var i = 0; i < tuple.TupleElements.Length; i++)
        {
            if ((tuple.TupleElements[i].CorrespondingTupleField ?? tuple.TupleElements[i]).Name == position.Name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>An entry of a dictionary that is being made is no assignment to a place.</summary>
    private static Handover? Assigned(ISimpleAssignmentOperation assignment, IOperation child) =>
        assignment.Target is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { Type: { } type } receiver } && IsBeingMade(receiver) && Facets.IsDictionary(type)
            ? (child == assignment.Value ? Self(Facet.Value) : new(false, Facet.Key, Facet.Key))
            : child == assignment.Value ? Whole : null;

    private static Handover? OfProperty(IPropertyReferenceOperation property, IOperation child)
    {
        if (child is IArgumentOperation)
        {
            return property is { Property.IsIndexer: true, Instance: { Type: { } made } receiver } && IsBeingMade(receiver) && Facets.IsDictionary(made)
                ? Self(Facet.Key)
                : null;
        }

        if (child != property.Instance || child.Type is not { } type)
        {
            return null;
        }

        return property.Property switch
        {
            { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => Whole,
            { Name: "Value", ContainingType: var holder } when Json.Is(holder) => Whole,
            { IsIndexer: true } => Facets.IsDictionary(type) ? new(false, Facet.Value, Facet.Self)
                : Facets.IsCollection(type) && !Facets.IsTextSpan(type) ? new(false, Facet.Element, Facet.Self)
                : null,
            { Name: "Key", ContainingType.Name: "KeyValuePair" or "IGrouping" } => new(false, Facet.Key, Facet.Self),
            { Name: "Value", ContainingType.Name: "KeyValuePair" } => new(false, Facet.Value, Facet.Self),
            { ContainingType.IsAnonymousType: true } member => new(false, Facets.ItemOf(member), Facet.Self),
            { Name: "Keys" } when Facets.IsDictionary(type) => new(false, Facet.Key, Facet.Element),
            { Name: "Values" } when Facets.IsDictionary(type) => new(false, Facet.Value, Facet.Element),
            _ => null,
        };
    }

    private static Handover? OfCall(IInvocationOperation call, IOperation child)
    {
        var value = (child as IArgumentOperation)?.Value ?? child;
        if (Calls.Converted(call) == value)
        {
            return Whole;
        }

        if (child is IArgumentOperation argument && IsBeingMade(call.Instance) && Calls.Stored(call, argument) is { } stored)
        {
            return Self(stored);
        }

        if (Calls.CopiesElements(call.TargetMethod))
        {
            return child is IArgumentOperation { Value: IConversionOperation { Operand: IAnonymousFunctionOperation } or IDelegateCreationOperation } ? null : Copied(child);
        }

        if (child != call.Instance && Calls.Receiver(call) != value)
        {
            return null;
        }

        return Calls.PicksElement(call.TargetMethod) ? new(false, Facet.Element, Facet.Self)
            : call.TargetMethod.Name == "GetValueOrDefault" && value.Type is { } type && Facets.IsDictionary(type) ? new(false, Facet.Value, Facet.Self)
            : null;
    }

    /// <summary>What a collection is made of is one more element, or a collection of them.</summary>
    private static Handover Copied(IOperation source) =>
        ((source as IArgumentOperation)?.Value ?? source).Type is { } type && Facets.IsCollection(type) ? Whole : Self(Facet.Element);

    private static bool IsBeingMade(IOperation? receiver) =>
        receiver is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver };
}
