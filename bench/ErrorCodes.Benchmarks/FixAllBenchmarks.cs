using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Benchmarks;

/// <summary>What it costs to offer one fix, and to fix all, in a file by its number of written-out codes.</summary>
[MemoryDiagnoser]
public class FixAllBenchmarks
{
    private readonly UseNamedErrorCodeCodeFix _fix = new();
    private Document _document = null!;
    private ImmutableArray<Diagnostic> _found;
    private string? _key;

    [Params(10, 100, 1_000)]
    public int Literals { get; set; }

    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    // The in-process toolchain does not wait for tasks.
    [Benchmark]
    public CodeAction OfferOne() => OfferOneAsync().GetAwaiter().GetResult();

    [Benchmark]
    public string FixAll() => FixAllAsync().GetAwaiter().GetResult();

    private async Task SetUpAsync()
    {
        var codes = OkexFuturesRestErrorCodes.All.Where(code => code.Number is not null).Select(code => code.Number!.Value).ToList();
        var methods = Enumerable.Range(0, Literals).Select(i =>
            $"    int M{i}([ErrorCodes.ErrorCodeFrom(typeof(ErrorCodes.OkexFuturesRestErrorCodes))] int code) => code == {codes[i % codes.Count]} ? {i} : 0;\n");
        _document = new AdhocWorkspace().CurrentSolution.AddProject("Big", "Big", LanguageNames.CSharp)
            .AddMetadataReferences(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "netstandard.dll" or "ErrorCodes.Abstractions.dll")
                .Select(path => MetadataReference.CreateFromFile(path)))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddDocument("Big.cs", $"class Big\n{{\n{string.Concat(methods)}}}\n");
        var compilation = (await _document.Project.GetCompilationAsync())!;
        _found = await compilation.WithAnalyzers([new UseNamedErrorCodeAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        _key = (await OfferOneAsync()).EquivalenceKey;
        if (_found.Length < Literals * 9 / 10)
        {
            throw new InvalidOperationException($"Only {_found.Length} codes are reported.");
        }
    }

    private async Task<CodeAction> OfferOneAsync()
    {
        CodeAction? offered = null;
        await _fix.RegisterCodeFixesAsync(new CodeFixContext(_document, _found[_found.Length / 2], (action, _) => offered = action, CancellationToken.None));
        return offered!;
    }

    private async Task<string> FixAllAsync()
    {
        var action = await _fix.GetFixAllProvider().GetFixAsync(new FixAllContext(
            _document, _fix, FixAllScope.Document, _key, [UseNamedErrorCodeAnalyzer.Id], new Found(_found), CancellationToken.None));
        var operations = await action!.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(_document.Id)!.GetTextAsync()).ToString();
    }

    /// <summary>What was found before, so that finding is not measured.</summary>
    private sealed class Found(ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
