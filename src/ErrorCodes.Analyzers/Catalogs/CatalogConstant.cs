using System;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>What kind of constant names a code, and so where it can be written.</summary>
internal enum ConstantForm
{
    Number,
    Text,
    EnumMember,
}

/// <summary>One constant of a catalog type, read from its symbol and free of it, so that it may outlive a compilation.</summary>
internal sealed record CatalogConstant(
    string Id,
    string Name,
    string DisplayName,
    ConstantForm Form,
    CodeValue Value,
    bool IsObsolete,
    bool IsCritical,
    string? Category,
    string? Description,
    string? SinceRelease,
    string? CriticalSinceRelease)
{
    /// <summary>The constant as it was at a release: whatever it means, it was less critical, or was not there.</summary>
    public CatalogConstant? At(Version release) =>
        Release.IsAfter(SinceRelease, release) ? null
        : IsCritical && Release.IsAfter(CriticalSinceRelease, release) ? this with { IsCritical = false }
        : this;
}
