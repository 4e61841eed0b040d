using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>One write to a variable, and the value, when that can be named.</summary>
/// <param name="Variable">The local, parameter, field or property.</param>
/// <param name="Value">What is written.</param>
/// <param name="Part">The part it may be written to, beside what is there; null where it takes the place of all of it.</param>
internal readonly record struct VariableWrite(ISymbol Variable, Subject? Value, Facet? Part = null);

/// <summary>Knows which operations write to variables, and what.</summary>
internal static class Writes
{
    /// <summary>What this very operation writes; what its parts write is theirs to say.</summary>
    public static IEnumerable<VariableWrite> Of(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation declarator:
                return declarator.GetVariableInitializer() is { } initializer ? [new(declarator.Symbol, Subject.Of(initializer.Value))] : [];
            case ISimpleAssignmentOperation assignment:
                return To(assignment.Target, Subject.Of(assignment.Value));
            case ICoalesceAssignmentOperation assignment:
                return To(assignment.Target, Subject.Of(assignment.Value));
            case ICompoundAssignmentOperation assignment:
                return To(assignment.Target, null);
            case IIncrementOrDecrementOperation increment:
                return To(increment.Target, null);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstructed(deconstruction.Target, Subject.Of(deconstruction.Value), Conversions.Unconverted(deconstruction.Value).Type);
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                return To(argument.Value, Calls.ReceivedFrom(argument));
            case IArgumentOperation { Value: { Type: { } type } given } argument
                when VariableOf(Conversions.Unconverted(given)) is { } variable && Calls.MayFill(argument):
                return Facets.PartsOf(type).Select(part => new VariableWrite(variable, null, part));
            case IInvocationOperation { Instance: { } collection } call when VariableOf(Conversions.Unconverted(collection)) is { } variable:
                return Calls.Kept(call).Select(kept => new VariableWrite(variable, kept.Value, kept.Part));
            case IForEachLoopOperation loop:
                return Iterated(loop);
            case IDeclarationPatternOperation { DeclaredSymbol: { } declared } pattern:
                return [new(declared, PatternInputs.Of(pattern))];
            case IRecursivePatternOperation { DeclaredSymbol: { } declared } pattern:
                return [new(declared, PatternInputs.Of(pattern))];
            case IListPatternOperation { DeclaredSymbol: { } declared } pattern:
                return [new(declared, PatternInputs.Of(pattern))];
            default:
                return [];
        }
    }

    /// <summary>What an assignment to this place writes: a variable, or a part of one, such as an element.</summary>
    public static IEnumerable<VariableWrite> To(IOperation target, Subject? value)
    {
        if (VariableOf(target) is { } variable)
        {
            yield return new(variable, value);
            yield break;
        }

        foreach (var (whole, part) in PartsOf(target))
        {
            yield return new(whole, value, part);
            if (target is IPropertyReferenceOperation { Arguments: [var key] } && part == Facet.Value)
            {
                yield return new(whole, Subject.Of(key.Value), Facet.Key);
            }
        }
    }

    /// <summary>The variable an expression reads or writes; null for what is none.</summary>
    public static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        // A new object's members say nothing of those of the objects there are.
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } => null,
        IFieldReferenceOperation { Field: { IsConst: false, ContainingType.IsTupleType: false } field } => field,
        IPropertyReferenceOperation { Property.IsIndexer: false } property => property.Property,
        IDeclarationExpressionOperation declaration => VariableOf(declaration.Expression),
        _ => null,
    };

    /// <summary>The variables that a place is part of, each with the part.</summary>
    private static IEnumerable<(ISymbol Whole, Facet Part)> PartsOf(IOperation place)
    {
        foreach (var child in place.ChildOperations)
        {
            if (Handover.Of(place, child)?.Backwards(Facet.Self) is { } part && VariableOf(Conversions.Unconverted(child)) is { } whole)
            {
                yield return (whole, part);
            }
        }
    }

    private static IEnumerable<VariableWrite> Deconstructed(IOperation target, Subject? value, ITypeSymbol? type)
    {
        if (target is IDeclarationExpressionOperation { Expression: ITupleOperation declared })
        {
            target = declared;
        }

        if (target is not ITupleOperation tuple)
        {
            return To(target, value);
        }

        return tuple.Elements.SelectMany((element, i) =>
            PatternInputs.Item(value, type, i, tuple.Elements.Length) is { } item
                ? Deconstructed(element, item, item.Facet == Facet.Self ? (item.Expression?.Type ?? Conversions.TypeOf(item.Symbol!)) : null)
                : Deconstructed(element, null, null));
    }

    private static IEnumerable<VariableWrite> Iterated(IForEachLoopOperation loop) => loop.LoopControlVariable switch
    {
        IVariableDeclaratorOperation declarator => [new(declarator.Symbol, Subject.Of(loop.Collection, Facet.Element))],
        // What a dictionary yields comes apart into key and value.
        { } target when Conversions.Unconverted(loop.Collection).Type is { } type && Facets.IsDictionary(type) && Targets(target) is [var key, var value] =>
            To(key, Subject.Of(loop.Collection, Facet.Key)).Concat(To(value, Subject.Of(loop.Collection, Facet.Value))),
        { } target => Targets(target).SelectMany(it => To(it, null)),
        null => [],
    };

    private static IReadOnlyList<IOperation> Targets(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple.Elements,
        IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple.Elements,
        _ => [],
    };
}
