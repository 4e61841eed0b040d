namespace ErrorCodes.Analyzers.Generation;

/// <summary>What came of one file.</summary>
internal sealed record CatalogFileContent(EquatableArray<CatalogModel> Catalogs, EquatableArray<CatalogProblem> Problems);
