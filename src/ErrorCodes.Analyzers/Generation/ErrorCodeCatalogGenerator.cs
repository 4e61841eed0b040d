using System.IO;
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
        var hasAbstractions = context.CompilationProvider
            .Select((compilation, _) => compilation.GetTypeByMetadataName("ErrorCodes.ErrorCodeTable") is not null);
        var catalogs = contents
            .SelectMany((content, _) => content.Catalogs)
            .WithTrackingName(CatalogsStep)
            .Combine(nullable.Combine(hasAbstractions));
        var problems = contents
            .SelectMany((content, _) => content.Problems)
            .WithTrackingName(ProblemsStep);

        context.RegisterSourceOutput(catalogs, (production, pair) =>
        {
            var (catalog, (isNullable, canCompile)) = pair;
            if (canCompile)
            {
                production.AddSource(
                    catalog.Options.FullName + ".g.cs",
                    SourceText.From(CatalogWriter.Write(catalog, isNullable), Encoding.UTF8));
            }
        });
        context.RegisterSourceOutput(problems, (production, problem) => production.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(files.Combine(hasAbstractions), (production, pair) =>
        {
            if (!pair.Right)
            {
                production.ReportDiagnostic(NoAbstractions(pair.Left.File.Path).ToDiagnostic());
            }
        });
    }

    private static CatalogProblem NoAbstractions(string path)
    {
        var problems = new CatalogProblems(path, text: null);
        problems.Report(CatalogDiagnostics.NoAbstractions, Path.GetFileName(path));
        return problems.ToArray()[0];
    }
}
