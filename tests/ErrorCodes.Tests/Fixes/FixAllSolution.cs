using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

/// <summary>Solutions for tests that ask a fix-all themselves, as a host would.</summary>
internal static class FixAllSolution
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The solution with a project of one file more; projects of several names share it.</summary>
    public static Solution Add(this Solution solution, string name, string source, params string[] symbols) => solution
        .AddProject(name, name, LanguageNames.CSharp)
        .WithParseOptions(new CSharpParseOptions(preprocessorSymbols: symbols))
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
        .AddMetadataReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "netstandard.dll" or "System.Private.CoreLib.dll")
            .Append(typeof(ErrorCodeInfo).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)))
        .AddDocument("C.cs", source, filePath: "/C.cs").Project.Solution;

    /// <summary>What an analyzer reports under these ids.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindAsync<TAnalyzer>(this Project project, params string[] ids)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        (await (await project.GetCompilationAsync(Cancellation))!
            .WithAnalyzers([new TAnalyzer()])
            .GetAnalyzerDiagnosticsAsync(Cancellation))
        .RemoveAll(it => !ids.Contains(it.Id));

    /// <summary>The solution after a fix-all.</summary>
    public static async Task<Solution> FixAllAsync<TAnalyzer, TFix>(this Document document, FixAllScope scope, string? key, params string[] ids)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var fix = new TFix();
        var action = await fix.GetFixAllProvider()!.GetFixAsync(new FixAllContext(document, fix, scope, key, ids, new Found<TAnalyzer>(ids), Cancellation));
        return (await action!.GetOperationsAsync(Cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    /// <summary>What the analyzer finds, each time anew.</summary>
    private sealed class Found<TAnalyzer>(string[] ids) : FixAllContext.DiagnosticProvider
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await project.FindAsync<TAnalyzer>(ids);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
