using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>Finds constant expressions that are written out instead of named.</summary>
internal static class MagicExpressions
{
    // A folded expression longer than this is prose put together from pieces, not a code.
    private const int LongestFolded = 64;

    /// <summary>Whether the literal, going by its token alone, may be a code of a catalog. Neither binds nor, for plain digits, allocates.</summary>
    public static bool MayBeCode(LiteralExpressionSyntax literal, CatalogSet catalogs)
    {
        var token = literal.Token;
        if (IsFolded(literal))
        {
            return literal.Parent!.Span.Length <= LongestFolded;
        }

        switch (token.Kind())
        {
            case SyntaxKind.NumericLiteralToken:
                var text = token.Text;
                var isNegated = IsNegated(literal);
                if (text.Length + (isNegated ? 1 : 0) < catalogs.ShortestCode)
                {
                    return false;
                }

                if (!TryParseDigits(text, out var number))
                {
                    if (!CodeValue.TryCreate(token.Value, out var written))
                    {
                        return false;
                    }

                    number = written.Number;
                }

                // As HRESULTs are written, unchecked((int)0x80070020), the cast turns the sign.
                return catalogs.Contains(CodeValue.Of(isNegated ? -number : number))
                    || (number is > int.MaxValue and <= uint.MaxValue && catalogs.Contains(CodeValue.Of(unchecked((int)number))));
            case SyntaxKind.CharacterLiteralToken:
                return token.ValueText is [var character] && catalogs.Contains(CodeValue.Of(character));
            default:
                return token.ValueText is { } code
                    && code.Length >= catalogs.ShortestCode
                    && code.Length <= catalogs.LongestCode
                    && catalogs.Contains(CodeValue.Of(code));
        }
    }

    /// <summary>The largest expression made of literals alone that holds this one; null when the literal is not its first, or it is too long for a code.</summary>
    public static ExpressionSyntax? Around(LiteralExpressionSyntax literal)
    {
        ExpressionSyntax expression = literal;
        while (expression.Parent is ExpressionSyntax parent)
        {
            if (parent is BinaryExpressionSyntax binary && IsArithmetic(binary) && IsLong(binary))
            {
                return null;
            }

            if (!IsMadeOfLiterals(parent))
            {
                break;
            }

            expression = parent;
        }

        // Parentheses around the whole stay where they are.
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().First() == literal ? expression : null;
    }

    /// <summary>The expression whose operation stands for this one: without parentheses and the like, which have none.</summary>
    public static ExpressionSyntax Bare(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CheckedExpressionSyntax @checked:
                    expression = @checked.Expression;
                    break;
                case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                    expression = suppressed.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The cast whose operand, parentheses and the like aside, this is.</summary>
    public static ExpressionSyntax? CastAround(ExpressionSyntax expression)
    {
        var outer = expression.Parent;
        while (outer is ExpressionSyntax inner && Bare(inner) != inner)
        {
            outer = outer.Parent;
        }

        return outer as CastExpressionSyntax;
    }

    private static bool IsMadeOfLiterals(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Kind()
            is SyntaxKind.NumericLiteralExpression or SyntaxKind.StringLiteralExpression or SyntaxKind.CharacterLiteralExpression,
        ParenthesizedExpressionSyntax parenthesized => IsMadeOfLiterals(parenthesized.Expression),
        CastExpressionSyntax cast => IsMadeOfLiterals(cast.Expression),
        CheckedExpressionSyntax @checked => IsMadeOfLiterals(@checked.Expression),
        PrefixUnaryExpressionSyntax unary => IsMadeOfLiterals(unary.Operand),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed => IsMadeOfLiterals(suppressed.Operand),
        BinaryExpressionSyntax binary => IsArithmetic(binary) && IsMadeOfLiterals(binary.Left) && IsMadeOfLiterals(binary.Right),
        _ => false,
    };

    private static bool IsArithmetic(BinaryExpressionSyntax binary) => binary.Kind()
        is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression
        or SyntaxKind.ModuloExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.BitwiseAndExpression or SyntaxKind.ExclusiveOrExpression
        or SyntaxKind.LeftShiftExpression or SyntaxKind.RightShiftExpression;

    // Where a chain begins is found through all its links: that is asked of short ones only.
    private static bool IsLong(BinaryExpressionSyntax binary)
    {
        var links = 0;
        for (ExpressionSyntax left = binary; left is BinaryExpressionSyntax link; left = link.Left)
        {
            // No link is shorter than an operator and a digit.
            if (++links > LongestFolded / 2)
            {
                return true;
            }
        }

        return binary.Span.Length > LongestFolded;
    }

    private static bool IsFolded(LiteralExpressionSyntax literal) =>
        literal.Parent is BinaryExpressionSyntax binary && IsArithmetic(binary) && binary.Left is LiteralExpressionSyntax && IsMadeOfLiterals(binary);

    private static bool IsNegated(LiteralExpressionSyntax literal) => literal.Parent.IsKind(SyntaxKind.UnaryMinusExpression);

    private static bool TryParseDigits(string text, out long number)
    {
        number = 0;
        if (text.Length > 18)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (character is < '0' or > '9')
            {
                return false;
            }

            number = (number * 10) + (character - '0');
        }

        return true;
    }
}
