namespace ErrorCodes.Analyzers.Generation;

/// <summary>
/// What a project asks of one table: the class to make of it and how to introduce it. What cannot be used leaves no class,
/// and what is wrong in its table is told all the same.
/// </summary>
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
    /// <summary>The file, where what is wrong is told.</summary>
    public string Path { get; init; } = "";

    public bool IsUsable { get; init; } = true;

    public string FullName => Namespace.Length == 0 ? ClassName : Namespace + "." + ClassName;
}
