using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Turns the tables of <c>ErrorCodeCatalog</c> items into classes of constants.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ErrorCodeCatalogGenerator : IIncrementalGenerator
{
    // The names the tests ask the pipeline's steps by.
    internal const string FilesStep = "CatalogFiles";
    internal const string ContentsStep = "CatalogFileContents";
    internal const string CatalogsStep = "Catalogs";
    internal const string ProblemsStep = "CatalogProblems";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((pair, _) => CatalogItem.Read(pair.Left, pair.Right))
            .Where(file => file is not null)
            .Collect()
            .SelectMany((files, _) => CatalogClaims.Settle(files!))
            .WithTrackingName(FilesStep);
        var contents = files.Select(CatalogFileReader.Read).WithTrackingName(ContentsStep);
        var nullable = context.ParseOptionsProvider
            .Select((options, _) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 });
        var catalogs = contents
            .SelectMany((content, _) => content.Catalogs)
            .WithTrackingName(CatalogsStep)
            .Combine(nullable);
        var problems = contents
            .SelectMany((content, _) => content.Problems)
            .WithTrackingName(ProblemsStep);

        context.RegisterSourceOutput(catalogs, (production, pair) => production.AddSource(
            pair.Left.Options.FullName + ".g.cs",
            SourceText.From(CatalogWriter.Write(pair.Left, pair.Right), Encoding.UTF8)));
        context.RegisterSourceOutput(problems, (production, problem) => production.ReportDiagnostic(problem.ToDiagnostic()));
    }
}
