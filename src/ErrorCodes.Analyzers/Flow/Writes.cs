using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>One write to a variable, and the value, when that can be named.</summary>
internal readonly record struct VariableWrite(ISymbol Variable, Subject? Value);

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
                return Assigned(assignment.Target, Subject.Of(assignment.Value));
            case ICoalesceAssignmentOperation assignment:
                return Assigned(assignment.Target, Subject.Of(assignment.Value));
            case ICompoundAssignmentOperation assignment:
                return Assigned(assignment.Target, null);
            case IIncrementOrDecrementOperation increment:
                return Assigned(increment.Target, null);
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstructed(deconstruction.Target, Subject.Of(deconstruction.Value), Conversions.Unconverted(deconstruction.Value).Type);
            case IArgumentOperation { Parameter.RefKind: RefKind.Out or RefKind.Ref } argument:
                return Assigned(argument.Value, Calls.ReceivedFrom(argument));
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

    private static VariableWrite[] Assigned(IOperation target, Subject? value) =>
        VariableOf(target) is { } variable ? [new(variable, value)] : [];

    private static IEnumerable<VariableWrite> Deconstructed(IOperation target, Subject? value, ITypeSymbol? type)
    {
        if (target is IDeclarationExpressionOperation { Expression: ITupleOperation declared })
        {
            target = declared;
        }

        if (target is not ITupleOperation tuple)
        {
            return Assigned(target, value);
        }

        return tuple.Elements.SelectMany((element, i) =>
            PatternInputs.Item(value, type, i) is { } item
                ? Deconstructed(element, item, item.Facet == Facet.Self ? (item.Expression?.Type ?? Conversions.TypeOf(item.Symbol!)) : null)
                : Deconstructed(element, null, null));
    }

    private static IEnumerable<VariableWrite> Iterated(IForEachLoopOperation loop) => loop.LoopControlVariable switch
    {
        IVariableDeclaratorOperation declarator => [new(declarator.Symbol, Subject.Of(loop.Collection, Facet.Element))],
        // What a dictionary yields comes apart into key and value.
        { } target when Conversions.Unconverted(loop.Collection).Type is { } type && Facets.IsDictionary(type) && Targets(target) is [var key, var value] =>
            [.. Assigned(key, Subject.Of(loop.Collection, Facet.Key)), .. Assigned(value, Subject.Of(loop.Collection, Facet.Value))],
        { } target => Targets(target).SelectMany(it => Assigned(it, null)),
        null => [],
    };

    private static IReadOnlyList<IOperation> Targets(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple.Elements,
        IDeclarationExpressionOperation { Expression: ITupleOperation tuple } => tuple.Elements,
        _ => [],
    };
}
