using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

public sealed class UseNamedErrorCodeFixAllTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(UseNamedErrorCodeCodeFix.Key)]
    public async Task Projects_that_share_a_file_make_the_same_text_of_it(string? key)
    {
        const string Before = """
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("acme", typeof(Acme))]
            static class Acme { public const int A = 77008; public const int B = 77009; }
            class C
            {
            #if SECOND
                bool M([ErrorCodeFrom(typeof(Acme))] int code) => code == 77009;
            #else
                bool M([ErrorCodeFrom(typeof(Acme))] int code) => code == 77008;
            #endif
                bool N([ErrorCodeFrom(typeof(Acme))] int code) => code == 77008;
            }
            """;
        var solution = Add(Add(new AdhocWorkspace().CurrentSolution, "First", Before), "Second", Before, "SECOND");
        var document = solution.Projects.First().Documents.Single();
        var action = await UseNamedErrorCodeFixAll.Instance.GetFixAsync(new FixAllContext(
            document, new UseNamedErrorCodeCodeFix(), FixAllScope.Solution, key,
            [UseNamedErrorCodeAnalyzer.Id], new Found(), TestContext.Current.CancellationToken));
        var operations = await action!.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        foreach (var after in changed.Projects.SelectMany(project => project.Documents))
        {
            Assert.Equal(
                Before.Replace("== 77008", "== Acme.A").Replace("== 77009", "== Acme.B"),
                (await after.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }
    }

    private static Solution Add(Solution solution, string name, string source, params string[] symbols) => solution
        .AddProject(name, name, LanguageNames.CSharp)
        .WithParseOptions(new CSharpParseOptions(preprocessorSymbols: symbols))
        .AddMetadataReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "netstandard.dll" or "System.Private.CoreLib.dll")
            .Append(typeof(ErrorCodeInfo).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)))
        .AddDocument("C.cs", source, filePath: "/C.cs").Project.Solution;

    /// <summary>What the analyzer finds, each time anew.</summary>
    private sealed class Found : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await (await project.GetCompilationAsync(cancellationToken))!
                .WithAnalyzers(ImmutableArray.Create<DiagnosticAnalyzer>(new UseNamedErrorCodeAnalyzer()))
                .GetAnalyzerDiagnosticsAsync(cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
