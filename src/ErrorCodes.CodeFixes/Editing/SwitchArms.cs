using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes arms into a switch as its other arms are written.</summary>
internal sealed class SwitchArms : ArmHost
{
    private readonly ImmutableArray<SyntaxNode> _arms;
    private readonly int _index;

    private SwitchArms(SourceFile file, ImmutableArray<SourceView> views, SyntaxToken keyword, ImmutableArray<SyntaxNode> arms, int index)
        : base(file, views, keyword)
    {
        _arms = arms;
        _index = index;
    }

    public override bool IsConditional => false;

    private bool IsExpression => Node is SwitchExpressionSyntax;

    private bool IsLast => _index == _arms.Length;

    public static SwitchArms? Of(SourceFile file, ImmutableArray<SourceView> views, SyntaxToken keyword, IEnumerable<SyntaxNode> arms, TextSpan? rest)
    {
        var all = arms.ToImmutableArray();
        var index = rest is null ? all.Length : all.IndexOf(all.FirstOrDefault(arm => arm.Span == rest)!);
        return all.IsEmpty || index < 0 ? null : new SwitchArms(file, views, keyword, all, index);
    }

    public override IEnumerable<TextChange> Insert(IReadOnlyList<NewArm> arms)
    {
        var neighbour = _arms[IsLast ? _index - 1 : _index];
        var needsComma = IsLast && Node is SwitchExpressionSyntax { Arms: var written } && written.SeparatorCount < written.Count;
        if (needsComma)
        {
            yield return new TextChange(new TextSpan(neighbour.Span.End, 0), ",");
        }

        if (!SourceLayout.StartsLine(Text, neighbour.SpanStart) && !(IsLast && SourceLayout.StartsLine(Text, CloseBrace.SpanStart)))
        {
            var at = IsLast ? CloseBrace.SpanStart : neighbour.SpanStart;
            var space = char.IsWhiteSpace(Text[at - 1]) ? "" : " ";
            yield return new TextChange(new TextSpan(at, 0), space + Join(arms.Select(arm => Write(arm, " ")), " ", needsComma) + " ");
            yield break;
        }

        var start = IsLast ? CloseBrace.FullSpan.Start : neighbour.FullSpan.Start;
        start = Views[0].EscapeConditions(start, Node.SpanStart);
        var newLine = NewLine;
        var indentation = SourceLayout.IndentationAt(Text, neighbour.SpanStart);
        var beforeBody = HasBodyOnLabelLine ? " " : newLine + BodyIndentation(indentation);
        var lines = Join(arms.Select(arm => indentation + Write(arm, beforeBody)), newLine, needsComma) + newLine;
        yield return new TextChange(new TextSpan(start, 0), lines);
    }

    private string Write(NewArm arm, string beforeBody)
    {
        var test = arm.Test.Replace('\n', ' ');
        return IsExpression ? $"{test} => {arm.Throw}," : $"case {test}:{beforeBody}{arm.Throw};";
    }

    private static string Join(IEnumerable<string> arms, string separator, bool withoutLastComma)
    {
        var text = string.Join(separator, arms);
        return withoutLastComma ? text.TrimEnd(',') : text;
    }

    private SyntaxToken CloseBrace =>
        Node is SwitchExpressionSyntax expression ? expression.CloseBraceToken : ((SwitchStatementSyntax)Node).CloseBraceToken;

    /// <summary>The body of the arm whose form a new one takes: the one it follows, or the first.</summary>
    private StatementSyntax? ModelBody => _arms[Math.Max(0, _index - 1)] is SwitchSectionSyntax { Statements: [var first, ..] } ? first : null;

    private bool HasBodyOnLabelLine => ModelBody is { } body and not BlockSyntax && !SourceLayout.StartsLine(Text, body.SpanStart);

    private string BodyIndentation(string labels) =>
        ModelBody is { } body && SourceLayout.StartsLine(Text, body.SpanStart)
        && SourceLayout.IndentationAt(Text, body.SpanStart) is { } indentation && indentation.Length > labels.Length
            ? indentation
            : SourceLayout.Deeper(labels);
}
