using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Tells of every value of a body whether it is an error code, from what is known of the values it comes from.</summary>
internal sealed class OriginFold(Bindings bindings, OriginOptions options, BodyFlow body) : FlowFold<Origin>
{
    private readonly ProducerFold _producers = new(bindings, body);

    protected override Origin Unknown => Origin.None;

    protected override Step<Origin> Ask(Subject subject)
    {
        if (subject.Symbol is { } symbol)
        {
            return Answer(Declared.Of(symbol, subject.Facet, bindings));
        }

        if (subject.Expression is not { } expression)
        {
            return From(Sources.Of(subject, body));
        }

        if (subject.Facet == Facet.Self && Declared.OfType(expression.Type, bindings.Catalogs) is { } typed)
        {
            return Answer(typed);
        }

        return subject.Facet == Facet.Self && Json.NameOf(expression) is { } name ? Answer(Declared.OfJson(name, bindings.Catalogs))
            : expression switch
            {
                IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => OfMember(member, subject),
                IInvocationOperation call when bindings.Of(call.TargetMethod, subject.Facet, call.Instance?.Type) is { Certainty: not Certainty.None } bound =>
                    Answer(bound.IsOfProducer ? Produced(call) : bound),
                _ => From(Sources.Of(subject, body)),
            };
    }

    protected override Origin Join(Origin left, Origin right) => left.Or(right);

    protected override Origin Conclude(Subject subject, Origin joined, bool isKnown)
    {
        joined = isKnown ? joined : Origin.None;
        switch (subject.Expression)
        {
            case { Type: INamedTypeSymbol { IsTupleType: true } tuple } when subject.Facet >= Facet.Item && subject.Facet - Facet.Item < tuple.TupleElements.Length:
                return joined.Certainty == Certainty.None ? Declared.ByName(tuple.TupleElements[subject.Facet - Facet.Item], Facet.Self, bindings.Catalogs) : joined;
            case IFieldReferenceOperation { Field: { ContainingType.IsTupleType: true } item }:
                return joined.Certainty == Certainty.None ? Declared.ByName(item, Facet.Self, bindings.Catalogs) : joined;
            case IPropertyReferenceOperation { Property: { ContainingType.IsAnonymousType: true } member }:
                return joined.Certainty == Certainty.None ? Declared.ByName(member, Facet.Self, bindings.Catalogs) : joined;
            case IParameterReferenceOperation { Parameter: var parameter } when !options.InferFromFlow && joined.Certainty != Certainty.Refuted:
                return Declared.Of(parameter, subject.Facet, bindings);
            case ILocalReferenceOperation or IParameterReferenceOperation:
                return joined.Certainty == Certainty.Refuted || (joined.IsCode && options.InferFromFlow)
                    ? joined
                    : Declared.ByName(Writes.VariableOf(subject.Expression)!, subject.Facet, bindings.Catalogs);
            case IInvocationOperation call when !isKnown:
                return Declared.ByName(call.TargetMethod, subject.Facet, bindings.Catalogs);
            default:
                return joined;
        }
    }

    private Step<Origin> OfMember(IMemberReferenceOperation reference, Subject subject)
    {
        var bound = bindings.Of(reference.Member, subject.Facet, reference.Instance?.Type);
        if (bound.Certainty != Certainty.None)
        {
            return Answer(bound.IsOfProducer ? Produced(reference.Instance) : bound);
        }

        var sources = Sources.Of(subject, body);
        return sources.IsEmpty ? Answer(Declared.Of(reference.Member, subject.Facet, bindings)) : From(sources);
    }

    /// <summary>The producer tells whose code it is; of an object that came from outside, the clients that are referenced.</summary>
    private Origin Produced(IOperation? carrier)
    {
        var producer = carrier is null ? Producer.Given : _producers.Of(Subject.Of(carrier));
        return (producer == Producer.Given ? bindings.Producers.Only : producer).Origin;
    }
}
