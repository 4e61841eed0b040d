using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Which parts of a file are there only under an <c>#if</c>.</summary>
internal static class ConditionalRegions
{
    /// <summary>The place itself, or the start of the outermost <c>#if</c> that holds it without holding <paramref name="use"/>.</summary>
    public static int Escape(SyntaxNode root, int place, int use)
    {
        if (!root.ContainsDirectives)
        {
            return place;
        }

        foreach (var chain in Chains(root))
        {
            var branch = BranchOf(chain, place);
            if (branch >= 0 && BranchOf(chain, use) != branch)
            {
                return root.SyntaxTree.GetText().Lines.GetLineFromPosition(chain[0].SpanStart).Start;
            }
        }

        return place;
    }

    /// <summary>The directives that belong together from <c>#if</c> to <c>#endif</c>, outer before inner.</summary>
    private static IEnumerable<List<DirectiveTriviaSyntax>> Chains(SyntaxNode root) =>
        from trivia in root.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.IfDirectiveTrivia)
        select ((IfDirectiveTriviaSyntax)trivia.GetStructure()!).GetRelatedDirectives();

    private static int BranchOf(List<DirectiveTriviaSyntax> chain, int place)
    {
        for (var i = chain.Count - 2; i >= 0; i--)
        {
            if (place > chain[i].SpanStart)
            {
                return place <= chain[i + 1].SpanStart ? i : -1;
            }
        }

        return -1;
    }
}
