using System;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>What every rule has in common: it keeps out of generated code and costs nothing where no catalog is visible.</summary>
public abstract class ErrorCodesAnalyzer : DiagnosticAnalyzer
{
    private protected ErrorCodesAnalyzer()
    {
    }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var origins = OriginResolver.Of(start.Compilation);
            if (IsNeeded(origins))
            {
                Register(start, origins);
            }
        });
    }

    /// <summary>Whether the compilation holds anything the rule could speak of.</summary>
    private protected virtual bool IsNeeded(OriginResolver origins) => !origins.Catalogs.All.IsEmpty;

    private protected abstract void Register(CompilationStartAnalysisContext context, OriginResolver origins);

    /// <summary>Has each file judged whole: an action on nodes would be called for each of them, and the scan knows the few that matter.</summary>
    private protected static void RegisterFiles(CompilationStartAnalysisContext context, OriginResolver origins, Action<FileContext> analyze) =>
        context.RegisterSemanticModelAction(file => analyze(new FileContext(file, origins)));
}
