using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Scan;
using ErrorCodes.Analyzers.Uses;
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
    public const string MistypedId = "ERC1009";

    // In a table without a gap this wide, every wrong number is near some code.
    private const int NearestNeighbour = 10;

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(Id, Descriptor.Naming, DiagnosticSeverity.Info);
    private static readonly DiagnosticDescriptor MistypedRule = Descriptor.Create(MistypedId, Descriptor.Correctness, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, MistypedRule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        RegisterFiles(context, origins, AnalyzeFile);

    private static void AnalyzeFile(FileContext file)
    {
        if (!file.HasMark(Marks.Bound))
        {
            return;
        }

        foreach (var literal in file.Literals)
        {
            AnalyzeLiteral(literal, file, file.Origins);
        }
    }

    private static void AnalyzeLiteral(LiteralExpressionSyntax literal, FileContext context, OriginResolver origins)
    {
        if (!LooksLikeCode(literal, origins.Catalogs)
            || MagicExpressions.Around(literal) is not { } expression)
        {
            return;
        }

        if (ModelUses.Of(context.SemanticModel, origins).Find(expression, context.CancellationToken)
                is not { IsLimit: false, Group: { IsCertain: true, Origin: { Certainty: not Certainty.Produced, Catalogs: var applicable } }, Value: var value }
            || applicable.Any(catalog => catalog.Latest.Near.ContainsLoosely(value.ToString())))
        {
            return;
        }

        if (Report(expression, value, applicable, origins.Catalogs.All, context.Compilation) is { } diagnostic)
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    private static Diagnostic? Report(ExpressionSyntax expression, CodeValue value, ImmutableArray<Catalog> applicable, ImmutableArray<Catalog> all, Compilation compilation)
    {
        var names = string.Join(", ", applicable.Select(catalog => catalog.Type.Name));
        if (Meant(value, applicable) is { } meant && meant.ConstantLike(value) is { } constant)
        {
            return Mistyped(RuleText.Part(MistypedId, "Slip", RuleText.Describe(constant, meant, compilation)), constant.Id);
        }

        var others = all.Where(catalog => catalog.Evidence > CatalogEvidence.Binding);
        if (others.Select(catalog => catalog.Find(value)).OfType<CatalogCode>().ToImmutableArray() is [var elsewhere])
        {
            return Mistyped(RuleText.Part(MistypedId, "Elsewhere", RuleText.Describe(elsewhere.ConstantFor(value) ?? elsewhere.Constants[0], elsewhere, compilation)), "");
        }

        return applicable.Any(catalog => catalog.IsOpen) ? null : Diagnostic.Create(Rule, expression.GetLocation(), expression.ToString(), names);

        Diagnostic Mistyped(object remark, string meantId) => Diagnostic.Create(
            MistypedRule,
            expression.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(UseNamedErrorCodeAnalyzer.ConstantsKey, meantId),
            expression.ToString(),
            names,
            remark);
    }

    /// <summary>The one code that is a slip of the hand away, where the table is not so dense that this says nothing.</summary>
    private static CatalogCode? Meant(CodeValue value, ImmutableArray<Catalog> applicable) =>
        applicable.SelectMany(catalog => catalog.Near.Slips(value.ToString())).ToImmutableArray() is [var only]
        && !applicable.Any(catalog => catalog.Near.HasNeighbour(value, NearestNeighbour))
            ? only.Code
            : null;

    private static bool LooksLikeCode(LiteralExpressionSyntax literal, CatalogSet catalogs) =>
        literal.Parent is not (BracketedArgumentListSyntax or ArrayRankSpecifierSyntax or RelationalPatternSyntax or RangeExpressionSyntax)
        && literal.Kind() is SyntaxKind.NumericLiteralExpression or SyntaxKind.StringLiteralExpression
        && literal.Token.Value switch
        {
            string text => catalogs.All.Any(catalog => catalog.Near.LooksLikeCode(text)),
            var number => CodeValue.TryCreate(number, out var value) && NearCodes.LooksLikeCode(value.Number),
        };
}
