using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Notices a constant of one's own that repeats what a catalog already names.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReuseCatalogConstantAnalyzer : ErrorCodesAnalyzer
{
    public const string Id = "ERC1006";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(Id, Descriptor.Naming, DiagnosticSeverity.Info);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

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
        if (literal.Kind() is not (SyntaxKind.NumericLiteralExpression or SyntaxKind.StringLiteralExpression)
            || !MagicExpressions.MayBeCode(literal, origins.Catalogs)
            || MagicExpressions.Around(literal) is not { } expression
            || Declaration(expression) is not { } declaration
            || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } declared
            || !CodeValue.TryCreate(context.SemanticModel.GetConstantValue(expression, context.CancellationToken).Value, out var value)
            || IsOfCatalog(declared, origins.Catalogs))
        {
            return;
        }

        if (ModelUses.Of(context.SemanticModel, origins).Find(expression, context.CancellationToken) is { } put
            && !Meaning.Of(put, origins).Codes.IsEmpty)
        {
            // The declaration itself says whose code it is, and the literal is reported there.
            return;
        }

        var codes = Used(declared, value, context.SemanticModel, origins);
        codes = codes.IsEmpty ? Named(declared, value, origins) : codes;
        if (codes is [var code] && code.ConstantFor(value) is { } constant)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                expression.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(UseNamedErrorCodeAnalyzer.ConstantsKey, constant.Id),
                declared.Name,
                RuleText.Describe(constant, code, context.Compilation)));
        }
    }

    /// <summary>The constant, read-only field or enum member that the expression is the value of.</summary>
    private static SyntaxNode? Declaration(ExpressionSyntax value) => value.Parent is not EqualsValueClauseSyntax { Parent: { } declaration } ? null : declaration switch
    {
        EnumMemberDeclarationSyntax => declaration,
        VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } when IsFixed(field.Modifiers) => declaration,
        VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax { IsConst: true } } => declaration,
        _ => null,
    };

    private static bool IsFixed(SyntaxTokenList modifiers) =>
        modifiers.Any(SyntaxKind.ConstKeyword) || (modifiers.Any(SyntaxKind.StaticKeyword) && modifiers.Any(SyntaxKind.ReadOnlyKeyword));

    private static bool IsOfCatalog(ISymbol declared, CatalogSet catalogs) => declared is IFieldSymbol field && catalogs.OfConstant(field) is not null;

    /// <summary>The codes it stands for where this file compares it with an error code.</summary>
    private static ImmutableArray<CatalogCode> Used(ISymbol declared, CodeValue value, SemanticModel model, OriginResolver origins)
    {
        var uses = ModelUses.Of(model, origins);
        return
        [
            .. Mentions.In(model).Of(declared)
                .Select(name => name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? (ExpressionSyntax)access : name)
                .Select(expression => uses.Assume(expression, value, default))
                .Where(use => use is { IsLimit: false, Group.IsComparison: true })
                .Select(use => Meaning.Of(use!, origins))
                .Where(meaning => !meaning.IsTentative)
                .SelectMany(meaning => meaning.Codes)
                .Distinct(),
        ];
    }

    /// <summary>The code it stands for by its own word: names say "error code" and whose.</summary>
    private static ImmutableArray<CatalogCode> Named(ISymbol declared, CodeValue value, OriginResolver origins)
    {
        var names = Names(declared).ToList();
        if (!CatalogChoice.IsDistinctive(value) || !origins.Options.InferFromNames || !names.Any(SaysError))
        {
            return [];
        }

        var catalogs = origins.Catalogs.All
            .Where(catalog => catalog.Evidence > CatalogEvidence.Binding && origins.Options.Considers(catalog) && names.Any(catalog.Vendor.IsNamedIn))
            // A table that is mostly of other values is of another API, and shares a few numbers by chance.
            .Where(catalog => declared.ContainingType is not { } table || TypeConstants.Of(table).AreMostlyOf(catalog));
        return [.. catalogs.Select(catalog => catalog.Find(value)).OfType<CatalogCode>()];
    }

    private static IEnumerable<string> Names(ISymbol declared)
    {
        for (var symbol = declared; symbol is not null and not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            yield return symbol.Name;
        }
    }

    private static bool SaysError(string name) =>
        IdentifierWords.Of(name).Any(word => word.StartsWith("Err", StringComparison.OrdinalIgnoreCase) || word.StartsWith("Code", StringComparison.OrdinalIgnoreCase));
}
