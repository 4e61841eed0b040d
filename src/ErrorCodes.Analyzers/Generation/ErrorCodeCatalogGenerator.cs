using System.Linq;
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
    internal const string ProjectFilesStep = "ProjectFiles";
    internal const string FilesStep = "CatalogFiles";
    internal const string ContentsStep = "CatalogFileContents";
    internal const string CatalogsStep = "Catalogs";
    internal const string SourcesStep = "CatalogSources";
    internal const string ProblemsStep = "CatalogProblems";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var projectFiles = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => ItemMetadata.IsProject(pair.Right.GetOptions(pair.Left)))
            .SelectMany((pair, cancellation) => ProjectFile.Read(pair.Left, cancellation))
            .WithTrackingName(ProjectFilesStep);
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
        var models = contents.SelectMany((content, _) => content.Catalogs);
        // Asked anew at every keystroke, of a few symbols; the sources depend on the answers only.
        var clashes = models
            .Combine(context.CompilationProvider)
            .Select((pair, _) => ProjectClashes.Of(pair.Left, pair.Right))
            .Where(clash => clash is not null)
            .Collect()
            .Select((clashes, _) => new EquatableArray<ProjectClash>([.. clashes!]));
        var catalogs = models
            .WithTrackingName(CatalogsStep)
            .SelectMany((catalog, _) => CatalogSource.Of(catalog))
            .WithTrackingName(SourcesStep)
            .Combine(nullable.Combine(clashes));
        var problems = contents
            .SelectMany((content, _) => content.Problems)
            .WithTrackingName(ProblemsStep);

        context.RegisterSourceOutput(catalogs, (production, pair) =>
        {
            var (catalog, (isNullable, stopped)) = pair;
            if (!stopped.Any(clash => clash.ClassName == catalog.Options.FullName))
            {
                production.AddSource(catalog.FileName, SourceText.From(CatalogWriter.Write(catalog, isNullable), Encoding.UTF8));
            }
        });
        context.RegisterSourceOutput(problems, (production, problem) => production.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(projectFiles, (production, problem) => production.ReportDiagnostic(problem.ToDiagnostic()));
        context.RegisterSourceOutput(clashes, (production, stopped) =>
        {
            foreach (var clash in stopped)
            {
                production.ReportDiagnostic(clash.Problem.ToDiagnostic());
            }
        });
    }
}
