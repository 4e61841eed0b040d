using System;
using System.Collections.Generic;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>When a default is good enough for a critical code.</summary>
internal enum DefaultPolicy
{
    Propagating,
    Always,
    Never,
}

/// <summary>What <c>.editorconfig</c> says about critical codes in one file.</summary>
internal sealed class CriticalOptions
{
    public const string DefaultKey = "error_codes.default_handles_critical";
    public const string CriticalPrefix = "error_codes.critical.";

    private readonly AnalyzerConfigOptions _options;

    public CriticalOptions(AnalyzerConfigOptions options)
    {
        _options = options;
        if (options.TryGetValue(DefaultKey, out var value) && Enum.TryParse<DefaultPolicy>(value.Trim(), ignoreCase: true, out var policy))
        {
            Default = policy;
        }
    }

    public DefaultPolicy Default { get; }

    /// <summary>The critical codes of a catalog: its own, as adjusted by <c>+25227, -25104</c>.</summary>
    public Func<CatalogCode, bool> Criticality(Catalog catalog)
    {
        if (!_options.TryGetValue(CriticalPrefix + catalog.Id, out var adjustments))
        {
            return code => code.IsCritical;
        }

        var adjusted = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var adjustment in adjustments.Split(','))
        {
            var code = adjustment.Trim();
            adjusted[code.TrimStart('+', '-').Trim()] = !code.StartsWith("-", StringComparison.Ordinal);
        }

        return code => adjusted.TryGetValue(code.Code, out var isCritical) ? isCritical : code.IsCritical;
    }
}
