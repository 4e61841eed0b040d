using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What <c>.editorconfig</c> says about finding error codes in one file.</summary>
internal sealed class OriginOptions : IEquatable<OriginOptions>
{
    public const string InferFromNamesKey = "error_codes.infer_from_names";
    public const string InferFromFlowKey = "error_codes.infer_from_flow";
    public const string CatalogsKey = "error_codes.catalogs";
    public const string ForeignNamesKey = "error_codes.foreign_names";

    public static readonly OriginOptions Default = new();

    private readonly HashSet<string>? _catalogs;
    private readonly string _written = "";
    private readonly string _foreign = "";
    private readonly Lazy<ForeignNames> _foreignNames = new(() => ForeignNames.Known);

    public OriginOptions(AnalyzerConfigOptions options, CatalogSet known)
    {
        InferFromNames = IsOn(options, InferFromNamesKey);
        InferFromFlow = IsOn(options, InferFromFlowKey);
        Levels = CatalogLevels.Read(options, known.All);
        if (options.TryGetValue(CatalogsKey, out var ids) && ids.Trim().Length > 0)
        {
            _written = ids;
            var named = new HashSet<string>(Items(ids), StringComparer.OrdinalIgnoreCase);
            named.IntersectWith(known.All.Select(catalog => catalog.Id));
            // A list that names nothing there is has not been understood, and narrows nothing.
            _catalogs = named.Count == 0 ? null : named;
        }

        if (options.TryGetValue(ForeignNamesKey, out var names) && names.Trim().Length > 0)
        {
            _foreign = names;
            _foreignNames = new(() => ForeignNames.Known.With(Items(names)));
        }
    }

    private OriginOptions()
    {
        InferFromNames = true;
        InferFromFlow = true;
    }

    /// <summary>Whether a name such as <c>errorCode</c> is evidence.</summary>
    public bool InferFromNames { get; }

    /// <summary>Whether a local is an error code because of what is written to it.</summary>
    public bool InferFromFlow { get; }

    /// <summary>The releases that catalogs and rules are held to.</summary>
    public CatalogLevels Levels { get; } = CatalogLevels.Latest;

    /// <summary>Whether codes whose catalog is open may be taken for codes of this one.</summary>
    public bool Considers(Catalog catalog) => _catalogs is null || _catalogs.Contains(catalog.Id);

    /// <summary>Whether the options name this catalog, which is evidence of its own.</summary>
    public bool Name(Catalog catalog) => _catalogs?.Contains(catalog.Id) == true;

    /// <summary>The names of APIs that no catalog covers.</summary>
    public ForeignNames ForeignNames => _foreignNames.Value;

    public bool Equals(OriginOptions? other) =>
        other is not null && InferFromNames == other.InferFromNames && InferFromFlow == other.InferFromFlow && _written == other._written && _foreign == other._foreign
        && Levels.Equals(other.Levels);

    public override bool Equals(object? obj) => Equals(obj as OriginOptions);

    public override int GetHashCode() => _written.GetHashCode();

    private static IEnumerable<string> Items(string list) => list.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0);

    private static bool IsOn(AnalyzerConfigOptions options, string key) =>
        !options.TryGetValue(key, out var value) || !value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
}
