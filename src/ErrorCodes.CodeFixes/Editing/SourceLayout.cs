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

    /// <summary>One step further in than an indentation.</summary>
    public static string Deeper(string indentation) => indentation + (indentation.Contains("\t") ? "\t" : "    ");
}
