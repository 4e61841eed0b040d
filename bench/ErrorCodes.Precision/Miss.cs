using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Precision;

/// <summary>A constant whose value is in a catalog and that no rule spoke of, with what stood in the way.</summary>
internal sealed record Miss(Location Location, string Reason)
{
    /// <summary>Whether a file holds a constant whose value is in a catalog.</summary>
    public static bool IsPossible(SyntaxTree tree, CatalogSet catalogs) =>
        tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal => MagicExpressions.MayBeCode(literal, catalogs));

    public static IEnumerable<Miss> In(SyntaxTree tree, Compilation compilation, ILookup<SyntaxTree, Diagnostic> reports)
    {
        var origins = OriginResolver.Of(compilation);
        var model = compilation.GetSemanticModel(tree);
        foreach (var literal in tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>())
        {
            if (MagicExpressions.MayBeCode(literal, origins.Catalogs)
                && MagicExpressions.Around(literal) is { } expression
                && !reports[tree].Any(report => report.Location.SourceSpan == expression.Span)
                && Explain(expression, model, origins) is { } reason)
            {
                yield return new Miss(expression.GetLocation(), reason);
            }
        }
    }

    private static string? Explain(ExpressionSyntax expression, SemanticModel model, OriginResolver origins)
    {
        if (ModelUses.Of(model, origins).Find(expression, CancellationToken.None) is not { } use)
        {
            return model.GetOperation(expression, CancellationToken.None) is null ? "unbound" : "elsewhere";
        }

        if (!origins.Catalogs.Contains(use.Value))
        {
            return null;
        }

        return use.Group.Origin.Certainty switch
        {
            _ when Positions.IsLimit(use.Constant) => "limit",
            Certainty.Refuted => "refuted",
            Certainty.None when use.Position.Subject.Expression is { Type: null or { TypeKind: TypeKind.Error } } => "unresolved",
            Certainty.None => "unnamed",
            _ when !use.Group.IsComparison => "stored",
            _ when !CatalogChoice.IsDistinctive(use.Value) => "short",
            _ => "contradicted",
        };
    }
}
