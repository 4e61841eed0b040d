using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>The property that holds the documentation ids of the constants that fit, joined by <see cref="Separator"/>.</summary>
    public const string ConstantsKey = "Constants";

    /// <summary>What stands between documentation ids.</summary>
    public const char Separator = ';';

    private static readonly DiagnosticDescriptor Rule = new(
        Id, RuleText.Title(Id), RuleText.Message(Id), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description(Id), RuleText.HelpLink(Id));

    private static readonly DiagnosticDescriptor InferredRule = new(
        InferredId, RuleText.Title(InferredId), RuleText.Message(InferredId), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description(InferredId), RuleText.HelpLink(InferredId));

    private static readonly DiagnosticDescriptor AmbiguousRule = new(
        AmbiguousId, RuleText.Title(AmbiguousId), RuleText.Message(AmbiguousId), RuleText.Category, DiagnosticSeverity.Info,
        isEnabledByDefault: true, RuleText.Description(AmbiguousId), RuleText.HelpLink(AmbiguousId));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, InferredRule, AmbiguousRule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        context.RegisterSyntaxNodeAction(
            node => AnalyzeLiteral(node, origins),
            SyntaxKind.NumericLiteralExpression,
            SyntaxKind.StringLiteralExpression,
            SyntaxKind.CharacterLiteralExpression);

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context, OriginResolver origins)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        if (!MagicExpressions.MayBeCode(literal, origins.Catalogs) || MagicExpressions.Around(literal) is not { } expression)
        {
            return;
        }

        var operation = MagicExpressions.OperationOf(expression, context.SemanticModel, context.CancellationToken);
        if (operation is not { ConstantValue: { HasValue: true, Value: var constant } }
            || !CodeValue.TryCreate(constant, out var value)
            || !origins.Catalogs.Contains(value))
        {
            return;
        }

        var meaning = Meanings.Of(operation, value, origins.For(context.Options, expression.SyntaxTree));
        if (!meaning.Codes.IsEmpty)
        {
            context.ReportDiagnostic(Report(expression, value, meaning, context.Compilation));
        }
    }

    private static Diagnostic Report(ExpressionSyntax expression, CodeValue value, Meaning meaning, Compilation compilation)
    {
        var constants = meaning.Codes.Select(code => code.ConstantFor(value)!).ToImmutableArray();
        var isOpen = constants.Length > 1 || meaning.IsTentative;
        var rule = isOpen ? AmbiguousRule : meaning.Certainty == Certainty.Inferred ? InferredRule : Rule;

        // Most likely another API's: the fix is on offer, but nobody is bothered.
        var isUnlikely = constants.Length == 1 && meaning.IsTentative;
        var meanings = string.Join(", ", meaning.Codes.Select((code, i) => Describe(constants[i], Descriptions.Of(code, compilation), isOpen)));
        return Diagnostic.Create(
            rule,
            expression.GetLocation(),
            isUnlikely ? DiagnosticSeverity.Hidden : rule.DefaultSeverity,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(ConstantsKey, string.Join(Separator.ToString(), constants.Select(constant => constant.Id))),
            expression.ToString(),
            isUnlikely ? $"{meanings}, or another API's" : meanings);
    }

    private static string Describe(CatalogConstant constant, string meaning, bool isOneOfSeveral) =>
        meaning.Length == 0 ? constant.DisplayName
        : isOneOfSeveral ? $"{constant.DisplayName} ('{meaning}')"
        : $"{constant.DisplayName}: '{meaning}'";
}
