using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What <c>.editorconfig</c> says about finding error codes in one file.</summary>
internal sealed class OriginOptions
{
    public const string InferFromNamesKey = "error_codes.infer_from_names";
    public const string CatalogsKey = "error_codes.catalogs";

    private readonly HashSet<string>? _catalogs;

    public OriginOptions(AnalyzerConfigOptions options)
    {
        InferFromNames = !options.TryGetValue(InferFromNamesKey, out var infer) || !infer.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);
        if (options.TryGetValue(CatalogsKey, out var ids) && ids.Trim().Length > 0)
        {
            _catalogs = new HashSet<string>(ids.Split(',').Select(id => id.Trim()), StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>Whether a name such as <c>errorCode</c> is evidence.</summary>
    public bool InferFromNames { get; }

    /// <summary>Whether codes whose catalog is open may be taken for codes of this one.</summary>
    public bool Considers(Catalog catalog) => _catalogs is null || _catalogs.Contains(catalog.Id);
}
