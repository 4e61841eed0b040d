namespace ErrorCodes.Analyzers.Generation;

/// <summary>One catalog, ready to be written.</summary>
internal sealed record CatalogModel(CatalogOptions Options, EquatableArray<CodeModel> Codes);
