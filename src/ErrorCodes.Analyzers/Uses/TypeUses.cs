using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>What the type around a body says of error codes.</summary>
internal sealed class TypeUses
{
    private readonly Lazy<ImmutableArray<Catalog>> _catalogs;
    private readonly Lazy<bool> _defines;

    public TypeUses(SyntaxNode type, SemanticModel model, OriginResolver origins, Func<ExpressionSyntax, Use?> find)
    {
        _catalogs = new(() => [.. Find(type, model, origins, find).Distinct()]);
        _defines = new(() => Declared(type, origins.Catalogs).Distinct().Count() >= UseGroup.FewestOfTable);
    }

    /// <summary>The catalogs whose constants it names, or whose codes it writes out where they are understood.</summary>
    public ImmutableArray<Catalog> Catalogs => _catalogs.Value;

    /// <summary>Whether a run of its declarations defines codes.</summary>
    public bool DefinesCodes => _defines.Value;

    /// <summary>The outermost type around a body; top-level statements share the file.</summary>
    public static SyntaxNode Around(SyntaxNode body) =>
        body.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().LastOrDefault() ?? body.SyntaxTree.GetRoot();

    private static IEnumerable<string> Declared(SyntaxNode type, CatalogSet catalogs) =>
        type.DescendantNodes(node => node is not (BaseMethodDeclarationSyntax or AccessorDeclarationSyntax))
            .OfType<LiteralExpressionSyntax>()
            .Where(literal => MagicExpressions.MayBeCode(literal, catalogs))
            .Select(literal => literal.Token.ValueText);

    private static IEnumerable<Catalog> Find(SyntaxNode type, SemanticModel model, OriginResolver origins, Func<ExpressionSyntax, Use?> find)
    {
        foreach (var node in type.DescendantNodes())
        {
            switch (node)
            {
                case IdentifierNameSyntax name when origins.Catalogs.HasName(name.Identifier.ValueText)
                    && model.GetSymbolInfo(name).Symbol is IFieldSymbol field
                    && origins.Catalogs.OfConstant(field) is { } catalog:
                    yield return catalog;
                    break;
                case LiteralExpressionSyntax literal when MagicExpressions.MayBeCode(literal, origins.Catalogs)
                    && MagicExpressions.Around(literal) is { } expression
                    && find(expression) is { IsLimit: false, Group: { IsComparison: true, OwnChoice: { Only: { } understood, Certainty: Certainty.Inferred } } } use
                    && understood.Find(use.Value) is not null:
                    yield return understood;
                    break;
            }
        }
    }
}
