using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Tells whether one more condition may read the code as those before it do.</summary>
internal static class Rereading
{
    /// <summary>Whether reading the code again does nothing the conditions do not do anyway, and cannot fail where they do not.</summary>
    public static bool IsSafe(ExpressionSyntax code, ImmutableArray<ExpressionSyntax> conditions, SemanticModel model) =>
        IsRepeatable(code, conditions) && (IsAlwaysThere(code, model) || IsReadAnyway(code, conditions[0]));

    /// <summary>Whether the code is not made by reading it, or else is made in several conditions already.</summary>
    public static bool IsRepeatable(ExpressionSyntax code, ImmutableArray<ExpressionSyntax> conditions)
    {
        var parts = code.DescendantNodesAndSelf().ToList();
        return !parts.Any(Writes)
            && (!parts.Any(part => part is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)
                || conditions.Where(condition => condition.DescendantNodesAndSelf().Any(part => SyntaxFactory.AreEquivalent(part, code)))
                    .Skip(1).Any());
    }

    private static bool Writes(SyntaxNode part) =>
        part is AssignmentExpressionSyntax or DeclarationExpressionSyntax or AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax
        || part.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
            or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression;

    /// <summary>Whether there is nothing on the way to the code that could be null.</summary>
    private static bool IsAlwaysThere(ExpressionSyntax code, SemanticModel model) => code switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax or PredefinedTypeSyntax => true,
        ParenthesizedExpressionSyntax parenthesized => IsAlwaysThere(parenthesized.Expression, model),
        CastExpressionSyntax cast => IsAlwaysThere(cast.Expression, model),
        ConditionalAccessExpressionSyntax access => IsAlwaysThere(access.Expression, model),
        MemberAccessExpressionSyntax { Expression: var holder } =>
            holder is ThisExpressionSyntax or BaseExpressionSyntax
            || model.GetSymbolInfo(holder).Symbol is INamespaceOrTypeSymbol
            || (model.GetTypeInfo(holder).Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
                && IsAlwaysThere(holder, model)),
        _ => false,
    };

    /// <summary>Whether the first condition reads the code, or another member of what it is in, whatever comes of its other parts.</summary>
    private static bool IsReadAnyway(ExpressionSyntax code, ExpressionSyntax condition)
    {
        var holder = (code as MemberAccessExpressionSyntax)?.Expression;
        return Unconditional(condition).Any(part =>
            SyntaxFactory.AreEquivalent(part, code)
            || (holder is not null && part is MemberAccessExpressionSyntax other && SyntaxFactory.AreEquivalent(other.Expression, holder)));
    }

    private static IEnumerable<SyntaxNode> Unconditional(ExpressionSyntax condition)
    {
        var pending = new Stack<SyntaxNode>();
        pending.Push(condition);
        while (pending.Count > 0)
        {
            var node = pending.Pop();
            yield return node;
            var children = node switch
            {
                BinaryExpressionSyntax binary when binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
                    or SyntaxKind.CoalesceExpression => new[] { binary.Left },
                ConditionalExpressionSyntax conditional => [conditional.Condition],
                ConditionalAccessExpressionSyntax access => [access.Expression],
                SwitchExpressionSyntax @switch => [@switch.GoverningExpression],
                AnonymousFunctionExpressionSyntax => [],
                _ => node.ChildNodes(),
            };
            foreach (var child in children)
            {
                pending.Push(child);
            }
        }
    }
}
