using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Text;
using System.Threading;
using ErrorCodes.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>Reads a catalog file as the generator does, without a compiler around it.</summary>
internal static class Reading
{
    /// <summary>What comes of a file with the metadata of its item, such as <c>Class=Acme</c>.</summary>
    public static CatalogFileContent Of(string path, string? text, params string[] metadata) =>
        CatalogFileReader.Read(Item(path, text, metadata)!, TestContext.Current.CancellationToken);

    /// <summary>The rows of the only catalog of a file.</summary>
    public static EquatableArray<CodeModel> Codes(string path, string text, params string[] metadata) =>
        Of(path, text, metadata).Catalogs.Single().Codes;

    /// <summary>The file as a catalog file; metadata of another name than the item's, such as <c>build_property.X=1</c>, is taken as it is.</summary>
    public static CatalogFile? Item(string path, string? text, params string[] metadata) =>
        CatalogItem.Read(new MemoryText(path, text), Options([.. metadata, "=true"]));

    public static AnalyzerConfigOptionsProvider Options(params string[] metadata) => new MemoryOptions(metadata);

    /// <summary>Each problem with its id and the line and column it is told at, counted as a build log counts.</summary>
    public static IEnumerable<string> Problems(this CatalogFileContent content) => content.Problems.Told();

    public static IEnumerable<string> Told(this IEnumerable<CatalogProblem> problems) => problems.Select(problem =>
    {
        var diagnostic = problem.ToDiagnostic();
        var place = diagnostic.Location.GetLineSpan();
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage()}";
    });

    private sealed class MemoryText(string path, string? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text is null ? null : SourceText.From(text, Encoding.UTF8);
    }

    private sealed class MemoryOptions(IEnumerable<string> metadata) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(metadata);

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;
    }

    private sealed class Values(IEnumerable<string> metadata) : AnalyzerConfigOptions
    {
        private readonly Dictionary<string, string> _values = metadata.Select(pair => pair.Split('=', 2)).ToDictionary(
            pair => pair[0].StartsWith("build_", StringComparison.Ordinal) ? pair[0] : "build_metadata.AdditionalFiles.ErrorCodeCatalog" + pair[0],
            pair => Uri.EscapeDataString(pair[1]),
            StringComparer.OrdinalIgnoreCase);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
