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

        switch (subject.Expression)
        {
            case IInvocationOperation call when bindings.Producers.Of(call.TargetMethod) is { } producer:
                return Answer(producer);
            case IInvocationOperation call when Calls.Contributing(call) is { } given:
                return From(new Sources([.. given.Select(it => Subject.Of(it))], false));
            case IInvocationOperation call:
                // What a method of the object returns came out of the same call as the object.
                return Calls.Receiver(call) is { } receiver && (call.Instance is not null || call.TargetMethod.IsExtensionMethod) ? FromOne(receiver) : Answer(Unknown);
            case IMemberReferenceOperation { Instance: { } instance } member:
                // What is written to it in this body counts as well as what it came with.
                return From(new Sources([.. body.WritesReaching(member).Select(write => Subject.Of(write)), Subject.Of(instance)], false));
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
        : subject is { Expression: ILocalReferenceOperation or IParameterReferenceOperation } ? Producer.Given
        : Unknown;

    private Step<Producer> FromOne(IOperation carrier) => From(new Sources([Subject.Of(carrier)], false));
}
