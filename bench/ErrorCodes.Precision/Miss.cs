using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
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
        if (model.GetOperation(expression, CancellationToken.None) is not { ConstantValue: { HasValue: true, Value: var constant } } operation)
        {
            return "unbound";
        }

        if (!CodeValue.TryCreate(constant, out var value) || !origins.Catalogs.Contains(value))
        {
            return null;
        }

        if (Positions.Of(operation) is not { } position)
        {
            return "elsewhere";
        }

        return origins.Of(position.Subject).Certainty switch
        {
            Certainty.Refuted => "refuted",
            Certainty.None when position.Subject.Expression is { Type: null or { TypeKind: TypeKind.Error } } => "unresolved",
            Certainty.None => "unnamed",
            _ when !position.IsComparison => "stored",
            _ when !Meanings.IsDistinctive(value) => "short",
            _ => "contradicted",
        };
    }
}
