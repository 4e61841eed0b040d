using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>The metadata of one <c>ErrorCodeCatalog</c> item: values percent-encoded by the package's targets, lists parallel to <c>Class</c>.</summary>
internal sealed class ItemMetadata
{
    /// <summary>Everything an item may say.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["Class", "Namespace", "Id", "Section", .. CatalogTraitTexts.Names, "Critical", "Success", "Accessibility"];

    private const string Prefix = "build_metadata.AdditionalFiles.ErrorCodeCatalog";

    private readonly AnalyzerConfigOptions _options;
    private readonly CatalogProblems _problems;

    public ItemMetadata(AnalyzerConfigOptions options, CatalogProblems problems)
    {
        _options = options;
        _problems = problems;
    }

    public static bool IsCatalog(AnalyzerConfigOptions options) => IsMarked(options, "");

    /// <summary>Whether a file is one of the project's own, handed over because it may hold items.</summary>
    public static bool IsProject(AnalyzerConfigOptions options) => IsMarked(options, "Project");

    public string? Value(string name) =>
        _options.TryGetValue(Prefix + name, out var escaped) && Uri.UnescapeDataString(escaped).Trim() is { Length: > 0 } value ? value : null;

    /// <summary>The parts of a list, one per class.</summary>
    public string?[] Parts(string name, int count) => Split(name, count, Value(name));

    /// <summary>The parts of a list that may also be one value for every class, in which a | is part of it as long as there is one class.</summary>
    public string?[] Shared(string name, int count)
    {
        var value = Value(name);
        return count == 1 || value is null || value.IndexOf('|') < 0
            ? [.. Enumerable.Repeat(value, count)]
            : Split(name, count, value);
    }

    public void Report(string key, params string[] arguments) => _problems.Report(CatalogDiagnostics.Item, key, arguments);

    private static bool IsMarked(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var mark) && mark.Equals("true", StringComparison.OrdinalIgnoreCase);

    private string?[] Split(string name, int count, string? value)
    {
        string?[] parts = value is null ? [] : [.. value.Split('|').Select(part => part.Trim())];
        if (value is not null && parts.Length != count)
        {
            Report("Parts", name, value, parts.Length.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture));
        }

        Array.Resize(ref parts, count);
        return parts;
    }
}
