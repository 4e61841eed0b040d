using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Asks about a value that stands for an error code and is none in the catalogs that apply.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UseKnownErrorCodeAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC1004";

    // More than this many are no suggestion but a list.
    private const int MostSuggestions = 3;

    // The descriptor has the higher of the rule's two severities: the command-line compiler does not even
    // run an analyzer that by its descriptors has nothing above Info to say.
    private static readonly DiagnosticDescriptor Rule = new(
        Id, RuleText.Title(Id), RuleText.Message(Id), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description(Id), RuleText.HelpLink(Id));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        context.RegisterSyntaxNodeAction(
            node => AnalyzeLiteral(node, origins),
            SyntaxKind.NumericLiteralExpression,
            SyntaxKind.StringLiteralExpression);

    private static void AnalyzeLiteral(SyntaxNodeAnalysisContext context, OriginResolver origins)
    {
        var literal = (LiteralExpressionSyntax)context.Node;
        if (!origins.Names.AreMentionedIn(literal.SyntaxTree)
            || !LooksLikeCode(literal, origins.Catalogs)
            || MagicExpressions.Around(literal) is not { } expression)
        {
            return;
        }

        var operation = MagicExpressions.OperationOf(expression, context.SemanticModel, context.CancellationToken);
        if (operation is not { ConstantValue: { HasValue: true, Value: var constant } }
            || !CodeValue.TryCreate(constant, out var value)
            || Positions.IsLimit(operation)
            || Sink.Of(operation, origins.For(context.Options, expression.SyntaxTree)) is not { IsCertain: true, Origin: { Certainty: not Certainty.Produced, Catalogs: var applicable } }
            || applicable.Any(catalog => catalog.Near.ContainsLoosely(value.ToString())))
        {
            return;
        }

        context.ReportDiagnostic(Report(expression, value, applicable, origins.Catalogs.All, context.Compilation));
    }

    private static Diagnostic Report(ExpressionSyntax expression, CodeValue value, ImmutableArray<Catalog> applicable, ImmutableArray<Catalog> all, Compilation compilation)
    {
        var meant = applicable.SelectMany(catalog => catalog.Near.Slips(value.ToString()))
            .OrderBy(candidate => candidate.Slip)
            .Select(candidate => (candidate.Code, Constant: candidate.Code.ConstantLike(value)))
            .Where(candidate => candidate.Constant is not null)
            .Take(MostSuggestions)
            .ToImmutableArray();
        var elsewhere = all.Select(catalog => catalog.Find(value)).OfType<CatalogCode>().ToImmutableArray();
        var severity = meant.IsEmpty && elsewhere.IsEmpty ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
        return Diagnostic.Create(
            Rule,
            expression.GetLocation(),
            severity,
            additionalLocations: null,
            ImmutableDictionary<string, string?>.Empty.Add(
                UseNamedErrorCodeAnalyzer.ConstantsKey,
                string.Join(UseNamedErrorCodeAnalyzer.Separator.ToString(), meant.Select(suggestion => suggestion.Constant!.Id))),
            expression.ToString(),
            string.Join(", ", applicable.Select(catalog => catalog.Type.Name)),
            Remark("Elsewhere", elsewhere.Select(code => RuleText.Describe(code.ConstantFor(value) ?? code.Constants[0], code, compilation))),
            Remark("Slip", meant.Select(it => RuleText.Describe(it.Constant!, it.Code, compilation))));
    }

    private static object Remark(string key, IEnumerable<string> codes) =>
        string.Join(", ", codes) is { Length: > 0 } list ? RuleText.Part(Id, key, list) : "";

    private static bool LooksLikeCode(LiteralExpressionSyntax literal, CatalogSet catalogs) =>
        literal.Parent is not (BracketedArgumentListSyntax or ArrayRankSpecifierSyntax or RelationalPatternSyntax or RangeExpressionSyntax)
        && literal.Token.Value switch
        {
            string text => catalogs.All.Any(catalog => catalog.Near.LooksLikeCode(text)),
            var number => CodeValue.TryCreate(number, out var value) && NearCodes.LooksLikeCode(value.Number),
        };
}
