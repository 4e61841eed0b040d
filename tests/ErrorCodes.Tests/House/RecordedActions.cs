using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Tests.House;

/// <summary>What a rule registers for, and what it does when it is called: on this thread, without a host around it.</summary>
internal sealed class RecordedActions : CompilationStartAnalysisContext
{
    private readonly List<Action<SemanticModelAnalysisContext>> _onFiles = [];

    private RecordedActions(Compilation compilation)
        : base(compilation, new AnalyzerOptions([]), CancellationToken.None)
    {
    }

    /// <summary>The kinds of action that make a host walk a program: each is called for every node, operation or body of its kind.</summary>
    public List<string> Walks { get; } = [];

    public static RecordedActions Of(ErrorCodesAnalyzer analyzer, Compilation compilation)
    {
        var start = new Start();
        analyzer.Initialize(start);
        var recorded = new RecordedActions(compilation);
        start.Actions.ForEach(action => action(recorded));
        return recorded;
    }

    /// <summary>What it says of a file.</summary>
    public ImmutableArray<Diagnostic> Run(SemanticModel model)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var action in _onFiles)
        {
#pragma warning disable CS0618 // For those who test analyzers it is the only one.
            action(new SemanticModelAnalysisContext(model, Options, found.Add, _ => true, CancellationToken.None));
#pragma warning restore CS0618
        }

        return found.ToImmutable();
    }

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => _onFiles.Add(action);

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action)
    {
    }

    public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action)
    {
    }

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => Walks.Add("code blocks");

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => Walks.Add("code blocks");

    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) =>
        Walks.AddRange(operationKinds.Select(kind => kind.ToString()));

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => Walks.Add("operation blocks");

    public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => Walks.Add("operation blocks");

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
        Walks.AddRange(symbolKinds.Select(kind => kind.ToString()));

    public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => Walks.Add(symbolKind.ToString());

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) =>
        Walks.AddRange(syntaxKinds.Select(kind => kind.ToString()!));

    private sealed class Start : AnalysisContext
    {
        public List<Action<CompilationStartAnalysisContext>> Actions { get; } = [];

        public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
        {
        }

        public override void EnableConcurrentExecution()
        {
        }

        public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => Actions.Add(action);

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => throw new NotSupportedException();

        public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw new NotSupportedException();

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => throw new NotSupportedException();

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => throw new NotSupportedException();

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw new NotSupportedException();
    }
}
