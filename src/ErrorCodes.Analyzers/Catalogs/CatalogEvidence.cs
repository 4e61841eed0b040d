namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>What it takes for a value to be a code of a catalog where no attribute, binding or type says so; as the vocabulary counts.</summary>
internal enum CatalogEvidence
{
    Binding,
    Vendor,
    Name,
}
