using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Notices that an error code is compared in a form it never has.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AvoidImpossibleComparisonAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC1008";

    // More zeros and space than this around a code are no slip.
    private const int MostPadding = 8;

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(Id, Descriptor.Correctness, DiagnosticSeverity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext context, OriginResolver origins) =>
        RegisterFiles(context, origins, AnalyzeFile);

    private static void AnalyzeFile(FileContext file)
    {
        foreach (var literal in file.Codes)
        {
            AnalyzeLiteral(literal, file, file.Origins);
        }

        foreach (var name in file.Names)
        {
            AnalyzeName(name, file, file.Origins);
        }
    }

    private static void AnalyzeLiteral(LiteralExpressionSyntax literal, FileContext context, OriginResolver origins)
    {
        if (!MayBeMisspelt(literal, origins.Catalogs)
            || MagicExpressions.Around(literal) is not { } expression
            || ModelUses.Of(context.SemanticModel, origins).Find(expression, context.CancellationToken)
                is not { IsLimit: false, Constant: var operation, Value: var value, Position: var position, Group: { Origin: { IsCode: true } origin } group })
        {
            return;
        }

        var near = (origin.Catalogs.IsEmpty ? origins.Catalogs.All.Where(catalog => catalog.Evidence > CatalogEvidence.Binding) : origin.Catalogs)
            .SelectMany(catalog => catalog.Near.Loosely(value.ToString()))
            .ToImmutableArray();
        if (near.IsEmpty)
        {
            return;
        }

        if (FormOf(position) is { } format)
        {
            ReportForm(context, expression, position.Subject.Expression!, value, format, near);
        }
        else if (group.IsCertain && !near.Any(code => code.Code == value.ToString()))
        {
            ReportMisspelt(context, expression, operation, position, value, near);
        }
    }

    private static void AnalyzeName(IdentifierNameSyntax name, FileContext context, OriginResolver origins)
    {
        if (NamedConstant.Of(name, origins, context.SemanticModel, context.CancellationToken)
                is not { Use: { IsLimit: false, Position: { IsComparison: true, Subject: { Facet: Facet.Self, Expression: { } other } } position } use } constant)
        {
            return;
        }

        if (FormOf(position) is { } format)
        {
            ReportForm(context, constant.Expression, other, use.Value, format, []);
        }
        else if (OtherCodes.Excludes(other, use.Value))
        {
            Report(context, constant.Expression, [], RuleText.Part(Id, "Other", other.Syntax.ToString(), use.Value.ToString()));
        }
    }

    private static void ReportForm(
        FileContext context, ExpressionSyntax expression, IOperation number, CodeValue value, string format, ImmutableArray<CatalogCode> near)
    {
        var written = NumberTexts.Written(value.ToString(), format);
        if (written == value.Text)
        {
            return;
        }

        Report(
            context,
            expression,
            near.Where(code => code.Code == written),
            written is null
                ? RuleText.Part(Id, "Number", number.Syntax.ToString(), expression.ToString())
                : RuleText.Part(Id, "Form", number.Syntax.ToString(), written, expression.ToString()));
    }

    private static void ReportMisspelt(
        FileContext context, ExpressionSyntax expression, IOperation operation, Position position, CodeValue value, ImmutableArray<CatalogCode> near)
    {
        if (!value.IsText)
        {
            // A number that was parsed from the text may well be this one.
            if (near.All(code => !code.IsNumeric) && IsDeclaredNumber(position.Subject))
            {
                Report(context, expression, [], RuleText.Part(Id, "Zeros", expression.ToString(), near[0].Code));
            }
        }
        else if (!IgnoresCase(operation) || near.All(code => !code.Code.Equals(value.Text, StringComparison.OrdinalIgnoreCase)))
        {
            Report(context, expression, near, RuleText.Part(Id, "Text", string.Join(", ", near.Select(code => $"\"{code.Code}\"")), expression.ToString()));
        }
    }

    private static void Report(
        FileContext context, ExpressionSyntax expression, IEnumerable<CatalogCode> meant, LocalizableString reason) =>
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            expression.GetLocation(),
            ImmutableDictionary<string, string?>.Empty.Add(
                UseNamedErrorCodeAnalyzer.ConstantsKey,
                DocumentationIds.Join(meant.Select(code => code.ConstantFor(CodeValue.Of(code.Code))?.Id).OfType<string>())),
            reason));

    private static bool MayBeMisspelt(LiteralExpressionSyntax literal, CatalogSet catalogs)
    {
        if (literal.Kind() is not (SyntaxKind.NumericLiteralExpression or SyntaxKind.StringLiteralExpression))
        {
            return false;
        }

        var text = literal.Token.Value as string;
        if (text?.Length < 2 || text?.Length > catalogs.LongestCode + MostPadding)
        {
            return false;
        }

        var isNumber = CodeValue.TryCreate(literal.Token.Value, out var number) && !number.IsText;
        foreach (var catalog in catalogs.All)
        {
            if (isNumber ? catalog.Near.IsNumberOfText(number.Number) : text is not null && catalog.Near.ContainsLoosely(text))
            {
                return true;
            }
        }

        return false;
    }

    private static string? FormOf(Position position) =>
        position is { IsComparison: true, Subject: { Facet: Facet.Self, Expression: { } other } } ? NumberTexts.Of(other)?.Format : null;

    private static bool IsDeclaredNumber(Subject subject) =>
        subject.Symbol is not null
        || (subject.Expression is { } read && Conversions.Unconverted(read) is IMemberReferenceOperation or IParameterReferenceOperation);

    private static bool IgnoresCase(IOperation operation)
    {
        for (var outer = operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IInvocationOperation or IObjectCreationOperation
                && outer.Syntax.ToString().Contains("IgnoreCase"))
            {
                return true;
            }
        }

        return false;
    }
}
