using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ErrorCodes.Tests.House;

/// <summary>What every analyzer says of itself to the host that starts it.</summary>
public sealed class AnalyzerStartTests
{
    [Fact]
    public void Every_analyzer_keeps_out_of_generated_code_and_runs_concurrently() =>
        Assert.Equal(
            Product.Analyzers.Select(analyzer => $"{analyzer}: generated code None, concurrent True"),
            Product.Analyzers.Select(analyzer =>
            {
                var host = new Host();
                analyzer.Initialize(host);
                return $"{analyzer}: generated code {host.GeneratedCode}, concurrent {host.IsConcurrent}";
            }));

    /// <summary>Records how an analyzer is configured, and takes any action.</summary>
    private sealed class Host : AnalysisContext
    {
        public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

        public bool IsConcurrent { get; private set; }

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

        public override void EnableConcurrentExecution() => IsConcurrent = true;

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action)
        {
        }

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(
            Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action)
        {
        }

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action)
        {
        }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action)
        {
        }

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action)
        {
        }

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds)
        {
        }

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
            Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds)
        {
        }

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action)
        {
        }
    }
}
