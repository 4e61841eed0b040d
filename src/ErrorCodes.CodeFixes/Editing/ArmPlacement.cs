using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes arms into a switch as its other arms are written.</summary>
internal sealed class ArmPlacement
{
    private readonly SourceFile _file;
    private readonly SyntaxToken _closeBrace;
    private readonly ImmutableArray<SyntaxNode> _arms;
    private readonly bool _needsComma;

    private ArmPlacement(SourceFile file, SyntaxNode @switch)
    {
        _file = file;
        Switch = @switch;
        if (@switch is SwitchExpressionSyntax expression)
        {
            _closeBrace = expression.CloseBraceToken;
            _arms = [.. expression.Arms];
            _needsComma = expression.Arms.SeparatorCount < expression.Arms.Count;
        }
        else
        {
            var statement = (SwitchStatementSyntax)@switch;
            _closeBrace = statement.CloseBraceToken;
            _arms = [.. statement.Sections];
        }

        var rest = _arms.Select((arm, i) => (arm, i)).FirstOrDefault(pair => ArmShapes.TakesEverything(pair.arm));
        LastIndex = rest.arm is null ? _arms.Length : rest.i;
    }

    public SyntaxNode Switch { get; }

    /// <summary>The last place, counted in arms before it, where a new arm is not certainly too late.</summary>
    public int LastIndex { get; }

    private bool IsExpression => Switch is SwitchExpressionSyntax;

    /// <summary>The switch whose keyword is there.</summary>
    public static ArmPlacement? At(SourceFile file, TextSpan keyword)
    {
        var token = file.Views[0].Root.FindToken(keyword.Start);
        return token.IsKind(SyntaxKind.SwitchKeyword) && token.Span == keyword && token.Parent is SwitchStatementSyntax or SwitchExpressionSyntax
            && token.Parent is { } @switch && (@switch is not SwitchStatementSyntax { Sections: [] })
                ? new ArmPlacement(file, @switch)
                : null;
    }

    /// <summary>The changes that write the arms after so many of those there are.</summary>
    public IEnumerable<TextChange> Insert(IReadOnlyList<NewArm> arms, int index)
    {
        var isLast = index == _arms.Length;
        var neighbour = _arms[isLast ? index - 1 : index];
        var needsComma = isLast && _needsComma;
        if (needsComma)
        {
            yield return new TextChange(new TextSpan(neighbour.Span.End, 0), ",");
        }

        if (!StartsLine(neighbour))
        {
            var at = isLast ? _closeBrace.SpanStart : neighbour.SpanStart;
            var space = at > 0 && char.IsWhiteSpace(_file.Text[at - 1]) ? "" : " ";
            yield return new TextChange(new TextSpan(at, 0), space + Join(arms.Select(arm => Write(arm, " ")), " ", needsComma) + " ");
            yield break;
        }

        var start = isLast ? _closeBrace.FullSpan.Start : neighbour.FullSpan.Start;
        start = ConditionalRegions.Escape(_file.Views[0].Root, start, Switch.SpanStart);
        var newLine = NewLine;
        var indentation = IndentationOf(neighbour);
        var beforeBody = newLine + BodyIndentation(index, indentation);
        var lines = Join(arms.Select(arm => indentation + Write(arm, HasBodyOnLabelLine(index) ? " " : beforeBody)), newLine, needsComma) + newLine;
        yield return new TextChange(new TextSpan(start, 0), lines);
    }

    private string Write(NewArm arm, string beforeBody) =>
        IsExpression ? $"{arm.Pattern} => {arm.Throw}," : $"case {arm.Pattern}:{beforeBody}{arm.Throw};";

    private static string Join(IEnumerable<string> arms, string separator, bool withoutLastComma)
    {
        var text = string.Join(separator, arms);
        return withoutLastComma ? text.TrimEnd(',') : text;
    }

    private string NewLine
    {
        get
        {
            var line = _file.Text.Lines.GetLineFromPosition(Switch.SpanStart);
            var newLine = _file.Text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
            return newLine.Length > 0 ? newLine : "\n";
        }
    }

    private bool StartsLine(SyntaxNode node)
    {
        var line = _file.Text.Lines.GetLineFromPosition(node.SpanStart);
        return string.IsNullOrWhiteSpace(_file.Text.ToString(TextSpan.FromBounds(line.Start, node.SpanStart)));
    }

    private string IndentationOf(SyntaxNode node)
    {
        var text = _file.Text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return text.Substring(0, text.Length - text.TrimStart().Length);
    }

    /// <summary>The arm whose form a new one takes: the one it follows, or the first.</summary>
    private StatementSyntax? ModelBody(int index) =>
        _arms[Math.Max(0, index - 1)] is SwitchSectionSyntax { Statements: [var first, ..] } ? first : null;

    private bool HasBodyOnLabelLine(int index) => ModelBody(index) is { } body and not BlockSyntax && !StartsLine(body);

    private string BodyIndentation(int index, string labels) =>
        ModelBody(index) is { } body && StartsLine(body) && IndentationOf(body) is { } indentation && indentation.Length > labels.Length
            ? indentation
            : labels + (labels.Contains("\t") ? "\t" : "    ");
}
