using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>
/// The releases that options hold rules and catalogs to, so that an update does not break a build: <c>error_codes.level</c> for what comes
/// with the package, <c>error_codes.level.&lt;catalog&gt;</c> for a catalog of somebody else, who counts releases of his own.
/// </summary>
internal sealed class CatalogLevels : IEquatable<CatalogLevels>
{
    public const string Key = "error_codes.level";
    public const string Prefix = Key + ".";

    public static readonly CatalogLevels Latest = new(null, []);

    private readonly Dictionary<string, Version> _others;

    private CatalogLevels(Version? own, Dictionary<string, Version> others)
    {
        Own = own;
        _others = others;
    }

    /// <summary>The release whose rules and catalogs hold; null where the latest do.</summary>
    public Version? Own { get; }

    public bool AreLatest => Own is null && _others.Count == 0;

    public static CatalogLevels Read(AnalyzerConfigOptions options, IEnumerable<Catalog> known)
    {
        var own = ReadOwn(options);
        var others = new Dictionary<string, Version>(StringComparer.Ordinal);
        foreach (var catalog in known)
        {
            if (!catalog.IsBuiltIn && Read(options, Prefix + catalog.Id) is { } release)
            {
                others[catalog.Id] = release;
            }
        }

        return own is null && others.Count == 0 ? Latest : new(own, others);
    }

    /// <summary>What <see cref="Own"/> is under the options, for who needs no more.</summary>
    public static Version? ReadOwn(AnalyzerConfigOptions options) => Read(options, Key);

    /// <summary>The release a catalog is held to.</summary>
    public Version? Of(Catalog catalog) =>
        catalog.IsBuiltIn ? Own : _others.TryGetValue(catalog.Id, out var release) ? release : null;

    public bool Equals(CatalogLevels? other) =>
        other is not null && Own == other.Own && _others.Count == other._others.Count
        && _others.All(it => other._others.TryGetValue(it.Key, out var release) && release == it.Value);

    public override bool Equals(object? obj) => Equals(obj as CatalogLevels);

    public override int GetHashCode() => (Own?.GetHashCode() ?? 0) + _others.Count;

    private static Version? Read(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var written) && Release.TryParse(written.Trim(), out var release) ? release : null;
}
