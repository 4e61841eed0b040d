using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Follows values back to the one declaration that each is read from: what is said of that is said of them.</summary>
internal sealed class HolderFold(OriginOptions options, BodyFlow body) : FlowFold<Subject?>
{
    /// <summary>No declaration, or several.</summary>
    protected override Subject? Unknown => null;

    protected override Step<Subject?> Ask(Subject subject)
    {
        if (subject.Symbol is not null)
        {
            return Answer(subject);
        }

        if (subject is { Facet: Facet.Self, Expression: { } read } && Json.NameOf(read) is not null)
        {
            return Answer(Unknown);
        }

        var sources = Sources.Of(subject, body);
        return sources is { IsEmpty: true, IsNeutral: false } && subject.Expression is { } expression
            ? Answer(DeclarationOf(expression) is { } declaration ? Subject.Of(declaration, subject.Facet) : Unknown)
            : From(sources);
    }

    protected override Subject? Join(Subject? left, Subject? right) => left == right ? left : Unknown;

    protected override Subject? Conclude(Subject subject, Subject? joined, bool isKnown) => subject.Expression switch
    {
        IParameterReferenceOperation parameter when !options.InferFromFlow => Subject.Of(parameter.Parameter, subject.Facet),
        ILocalReferenceOperation when !options.InferFromFlow => Unknown,
        _ => isKnown ? joined : Unknown,
    };

    private static ISymbol? DeclarationOf(IOperation expression) => expression switch
    {
        // What an indexer yields depends on what it is asked for.
        IPropertyReferenceOperation { Property.IsIndexer: true } => null,
        IMemberReferenceOperation { Member: IFieldSymbol or IPropertySymbol } member => member.Member,
        IInvocationOperation call => call.TargetMethod,
        _ => null,
    };
}
