using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Which parts of a file are there only under an <c>#if</c>.</summary>
internal sealed class ConditionalRegions
{
    private readonly List<int> _starts = [];
    private readonly List<Branch?> _branches = [];

    public ConditionalRegions(SyntaxNode root)
    {
        Branch? current = null;
        for (var directive = root.GetFirstDirective(IsConditional); directive is not null; directive = directive.GetNextDirective(IsConditional))
        {
            current = directive.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => new Branch(current, directive.SpanStart),
                SyntaxKind.EndIfDirectiveTrivia => current?.Outer,
                _ => new Branch(current?.Outer, current?.If ?? directive.SpanStart),
            };
            _starts.Add(directive.SpanStart);
            _branches.Add(current);
        }
    }

    /// <summary>The place itself, or the start of the outermost <c>#if</c> that holds it without holding <paramref name="use"/>.</summary>
    public int Escape(SyntaxNode root, int place, int use)
    {
        var around = Around(use).ToList();
        return Around(place).LastOrDefault(branch => !around.Contains(branch)) is { } outermost
            ? root.SyntaxTree.GetText().Lines.GetLineFromPosition(outermost.If).Start
            : place;
    }

    /// <summary>The branches a place is in, the innermost first.</summary>
    private IEnumerable<Branch> Around(int place)
    {
        var index = _starts.BinarySearch(place);
        index = (index < 0 ? ~index : index) - 1;
        for (var branch = index < 0 ? null : _branches[index]; branch is not null; branch = branch.Outer)
        {
            yield return branch;
        }
    }

    private static bool IsConditional(DirectiveTriviaSyntax directive) =>
        directive is IfDirectiveTriviaSyntax or ElifDirectiveTriviaSyntax or ElseDirectiveTriviaSyntax or EndIfDirectiveTriviaSyntax;

    /// <summary>What is between one directive and the next that belongs to it.</summary>
    private sealed class Branch(Branch? outer, int start)
    {
        public Branch? Outer { get; } = outer;

        /// <summary>Where the <c>#if</c> of the branch is.</summary>
        public int If { get; } = start;
    }
}
