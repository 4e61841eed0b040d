using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Checks that what <c>.editorconfig</c> says to this package is something it understands.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SetKnownOptionsAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC3007";

    private const string Prefix = "error_codes.";

    private static readonly Version Installed = typeof(SetKnownOptionsAnalyzer).Assembly.GetName().Version;

    private static readonly string[] Switch = ["true", "false"];

    private static readonly string[] Keys =
    [
        OriginOptions.CatalogsKey, OriginOptions.InferFromNamesKey, OriginOptions.InferFromFlowKey, OriginOptions.ForeignNamesKey, CriticalOptions.DefaultKey,
        CriticalOptions.CriticalPrefix + "<catalog>", CatalogLevels.Key, CatalogLevels.Prefix + "<catalog>",
    ];

    private static readonly DiagnosticDescriptor Rule =
        Descriptor.Create(Id, Descriptor.Catalogs, DiagnosticSeverity.Warning, customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins)
    {
        var settings = new ConcurrentDictionary<(string Key, string Value), ConcurrentBag<string>>();
        context.RegisterSyntaxTreeAction(file => Collect(file, settings));
        context.RegisterCompilationEndAction(end => Report(end, settings, origins.Catalogs));
    }

    private static void Collect(SyntaxTreeAnalysisContext context, ConcurrentDictionary<(string Key, string Value), ConcurrentBag<string>> settings)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.Tree);
        foreach (var key in options.Keys)
        {
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && options.TryGetValue(key, out var value))
            {
                settings.GetOrAdd((key.ToLowerInvariant(), value.Trim()), _ => []).Add(context.Tree.FilePath);
            }
        }
    }

    private static void Report(
        CompilationAnalysisContext context, ConcurrentDictionary<(string Key, string Value), ConcurrentBag<string>> settings, CatalogSet catalogs)
    {
        foreach (var setting in settings.OrderBy(it => it.Key.Key, StringComparer.Ordinal).ThenBy(it => it.Key.Value, StringComparer.Ordinal))
        {
            var (key, value) = setting.Key;
            var place = PlaceOf(context, key, value) ?? Location.None;
            foreach (var (words, near) in Problems(key, value, catalogs))
            {
                object meant = near is null ? "" : RuleText.Part(Id, "Near", near);
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, words, meant, FolderOf(setting.Value)));
            }
        }
    }

    /// <summary>What is wrong with a setting, and the word that was probably meant.</summary>
    private static IEnumerable<(LocalizableString Words, string? Near)> Problems(string key, string value, CatalogSet catalogs)
    {
        var ids = catalogs.All.Select(catalog => catalog.Id).ToImmutableArray();
        if (key.StartsWith(CriticalOptions.CriticalPrefix, StringComparison.Ordinal))
        {
            var id = key.Substring(CriticalOptions.CriticalPrefix.Length);
            return catalogs.All.FirstOrDefault(it => it.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } catalog
                ? Adjustments(key, value, catalog)
                : [Problem("Catalog", id, ids, id, key)];
        }

        if (key.StartsWith(CatalogLevels.Prefix, StringComparison.Ordinal))
        {
            var id = key.Substring(CatalogLevels.Prefix.Length);
            ImmutableArray<string> others = [.. catalogs.All.Where(catalog => !catalog.IsBuiltIn).Select(catalog => catalog.Id)];
            return others.Contains(id, StringComparer.OrdinalIgnoreCase) ? Level(key, value, null)
                : ids.Contains(id, StringComparer.OrdinalIgnoreCase) ? [(RuleText.Part(Id, "OwnLevel", Quotation.Of(id), key), null)]
                : [Problem("Catalog", id, others, id, key)];
        }

        return key switch
        {
            CatalogLevels.Key => Level(key, value, Installed),
            OriginOptions.CatalogsKey => value.Split(',').Select(item => item.Trim())
                .Where(item => item.Length > 0 && !ids.Contains(item, StringComparer.OrdinalIgnoreCase))
                .Select(item => Problem("Catalog", item, ids, item, key)),
            OriginOptions.InferFromNamesKey or OriginOptions.InferFromFlowKey => OneOf(Switch),
            CriticalOptions.DefaultKey => OneOf(CriticalOptions.Policies),
            OriginOptions.ForeignNamesKey => [],
            _ => [Problem("Key", key, Keys, key)],
        };

        IEnumerable<(LocalizableString, string?)> OneOf(IEnumerable<string> legal) =>
            legal.Contains(value, StringComparer.OrdinalIgnoreCase) || value.Length == 0 ? [] : [Problem("Value", value, legal, value, key)];
    }

    private static IEnumerable<(LocalizableString Words, string? Near)> Level(string key, string value, Version? installed)
    {
        if (value.Length > 0 && !Release.TryParse(value, out _))
        {
            yield return (RuleText.Part(Id, "Release", Quotation.Of(value), key), null);
        }
        else if (installed is not null && Release.IsAfter(value, installed))
        {
            yield return (RuleText.Part(Id, "Future", Quotation.Of(value), key, installed.ToString(3)), null);
        }
    }

    private static (LocalizableString Words, string? Near) Problem(string part, string written, IEnumerable<string> legal, params string[] arguments) => (
        RuleText.Part(Id, part, [.. arguments.Select(Quotation.Of), string.Join(", ", legal)]),
        Spelling.Closest(written.ToLowerInvariant(), legal));

    private static IEnumerable<(LocalizableString Words, string? Near)> Adjustments(string key, string value, Catalog catalog)
    {
        var adjustments = new CriticalAdjustments(value, catalog);
        foreach (var entry in adjustments.Unsigned)
        {
            yield return (RuleText.Part(Id, "Unsigned", Quotation.Of(entry), key), null);
        }

        foreach (var entry in adjustments.Unknown)
        {
            var near = catalog.Near.Closest(entry.TrimStart('+', '-'));
            yield return (RuleText.Part(Id, "Code", Quotation.Of(entry), key, catalog.Id), near?.Code);
        }

        foreach (var code in adjustments.Contradicted)
        {
            yield return (RuleText.Part(Id, "Contradiction", Quotation.Of(code), key), null);
        }
    }

    /// <summary>The folder all these files are in.</summary>
    private static string FolderOf(IEnumerable<string> files)
    {
        var folders = files.Select(file => (Path.GetDirectoryName(file) ?? "").Replace('\\', '/').Split('/')).ToList();
        return string.Join("/", folders[0].Where((part, i) => folders.All(folder => folder.Take(i + 1).SequenceEqual(folders[0].Take(i + 1)))));
    }

    /// <summary>The line, where the project shows the file to analyzers.</summary>
    private static Location? PlaceOf(CompilationAnalysisContext context, string key, string value)
    {
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (Path.GetFileName(file.Path) is not ".editorconfig" && Path.GetExtension(file.Path) is not (".editorconfig" or ".globalconfig"))
            {
                continue;
            }

            foreach (var line in file.GetText(context.CancellationToken)?.Lines ?? (IEnumerable<TextLine>)[])
            {
                if (line.ToString().Split(['='], 2) is [var written, var set] && written.Trim().Equals(key, StringComparison.OrdinalIgnoreCase) && set.Trim().StartsWith(value, StringComparison.Ordinal))
                {
                    return Location.Create(file.Path, line.Span, new LinePositionSpan(new LinePosition(line.LineNumber, 0), new LinePosition(line.LineNumber, line.Span.Length)));
                }
            }
        }

        return null;
    }
}
