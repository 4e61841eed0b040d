using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Finds the decisions that arms can be written into.</summary>
internal static class ArmHosts
{
    /// <summary>The decision a rule found, where arms can be written into it before what takes the rest.</summary>
    public static ArmHost? At(SourceFile file, ArmRequest request)
    {
        var views = file.Views.RemoveAll(view => !IsKeyword(view, request.Keyword));
        if (views.IsEmpty || views[0].ExpressionAt(request.Code) is not { } code)
        {
            return null;
        }

        var keyword = views[0].Root.FindToken(request.Keyword.Start);
        return keyword.Parent switch
        {
            SwitchStatementSyntax @switch when IsRead(@switch.Expression) => SwitchArms.Of(file, views, keyword, @switch.Sections, request.Rest),
            SwitchExpressionSyntax @switch when IsRead(@switch.GoverningExpression) => SwitchArms.Of(file, views, keyword, @switch.Arms, request.Rest),
            IfStatementSyntax first => BranchArms.OfChain(file, views, first, code, request.Rest),
            TryStatementSyntax @try => BranchArms.OfCatches(file, views, @try, code, request.Rest),
            _ => null,
        };

        bool IsRead(ExpressionSyntax governing)
        {
            while (governing is ParenthesizedExpressionSyntax parenthesized && governing.Span != request.Code)
            {
                governing = parenthesized.Expression;
            }

            return governing.Span == request.Code;
        }
    }

    /// <summary>The keyword a decision is known by; null for what can be none.</summary>
    public static SyntaxToken? KeywordOf(SyntaxNode node) => node switch
    {
        SwitchStatementSyntax @switch => @switch.SwitchKeyword,
        SwitchExpressionSyntax @switch => @switch.SwitchKeyword,
        IfStatementSyntax first => first.IfKeyword,
        TryStatementSyntax @try => @try.TryKeyword,
        _ => null,
    };

    private static bool IsKeyword(SourceView view, TextSpan keyword) =>
        view.Root.FullSpan.Contains(keyword) && view.Root.FindToken(keyword.Start).Span == keyword;
}
