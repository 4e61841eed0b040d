using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using ErrorCodes.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Benchmarks;

/// <summary>A project with one table of so many rows.</summary>
internal sealed class BigCatalog
{
    private static readonly string[] Words =
        ["order", "account", "balance", "margin", "position", "limit", "exceeded", "invalid", "request", "price", "quantity", "contract"];

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("ErrorCodes.Abstractions.dll", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string _text;

    public BigCatalog(int rows)
    {
        _text = "| Code | Description |\n| --- | --- |\n" + string.Concat(Enumerable.Range(0, rows).Select(Row));
        File = new Text(_text);
        EditedFile = new Text(_text.Replace("| 100000 | ", "| 100000 | Edited "));
        Project = CSharpCompilation.Create(
            "Big", [CSharpSyntaxTree.ParseText("class Unrelated { }", Parse)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        EditedProject = Project.ReplaceSyntaxTree(Project.SyntaxTrees[0], CSharpSyntaxTree.ParseText("class Unrelated { int edited; }", Parse));
    }

    public AdditionalText File { get; }

    public AdditionalText EditedFile { get; }

    public CSharpCompilation Project { get; }

    public CSharpCompilation EditedProject { get; }

    public GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create([new ErrorCodeCatalogGenerator().AsSourceGenerator()], [File], Parse, new Options());

    public Compilation Generate()
    {
        Driver().RunGeneratorsAndUpdateCompilation(Project, out var output, out _);
        return output;
    }

    private static string Row(int index)
    {
        var words = Enumerable.Range(1, 6).Select(place => Words[(index * place + index / 7) % Words.Length]);
        return $"| {100_000 + index} | {string.Join(' ', words)} {index} |\n";
    }

    private sealed class Text(string text) : AdditionalText
    {
        private readonly SourceText _source = SourceText.From(text, Encoding.UTF8);

        public override string Path => "/big.errorcodes.md";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _source;
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Mark(isCatalog: false);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Mark(isCatalog: true);
    }

    private sealed class Mark(bool isCatalog) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = "true";
            return isCatalog && key == "build_metadata.AdditionalFiles.ErrorCodeCatalog";
        }
    }
}
