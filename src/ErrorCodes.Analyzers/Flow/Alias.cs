using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>A variable through which another is written to: a reference to it or to its part, or a second name of a collection.</summary>
/// <param name="Made">The operation that makes the one stand for the other.</param>
/// <param name="Variable">The variable that is written to.</param>
/// <param name="From">What of the variable's value the other then holds.</param>
/// <param name="Of">The variable that it stands for.</param>
/// <param name="To">The part of the other it stands for.</param>
internal readonly record struct Alias(IOperation Made, ISymbol Variable, Facet From, ISymbol Of, Facet To)
{
    /// <summary>Whether all that is written to the variable counts, not only what is written into it.</summary>
    public bool IsReference => From == Facet.Self;

    /// <summary>What this very operation makes refer to something else.</summary>
    public static IEnumerable<Alias> References(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation { Symbol: { IsRef: true } reference } declarator
            when declarator.GetVariableInitializer() is { Value: var referent } => Referring(operation, reference, referent),
        ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation { Local: var reference }, Value: var referent } =>
            Referring(operation, reference, referent),
        IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: { IsRef: true } reference } } loop =>
            VariableIn(loop.Collection) is { } whole ? [new(operation, reference, Facet.Self, whole, Facet.Element)] : [],
        _ => [],
    };

    /// <summary>What a write makes a second name of.</summary>
    public static IEnumerable<Alias> Copies(IOperation made, VariableWrite write) =>
        write is { Part: null, Value: { Facet: Facet.Self, Expression: { Type: { } type } source } }
            && VariableIn(source) is { } other
            && Facets.IsCollection(type)
            ? Facets.PartsOf(type).Select(part => new Alias(made, write.Variable, part, other, part))
            : [];

    private static IEnumerable<Alias> Referring(IOperation made, ILocalSymbol reference, IOperation referent) =>
        Writes.To(referent, null).Select(write => new Alias(made, reference, Facet.Self, write.Variable, write.Part ?? Facet.Self));

    private static ISymbol? VariableIn(IOperation operation) => Writes.VariableOf(Conversions.Unconverted(operation));
}
