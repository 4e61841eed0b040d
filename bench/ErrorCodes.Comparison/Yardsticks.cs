using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Comparison;

/// <summary>An analyzer that is called for every tree and does nothing: what it costs to be there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DoNothing : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("BENCH01", "title", "message", "Bench", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(_ => { });
    }
}

/// <summary>An analyzer that asks the type of every literal, as a rule on magic values is tempted to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class TypeOfEachLiteral : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("BENCH02", "title", "message", "Bench", DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(
            node => node.SemanticModel.GetTypeInfo(node.Node, node.CancellationToken), SyntaxKind.NumericLiteralExpression, SyntaxKind.StringLiteralExpression);
    }
}
