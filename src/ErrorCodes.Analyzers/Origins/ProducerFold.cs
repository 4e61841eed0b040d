using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Follows objects back to the calls they came out of, which tell whose codes they carry.</summary>
internal sealed class ProducerFold(Bindings bindings, BodyFlow body) : FlowFold<Producer>
{
    protected override Producer Unknown => Producer.Unknown;

    protected override Step<Producer> Ask(Subject subject)
    {
        if (subject.Symbol is not null)
        {
            return Answer(Producer.Given);
        }

        if (subject.Definition is { IsStart: true, Variable: IFieldSymbol or IPropertySymbol })
        {
            // The object it is read from tells.
            return From(Sources.Neutral);
        }

        if (subject.Definition is { Part: { } part and not Facet.Key } change && part != subject.Facet)
        {
            // Whoever has the whole has the part.
            return From(new Sources([Subject.Of(change, part), .. change.Inputs.Select(input => Subject.Of(input, subject.Facet))], false));
        }

        switch (subject.Expression)
        {
            case IInvocationOperation call when bindings.Producers.Of(call.TargetMethod) is { } producer:
                return Answer(producer);
            case IInvocationOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } }:
                return From(Sources.Of(subject, body));
            case IInvocationOperation call when Calls.Contributing(call) is { } given:
                return From(new Sources([.. given.Select(it => Subject.Of(it))], false));
            case IInvocationOperation call:
                // What a method of the object returns came out of the same call as the object.
                return Calls.Receiver(call) is { } receiver && (call.Instance is not null || call.TargetMethod.IsExtensionMethod) ? FromOne(receiver) : Answer(Unknown);
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } indexed }:
                return Sources.Of(subject, body) is { IsEmpty: false } elements ? From(elements) : FromOne(indexed);
            case IMemberReferenceOperation { Instance: { } instance } member:
                // What is written to it in this body counts as well as what it came with.
                return body.DefinitionAt(member) is { } held
                    ? From(new Sources([Subject.Of(held, subject.Facet), Subject.Of(instance)], false))
                    : FromOne(instance);
            case IMemberReferenceOperation or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return Answer(Producer.Given);
            default:
                return From(Sources.Of(subject, body));
        }
    }

    protected override Producer Join(Producer left, Producer right) => left.Or(right);

    protected override Producer Conclude(Subject subject, Producer? joined, bool isKnown) =>
        isKnown ? joined!
        // A caught exception, an element of what was given: nothing in this body wrote it.
        : subject.Expression is ILocalReferenceOperation or IParameterReferenceOperation && body.DefinitionAt(subject.Expression) is null
            ? Producer.Given
        : Unknown;

    private Step<Producer> FromOne(IOperation carrier) => From(new Sources([Subject.Of(carrier)], false));
}
