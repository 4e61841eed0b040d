using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What a declaration says of the values it holds: by its attributes and bindings, its type, its name.</summary>
internal static class Declared
{
    public static Origin Of(ISymbol symbol, Facet facet, Bindings bindings)
    {
        if (facet == Facet.Self && OfType(Conversions.TypeOf(symbol), bindings.Catalogs) is { } typed)
        {
            return typed;
        }

        var bound = bindings.Of(symbol, facet);
        return bound.IsOfProducer ? bindings.Producers.Only.Origin
            : bound.Certainty != Certainty.None ? bound
            : OtherCodes.Is(symbol, bindings.Catalogs) ? Origin.Refuted
            : ByName(symbol, facet, bindings.Catalogs);
    }

    // A catalog first: whoever registers SocketError means its members to be codes.
    public static Origin? OfType(ITypeSymbol? type, CatalogSet catalogs) =>
        Facets.Underlying(type) is { TypeKind: TypeKind.Enum } @enum && catalogs.OfType(@enum) is { } catalog ? new Origin(Certainty.Proven, [catalog])
        : OtherCodes.Is(type) ? Origin.Refuted
        : null;

    /// <summary>What the name of a JSON property says.</summary>
    public static Origin OfJson(string name, CatalogSet catalogs) =>
        CodeNames.SayErrorCode(name, catalogs) ? Origin.Named : CodeNames.SayOtherCode(name, catalogs) ? Origin.Refuted : Origin.None;

    /// <summary>What the name says, or that by which a member goes in JSON.</summary>
    public static Origin ByName(ISymbol symbol, Facet facet, CatalogSet catalogs)
    {
        // An object may be anything, but one that is said to be an error code and is compared with one.
        var type = Conversions.TypeOf(symbol);
        if (facet != Facet.Self || !(Facets.CanHoldCode(type) || type?.SpecialType == SpecialType.System_Object))
        {
            return Origin.None;
        }

        if (symbol is IFieldSymbol or IPropertySymbol && SerializedName(symbol) is { } name && CodeNames.SayErrorCode(name, catalogs))
        {
            return Origin.Named;
        }

        return !CodeNames.SayErrorCode(symbol.Name, catalogs) ? Origin.None
            // Every trade has things with a code; those of a reply or an error are about errors.
            : symbol is IFieldSymbol or IPropertySymbol && !symbol.ContainingType.IsTupleType && CodeNames.SayOnlyCode(symbol.Name) && !Replies.Is(symbol.ContainingType) ? Origin.Suspected
            : Origin.Named;
    }

    /// <summary>The name a member goes by in JSON or in a data contract.</summary>
    private static string? SerializedName(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "JsonPropertyNameAttribute" or "JsonPropertyAttribute" when attribute.ConstructorArguments is [{ Value: string name }, ..]:
                    return name;
                case "JsonPropertyAttribute" when Vocabulary.Named(attribute, "PropertyName")?.Value is string name:
                    return name;
                case "DataMemberAttribute" when Vocabulary.Named(attribute, "Name")?.Value is string name:
                    return name;
            }
        }

        return null;
    }
}
