using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>One file that a project brings as a catalog, and what it asks of its tables.</summary>
internal sealed record CatalogFile(
    AdditionalText File,
    EquatableArray<CatalogOptions> Catalogs,
    EquatableArray<CatalogProblem> Problems);
