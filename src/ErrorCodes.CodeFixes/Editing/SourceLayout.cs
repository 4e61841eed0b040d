using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Reads how the lines of a text are laid out.</summary>
internal static class SourceLayout
{
    /// <summary>The white space a line begins with.</summary>
    public static string Indentation(TextLine line)
    {
        var text = line.ToString();
        return text.Substring(0, text.Length - text.TrimStart().Length);
    }

    public static string IndentationAt(SourceText text, int place) => Indentation(text.Lines.GetLineFromPosition(place));

    /// <summary>Whether nothing but white space is before the place in its line.</summary>
    public static bool StartsLine(SourceText text, int place)
    {
        var line = text.Lines.GetLineFromPosition(place);
        return string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(line.Start, place)));
    }

    /// <summary>How a line ends; as lines of this text do where it is the last.</summary>
    public static string NewLineOf(SourceText text, TextLine line)
    {
        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return newLine.Length > 0 ? newLine : line.LineNumber > 0 ? NewLineOf(text, text.Lines[line.LineNumber - 1]) : "\n";
    }

    /// <summary>The first of the comment lines that stand directly above a line; the line itself where these are the file's header.</summary>
    public static TextLine AboveComments(SyntaxNode root, SourceText text, TextLine line)
    {
        var first = line.LineNumber;
        var isOwn = false;
        while (first > 0 && CommentOn(root, text.Lines[first - 1]) is var comment && !comment.IsKind(SyntaxKind.None))
        {
            isOwn |= comment.HasStructure || comment.Span.End > line.Start;
            first--;
        }

        return first == 0 && !isOwn ? line : text.Lines[first];
    }

    /// <summary>One step further in than an indentation.</summary>
    public static string Deeper(string indentation) => indentation + (indentation.Contains("\t") ? "\t" : "    ");

    private static SyntaxTrivia CommentOn(SyntaxNode root, TextLine line)
    {
        var trivia = root.FindTrivia(line.Start + Indentation(line).Length);
        return trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
                ? trivia
                : default;
    }
}
