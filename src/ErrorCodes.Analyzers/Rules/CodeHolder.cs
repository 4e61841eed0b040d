using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>The declaration a code is read from, as a diagnostic names it to the fix that says there whose codes it holds.</summary>
internal sealed record CodeHolder
{
    private const string IdKey = "Holder";
    private const string ParameterKey = "HolderParameter";
    private const string FacetKey = "HolderFacet";
    private const string CatalogsKey = "HolderCatalogs";

    internal CodeHolder(string? id, int? parameter, Location? place, Facet facet, ImmutableArray<string> catalogIds)
    {
        Id = id;
        Parameter = parameter;
        Place = place;
        Facet = facet;
        CatalogIds = catalogIds;
    }

    /// <summary>The documentation id of the member, or of the one it is a parameter of; null inside of a local function, which has none.</summary>
    public string? Id { get; }

    /// <summary>Which parameter it is; null for the member itself.</summary>
    public int? Parameter { get; }

    /// <summary>Where the name of what has no documentation id stands.</summary>
    public Location? Place { get; }

    /// <summary>The part of its value that is a code.</summary>
    public Facet Facet { get; }

    /// <summary>The documentation ids of the catalogs whose codes it may hold.</summary>
    public ImmutableArray<string> CatalogIds { get; }

    /// <summary>What a group of constants is read from; null where nothing can be said there.</summary>
    public static CodeHolder? Of(UseGroup group, CatalogSet catalogs)
    {
        if (group.Holder is not { Symbol: { } symbol, Facet: var facet } || AnnotationSite.Of(symbol, facet, catalogs) is not { } site)
        {
            return null;
        }

        var parameter = site as IParameterSymbol;
        var member = parameter?.ContainingSymbol ?? site;
        var isLocal = member is IMethodSymbol { MethodKind: MethodKind.LocalFunction };
        return new(
            isLocal ? null : member.GetDocumentationCommentId(),
            parameter?.Ordinal,
            isLocal ? site.Locations[0] : null,
            facet,
            [.. group.Choice.Catalogs.Select(catalog => catalog.Type.GetDocumentationCommentId()).OfType<string>()]);
    }

    /// <summary>What a diagnostic says of it; null where it says nothing.</summary>
    public static CodeHolder? Of(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(CatalogsKey, out var catalogs)
            ? new(
                diagnostic.Properties.TryGetValue(IdKey, out var id) ? id : null,
                diagnostic.Properties.TryGetValue(ParameterKey, out var parameter) ? int.Parse(parameter!, CultureInfo.InvariantCulture) : null,
                diagnostic.AdditionalLocations.FirstOrDefault(),
                (Facet)Enum.Parse(typeof(Facet), diagnostic.Properties[FacetKey]!),
                DocumentationIds.Split(catalogs!))
            : null;

    /// <summary>The properties with what <see cref="Of(Diagnostic)"/> reads, the place aside.</summary>
    public ImmutableDictionary<string, string?> AddTo(ImmutableDictionary<string, string?> properties)
    {
        properties = properties
            .Add(FacetKey, Facet.ToString())
            .Add(CatalogsKey, DocumentationIds.Join(CatalogIds));
        properties = Id is null ? properties : properties.Add(IdKey, Id);
        return Parameter is { } ordinal ? properties.Add(ParameterKey, ordinal.ToString(CultureInfo.InvariantCulture)) : properties;
    }
}
