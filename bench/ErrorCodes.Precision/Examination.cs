using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Precision;

/// <summary>What the analyzers say of one compilation, and what there was to look at.</summary>
internal sealed record Examination(
    ImmutableArray<Diagnostic> Reports,
    ImmutableArray<Miss> Misses,
    int Lines,
    int Literals,
    Binding Binding,
    IReadOnlyDictionary<string, TimeSpan> Times)
{
    /// <summary>Under which name the times tell of the compiler itself.</summary>
    public const string Compiler = "compiler";

    private static readonly ImmutableArray<Type> Analyzers =
    [
        .. typeof(ErrorCodesAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type)),
    ];

    public static async Task<Examination> OfAsync(CSharpCompilation compilation, Arguments arguments)
    {
        var times = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        if (arguments.Time)
        {
            // Both on one thread: what analyzers report is elapsed time, summed over threads.
            compilation = compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));
            times.Add(Compiler, Measure(compilation));
        }

        // New instances, so that no project finds another one's caches warm.
        var analyzers = Analyzers.Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).ToImmutableArray();

        // Told of apart: an analyzer's failure belongs to no file, so a look at single files would not show it.
        var failures = new ConcurrentBag<Diagnostic>();
        var run = compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (_, _, failure) => failures.Add(failure), concurrentAnalysis: !arguments.Time, logAnalyzerExecutionTime: arguments.Time));
        var trees = arguments.Quick ? Promising(compilation) : [.. compilation.SyntaxTrees];
        var all = arguments.Quick ? await OfAsync(run, trees) : await run.GetAnalyzerDiagnosticsAsync();
        var reports = all.Concat(failures)
            .OrderBy(report => report.Location.GetLineSpan().Path, StringComparer.Ordinal)
            .ThenBy(report => report.Location.SourceSpan.Start)
            .ToImmutableArray();
        if (arguments.Time)
        {
            foreach (var analyzer in analyzers)
            {
                times.Add(analyzer.GetType().Name, (await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).ExecutionTime);
            }
        }

        var byTree = reports.Where(report => report.Location.SourceTree is not null).ToLookup(report => report.Location.SourceTree!);
        return new Examination(
            reports,
            arguments.Misses ? [.. trees.SelectMany(tree => Miss.In(tree, compilation, byTree))] : [],
            compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count),
            compilation.SyntaxTrees.AsParallel().Sum(tree => tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Count()),
            arguments.Quick ? Binding.None : Binding.Of(compilation),
            times);
    }

    private static ImmutableArray<SyntaxTree> Promising(CSharpCompilation compilation)
    {
        var catalogs = CatalogSet.Of(compilation);
        return [.. compilation.SyntaxTrees.AsParallel().AsOrdered().Where(tree => Miss.IsPossible(tree, catalogs))];
    }

    private static async Task<ImmutableArray<Diagnostic>> OfAsync(CompilationWithAnalyzers run, ImmutableArray<SyntaxTree> trees)
    {
        var reports = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var tree in trees)
        {
            reports.AddRange(await run.GetAnalyzerSemanticDiagnosticsAsync(run.Compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None));
        }

        return reports.ToImmutable();
    }

    /// <summary>The time the compiler needs to find its own diagnostics.</summary>
    private static TimeSpan Measure(CSharpCompilation compilation)
    {
        var clock = Stopwatch.StartNew();
        compilation.Clone().GetDiagnostics();
        return clock.Elapsed;
    }
}
