using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes a branch into an <c>if</c> chain, or a clause among the <c>catch</c> clauses of a <c>try</c>, as its neighbours are written.</summary>
internal sealed class BranchArms : ArmHost
{
    private const int LongestLine = 120;

    private readonly string _head;
    private readonly SyntaxToken _modelStart;
    private readonly StatementSyntax _modelBody;
    private readonly SyntaxToken _next;

    /// <param name="file">The file.</param>
    /// <param name="views">The projects that compile the place.</param>
    /// <param name="keyword">The keyword of the decision.</param>
    /// <param name="head">What is before the condition in parentheses.</param>
    /// <param name="modelStart">Where the branch before the new one begins.</param>
    /// <param name="modelBody">The body of that branch.</param>
    /// <param name="next">What begins the branch after the new one; none at the end.</param>
    private BranchArms(
        SourceFile file, ImmutableArray<SourceView> views, SyntaxToken keyword,
        string head, SyntaxToken modelStart, StatementSyntax modelBody, SyntaxToken next)
        : base(file, views, keyword)
    {
        _head = head;
        _modelStart = modelStart;
        _modelBody = modelBody;
        _next = next;
    }

    public override bool IsConditional => true;

    private bool IsCatch => Node is TryStatementSyntax;

    private bool HasNext => _next.Parent is not null;

    /// <summary>Where the branch is written, and whether it has lines of its own there.</summary>
    private (int Place, bool HasLines) Place =>
        HasNext ? SourceLayout.StartsLine(Text, _next.SpanStart) ? (_next.FullSpan.Start, true) : (_next.SpanStart, false)
        : SourceLayout.StartsLine(Text, _modelStart.SpanStart) && _modelBody.FullSpan.End is var end && Text[end - 1] is '\n' or '\r' ? (end, true)
        : (_modelBody.Span.End, false);

    private string Indentation => SourceLayout.IndentationAt(Text, HasNext ? _next.SpanStart : _modelStart.SpanStart);

    public static BranchArms? OfChain(SourceFile file, ImmutableArray<SourceView> views, IfStatementSyntax first, ExpressionSyntax code, TextSpan? rest)
    {
        var links = Links(first);
        var taker = links.FindIndex(link => link.Span == rest);
        var index = taker >= 0 ? taker - 1 : links.FindIndex(link => link.Else?.Statement.Span == rest);
        if (index < 0 || !Rereading.IsSafe(code, [.. links.Select(link => link.Condition)], views[0].Model))
        {
            return null;
        }

        var model = links[index];
        if (rest is null && EndsInOpenIf(model.Statement))
        {
            return null;
        }

        var start = model.Parent is ElseClauseSyntax outer ? outer.ElseKeyword : model.IfKeyword;
        return Checked(new BranchArms(file, views, first.IfKeyword, "else if ", start, model.Statement, model.Else is { } next ? next.ElseKeyword : default));
    }

    public static BranchArms? OfCatches(SourceFile file, ImmutableArray<SourceView> views, TryStatementSyntax @try, ExpressionSyntax code, TextSpan? rest)
    {
        var index = @try.Catches.IndexOf(clause => clause.Span == rest);
        return index > 0
            && code.FirstAncestorOrSelf<CatchClauseSyntax>() is { } reading && @try.Catches.Contains(reading)
            && Rereading.IsRepeatable(code, [.. @try.Catches.Select(clause => clause.Filter?.FilterExpression).OfType<ExpressionSyntax>()])
                ? Checked(new BranchArms(
                    file, views, @try.TryKeyword, $"catch {(reading.Declaration is { } declaration ? declaration + " " : "")}when ",
                    @try.Catches[index - 1].CatchKeyword, @try.Catches[index - 1].Block, @try.Catches[index].CatchKeyword))
                : null;
    }

    public override IEnumerable<TextChange> Insert(IReadOnlyList<NewArm> arms)
    {
        var (place, hasLines) = Place;

        // One condition takes all codes.
        var branch = Write(arms[0]);
        yield return new TextChange(new TextSpan(place, 0), hasLines ? Indentation + branch + NewLine : HasNext ? branch + " " : " " + branch);
    }

    // A branch must not be there only under a condition of the preprocessor.
    private static BranchArms? Checked(BranchArms arms) =>
        arms.Views[0].EscapeConditions(arms.Place.Place, arms.Keyword.SpanStart) == arms.Place.Place ? arms : null;

    private static List<IfStatementSyntax> Links(IfStatementSyntax first)
    {
        var links = new List<IfStatementSyntax>();
        for (var link = first; link is not null;)
        {
            links.Add(link);
            link = link.Else?.Statement switch
            {
                IfStatementSyntax next => next,
                BlockSyntax { Statements: [IfStatementSyntax next] } => next,
                _ => null,
            };
        }

        return links;
    }

    /// <summary>Whether an <c>else</c> after the statement would belong to an <c>if</c> inside of it.</summary>
    private static bool EndsInOpenIf(StatementSyntax statement) =>
        statement.DescendantNodesAndSelf(node => node is not BlockSyntax).OfType<IfStatementSyntax>()
            .Any(inner => inner.Else is null && inner.Span.End == statement.Span.End);

    private string Write(NewArm arm)
    {
        var line = $"{_head}({arm.Test.Replace('\n', ' ')})";
        var head = Indentation.Length + line.Length <= LongestLine
            ? line
            : $"{_head}({arm.Test.Replace("\n", NewLine + SourceLayout.Deeper(Indentation))})";

        // What is caught is still there to be thrown.
        var statement = IsCatch ? "throw;" : arm.Throw + ";";
        if (_modelBody is not BlockSyntax block)
        {
            return SourceLayout.StartsLine(Text, _modelBody.SpanStart)
                ? head + NewLine + SourceLayout.IndentationAt(Text, _modelBody.SpanStart) + statement
                : head + " " + statement;
        }

        var hasBraceOnLine = SourceLayout.StartsLine(Text, block.OpenBraceToken.SpanStart);
        if (!SourceLayout.StartsLine(Text, block.CloseBraceToken.SpanStart))
        {
            return $"{head}{(hasBraceOnLine ? NewLine + Indentation : " ")}{{ {statement} }}";
        }

        var inner = block.Statements is [var first, ..] && SourceLayout.StartsLine(Text, first.SpanStart)
            ? SourceLayout.IndentationAt(Text, first.SpanStart)
            : SourceLayout.Deeper(Indentation);
        return head + (hasBraceOnLine ? NewLine + Indentation : " ") + "{" + NewLine + inner + statement + NewLine + Indentation + "}";
    }
}
