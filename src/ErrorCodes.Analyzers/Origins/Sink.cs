using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Where a constant ends up, and what is known of what it meets there.</summary>
internal readonly record struct Sink(Position Position, Origin Origin)
{
    /// <summary>Whether a declaration or a binding says that codes of certain catalogs are meant.</summary>
    public bool IsCertain => Origin.Certainty >= Certainty.Produced && !Origin.Catalogs.IsEmpty;

    public static Sink? Of(IOperation constant, OriginResolver origins)
    {
        if (Positions.Of(constant) is not { } position)
        {
            return null;
        }

        var origin = origins.Of(position.Subject);
        if (origin.Certainty == Certainty.None && !position.IsComparison)
        {
            origin = Tested(position.Subject, constant.SemanticModel, origins);

            // A table from codes to texts defines them; that a code is looked up in it makes it no comparison on a name's word.
            position = position with
            {
                IsComparison = origin.Certainty >= Certainty.Produced || (origin.IsCode && position.Subject.Facet == Facet.Element),
            };
        }

        return new Sink(position, origin);
    }

    /// <summary>What is known of the values a collection is searched for.</summary>
    private static Origin Tested(Subject collection, SemanticModel? model, OriginResolver origins)
    {
        if (collection.Facet == Facet.Self || model is null)
        {
            return Origin.None;
        }

        var symbol = collection.Symbol ?? collection.Expression switch
        {
            ILocalReferenceOperation local => local.Local,
            IMemberReferenceOperation member => member.Member,
            _ => null,
        };
        return symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol
            ? Memberships.Of(symbol, collection.Facet, model)
                .Select(origins.Of)
                .DefaultIfEmpty(Origin.None)
                .Aggregate((left, right) => left.Or(right))
            : Origin.None;
    }
}
