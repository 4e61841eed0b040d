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
    public const string UnknownOptionId = "ERC3201";
    public const string UnknownCatalogId = "ERC3202";
    public const string InvalidValueId = "ERC3203";

    private const string Prefix = "error_codes.";

    private static readonly string[] Switch = ["true", "false"];

    private static readonly string[] Policies = ["propagating", "always", "never"];

    private static readonly string[] Keys =
    [
        OriginOptions.CatalogsKey, OriginOptions.InferFromNamesKey, OriginOptions.InferFromFlowKey, OriginOptions.ForeignNamesKey, CriticalOptions.DefaultKey,
        CriticalOptions.CriticalPrefix + "<catalog>",
    ];

    private static readonly DiagnosticDescriptor UnknownOptionRule = new(
        UnknownOptionId, RuleText.Title(UnknownOptionId), RuleText.Message(UnknownOptionId), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description(UnknownOptionId), RuleText.HelpLink(UnknownOptionId), WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor UnknownCatalogRule = new(
        UnknownCatalogId, RuleText.Title(UnknownCatalogId), RuleText.Message(UnknownCatalogId), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description(UnknownCatalogId), RuleText.HelpLink(UnknownCatalogId), WellKnownDiagnosticTags.CompilationEnd);

    private static readonly DiagnosticDescriptor InvalidValueRule = new(
        InvalidValueId, RuleText.Title(InvalidValueId), RuleText.Message(InvalidValueId), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description(InvalidValueId), RuleText.HelpLink(InvalidValueId), WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UnknownOptionRule, UnknownCatalogRule, InvalidValueRule];

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
            foreach (var (rule, arguments) in Problems(key, value, catalogs))
            {
                context.ReportDiagnostic(Diagnostic.Create(rule, PlaceOf(context, key, value) ?? Location.None, [.. arguments, FolderOf(setting.Value)]));
            }
        }
    }

    private static IEnumerable<(DiagnosticDescriptor Rule, object[] Arguments)> Problems(string key, string value, CatalogSet catalogs)
    {
        var ids = catalogs.All.Select(catalog => catalog.Id).ToImmutableArray();
        if (key.StartsWith(CriticalOptions.CriticalPrefix, StringComparison.Ordinal))
        {
            var id = key.Substring(CriticalOptions.CriticalPrefix.Length);
            return catalogs.All.FirstOrDefault(it => it.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } catalog
                ? Items(value).Where(item => catalog.Find(item.TrimStart('+', '-').Trim()) is null)
                    .Select(item => (InvalidValueRule, new object[] { item, key, RuleText.Part(InvalidValueId, "Codes", catalog.Id) }))
                : [(UnknownCatalogRule, [id, key, List(id, ids)])];
        }

        return key switch
        {
            OriginOptions.CatalogsKey => Items(value)
                .Where(item => !ids.Contains(item, StringComparer.OrdinalIgnoreCase))
                .Select(item => (UnknownCatalogRule, new object[] { item, key, List(item, ids) })),
            OriginOptions.InferFromNamesKey or OriginOptions.InferFromFlowKey => OneOf(Switch),
            CriticalOptions.DefaultKey => OneOf(Policies),
            OriginOptions.ForeignNamesKey => [],
            _ => [(UnknownOptionRule, [key, List(key, Keys)])],
        };

        IEnumerable<(DiagnosticDescriptor, object[])> OneOf(string[] legal) =>
            legal.Contains(value, StringComparer.OrdinalIgnoreCase) || value.Length == 0 ? [] : [(InvalidValueRule, [value, key, List(value, legal)])];
    }

    private static IEnumerable<string> Items(string value) => value.Length == 0 ? [] : value.Split(',').Select(item => item.Trim());

    /// <summary>The legal words, the one that was probably meant first.</summary>
    private static string List(string written, IEnumerable<string> legal)
    {
        var meant = Spelling.Closest(written.ToLowerInvariant(), legal);
        return string.Join(", ", legal.OrderBy(word => word != meant));
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
