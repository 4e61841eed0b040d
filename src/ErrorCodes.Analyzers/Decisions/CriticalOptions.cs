using System;
using System.Collections.Immutable;
using System.Linq;
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

    /// <summary>The values of the option for the default, as people write them.</summary>
    public static readonly ImmutableList<string> Policies = [.. Enum.GetNames(typeof(DefaultPolicy)).Select(name => name.ToLowerInvariant())];

    private readonly AnalyzerConfigOptions _options;

    public CriticalOptions(AnalyzerConfigOptions options)
    {
        _options = options;
        if (options.TryGetValue(DefaultKey, out var value))
        {
            // Not Enum.TryParse, to which 1 is a name.
            Default = (DefaultPolicy)Math.Max(0, Policies.FindIndex(name => name.Equals(value.Trim(), StringComparison.OrdinalIgnoreCase)));
        }
    }

    public DefaultPolicy Default { get; }

    /// <summary>The critical codes of a catalog: its own, as adjusted by <c>+25227, -25104</c>.</summary>
    public Func<CatalogCode, bool> Criticality(Catalog catalog) =>
        _options.TryGetValue(CriticalPrefix + catalog.Id, out var written) ? new CriticalAdjustments(written, catalog).IsCritical : code => code.IsCritical;
}
