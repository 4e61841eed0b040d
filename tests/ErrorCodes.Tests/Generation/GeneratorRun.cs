using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using ErrorCodes.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Tests.Generation;

/// <summary>One run of the generator over catalog files.</summary>
internal static class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. Directory.EnumerateFiles(ReferencePack(), "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(ErrorCodeInfo).Assembly.Location),
    ];

    public static CSharpCompilation Compilation(LanguageVersion version = LanguageVersion.Latest, string source = "") =>
        CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(source, ParseOptions(version), path: "Source.cs")],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable));

    public static CSharpGeneratorDriver Driver(
        IEnumerable<CatalogText> files, LanguageVersion version = LanguageVersion.Latest) =>
        CSharpGeneratorDriver.Create(
            [new ErrorCodeCatalogGenerator().AsSourceGenerator()],
            files,
            ParseOptions(version),
            new CatalogMetadata(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpParseOptions ParseOptions(LanguageVersion version) =>
        new(version, DocumentationMode.Diagnose);

    private static string ReferencePack() =>
        typeof(GeneratorRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "ReferencePack").Value!;

    private sealed class CatalogMetadata : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(((CatalogText)textFile).Metadata);
    }

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) =>
            values.TryGetValue(key.Replace("build_metadata.AdditionalFiles.", ""), out value!);
    }
}

/// <summary>A catalog file and the metadata of its item.</summary>
internal sealed class CatalogText : AdditionalText
{
    private readonly SourceText _text;

    public CatalogText(string path, string text, params (string Name, string Value)[] metadata)
    {
        Path = path;
        _text = SourceText.From(text);
        Metadata = metadata.ToDictionary(pair => "ErrorCodeCatalog" + pair.Name, pair => Uri.EscapeDataString(pair.Value));
        Metadata["ErrorCodeCatalog"] = "true";
    }

    public override string Path { get; }

    public Dictionary<string, string> Metadata { get; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
