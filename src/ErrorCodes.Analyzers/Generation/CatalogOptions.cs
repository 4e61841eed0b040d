namespace ErrorCodes.Analyzers.Generation;

/// <summary>What a project asks of one table: the class to make of it and how to introduce it.</summary>
internal sealed record CatalogOptions(
    string ClassName,
    string Namespace,
    string Id,
    string? Section,
    CatalogTraitTexts Traits,
    EquatableArray<string> Critical,
    EquatableArray<string> Success,
    bool IsPublic)
{
    public string FullName => Namespace.Length == 0 ? ClassName : Namespace + "." + ClassName;
}
