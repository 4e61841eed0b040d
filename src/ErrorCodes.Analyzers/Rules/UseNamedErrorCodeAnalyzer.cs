using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Asks for the catalog's constant where an error code is written out.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseNamedErrorCodeAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC1001";
    public const string InferredId = "ERC1002";
    public const string AmbiguousId = "ERC1003";
    public const string PossibleId = "ERC1010";

    /// <summary>The property that holds the documentation ids of the constants that fit, joined by <see cref="DocumentationIds"/>.</summary>
    public const string ConstantsKey = "Constants";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(Id, Descriptor.Naming, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor InferredRule = Descriptor.Create(InferredId, Descriptor.Naming, DiagnosticSeverity.Warning);
    private static readonly DiagnosticDescriptor AmbiguousRule = Descriptor.Create(AmbiguousId, Descriptor.Naming, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor PossibleRule = Descriptor.Create(PossibleId, Descriptor.Naming, DiagnosticSeverity.Hidden);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, InferredRule, AmbiguousRule, PossibleRule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        RegisterFiles(context, origins, AnalyzeFile);

    private static void AnalyzeFile(FileContext file)
    {
        foreach (var literal in file.Codes)
        {
            AnalyzeLiteral(literal, file, file.Origins);
        }
    }

    private static void AnalyzeLiteral(LiteralExpressionSyntax literal, FileContext context, OriginResolver origins)
    {
        if (!MagicExpressions.MayBeCode(literal, origins.Catalogs) || MagicExpressions.Around(literal) is not { } expression)
        {
            return;
        }

        if (ModelUses.Of(context.SemanticModel, origins).Find(expression, context.CancellationToken) is not { IsLimit: false } use
            || !origins.Catalogs.Contains(use.Value))
        {
            return;
        }

        var meaning = Meaning.Of(use, origins);
        if (!meaning.Codes.IsEmpty)
        {
            context.ReportDiagnostic(Report(expression, use, meaning, origins.Catalogs, context.Compilation));
        }
    }

    private static Diagnostic Report(ExpressionSyntax expression, Use use, Meaning meaning, CatalogSet catalogs, Compilation compilation)
    {
        var constants = meaning.Codes.Select(code => code.ConstantFor(use.Value)!).ToImmutableArray();
        var isOpen = meaning.IsAmbiguous || meaning.IsTentative;

        // One meaning and weak evidence: the fix is on offer, but nobody is bothered.
        var isUnlikely = meaning.IsTentative && constants.Length == 1;
        var rule = isUnlikely ? PossibleRule : isOpen ? AmbiguousRule : meaning.Certainty == Certainty.Inferred ? InferredRule : Rule;
        var meanings = string.Join(", ", meaning.Codes.Select((code, i) => Describe(constants[i], Descriptions.Of(code, compilation), isOpen)));
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(ConstantsKey, DocumentationIds.Join(constants.Select(constant => constant.Id)));
        var holder = rule == Rule ? null : CodeHolder.Of(use.Group, catalogs);
        return Diagnostic.Create(
            rule,
            expression.GetLocation(),
            holder?.Place is { } place ? [place] : [],
            holder?.AddTo(properties) ?? properties,
            expression.ToString(),
            rule == AmbiguousRule ? RuleText.Part(AmbiguousId, constants.Length == 1 ? "Alone" : "Several", meanings) : meanings);
    }

    private static string Describe(CatalogConstant constant, string meaning, bool isOneOfSeveral) =>
        meaning.Length == 0 ? constant.DisplayName
        : isOneOfSeveral ? $"{constant.DisplayName} ('{meaning}')"
        : $"{constant.DisplayName}: '{meaning}'";
}
