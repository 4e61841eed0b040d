using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Switches;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Asks for an arm where a critical error code slips through a decision on codes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandleCriticalErrorCodesAnalyzer : ErrorCodesAnalyzer
{
    public const string UnhandledId = "ERC2001";
    public const string AbsorbedId = "ERC2002";

    /// <summary>The property that holds the documentation ids of the constants of the missed codes, joined by <see cref="UseNamedErrorCodeAnalyzer.Separator"/>.</summary>
    public const string MissingKey = "Missing";

    /// <summary>The property that holds the documentation id of the catalog's type.</summary>
    public const string CatalogKey = "Catalog";

    /// <summary>The property that holds the name of the catalog's predicate for critical codes, where one takes all that are missed.</summary>
    public const string PredicateKey = "Predicate";

    private const int MostNames = 3;

    private static readonly DiagnosticDescriptor UnhandledRule = new(
        UnhandledId, RuleText.Title(UnhandledId), RuleText.Message(UnhandledId), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description(UnhandledId), RuleText.HelpLink(UnhandledId));

    private static readonly DiagnosticDescriptor AbsorbedRule = new(
        AbsorbedId, RuleText.Title(AbsorbedId), RuleText.Message(AbsorbedId), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description(AbsorbedId), RuleText.HelpLink(AbsorbedId));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UnhandledRule, AbsorbedRule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins)
    {
        context.RegisterOperationAction(
            operation => AnalyzeDecision(operation, Decision.Of((ISwitchOperation)operation.Operation), origins),
            OperationKind.Switch);
        context.RegisterOperationAction(
            operation => AnalyzeDecision(operation, Decision.Of((ISwitchExpressionOperation)operation.Operation), origins),
            OperationKind.SwitchExpression);
    }

    private static void AnalyzeDecision(OperationAnalysisContext context, Decision decision, OriginResolver origins)
    {
        var tree = decision.Operation.Syntax.SyntaxTree;
        if (Exemptions.Has(decision) || CodeQuestion.Of(decision, origins.For(context.Options, tree)) is not { } question)
        {
            return;
        }

        var options = new CriticalOptions(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var conditions = new Conditions(origins.Catalogs);
        var coverage = new Coverage(decision, question.Code, conditions);
        var missed = CriticalCodes.Of(question, options)
            .Select(critical => (Critical: critical, Passage: coverage.Of(critical.Code, critical.Value)))
            .Where(pair => pair.Passage.Outcome == Outcome.Missed)
            .GroupBy(pair => pair.Passage.Arm, pair => pair.Critical);
        var fallbacks = new Fallbacks(question.Code, conditions);
        foreach (var group in missed)
        {
            if (RuleFor(fallbacks.Of(group.Key), options.Default) is { } rule)
            {
                context.ReportDiagnostic(Report(rule, decision, question, [.. group], context.Compilation));
            }
        }
    }

    private static DiagnosticDescriptor? RuleFor(Fallback fallback, DefaultPolicy policy) => (fallback, policy) switch
    {
        (Fallback.None, _) => UnhandledRule,
        (_, DefaultPolicy.Always) or (Fallback.Handling, _) => null,
        (Fallback.Absorbing, _) or (_, DefaultPolicy.Never) => AbsorbedRule,
        _ => null,
    };

    private static Diagnostic Report(DiagnosticDescriptor rule, Decision decision, CodeQuestion question, ImmutableArray<CriticalCode> missed, Compilation compilation)
    {
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(MissingKey, string.Join(UseNamedErrorCodeAnalyzer.Separator.ToString(), missed.Select(critical => critical.Constant.Id)))
            .Add(CatalogKey, question.Catalog.Type.GetDocumentationCommentId());
        if (missed.All(critical => critical.Code.IsCritical) && Conditions.Predicate(question.Catalog, question.IsText) is { } predicate)
        {
            properties = properties.Add(PredicateKey, predicate.Name);
        }

        return Diagnostic.Create(rule, decision.Location, properties, Describe(missed, compilation), question.Catalog.Type.Name);
    }

    private static string Describe(ImmutableArray<CriticalCode> missed, Compilation compilation) => missed switch
    {
        [var only] when Descriptions.Of(only.Code, compilation) is { Length: > 0 } meaning => $"{Name(only)}: '{meaning}'",
        { Length: <= MostNames } => string.Join(", ", missed.Select(Name)),
        _ => $"{string.Join(", ", missed.Take(MostNames).Select(Name))} and {missed.Length - MostNames} more",
    };

    private static string Name(CriticalCode critical) => $"{critical.Constant.Name} ({critical.Code.Code})";
}
