using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>What the registrations of a catalog say of it as a whole, put together.</summary>
internal sealed record CatalogTraits(
    string Vendor, ImmutableArray<string> Aliases, CatalogEvidence Evidence, ImmutableArray<CodeRange> Commonplace, bool? IsOpen, string? SinceRelease)
{
    /// <summary>Reads the registrations of one id; of what can be said once, the last word counts, which is this compilation's own.</summary>
    public static CatalogTraits Of(string id, IReadOnlyList<AttributeData> registrations) => new(
        Last(registrations, "Vendor")?.Value is string { Length: > 0 } vendor ? vendor : id,
        [.. Vocabulary.Texts(registrations, "Aliases")],
        Last(registrations, "Evidence")?.Value is int evidence and >= (int)CatalogEvidence.Binding and <= (int)CatalogEvidence.Name
            ? (CatalogEvidence)evidence
            : CatalogEvidence.Name,
        [.. Vocabulary.Texts(registrations, "Commonplace").Select(it => CodeRange.TryParse(it, out var range) ? range : (CodeRange?)null).OfType<CodeRange>()],
        Last(registrations, "IsOpen")?.Value as bool?,
        Last(registrations, "SinceRelease")?.Value as string);

    private static TypedConstant? Last(IEnumerable<AttributeData> registrations, string argument) =>
        registrations.Select(registration => Vocabulary.Named(registration, argument)).LastOrDefault(value => value is not null);
}
