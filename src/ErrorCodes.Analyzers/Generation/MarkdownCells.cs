using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Cuts a line of a Markdown table at its pipes, with or without outer ones; <c>\|</c> is a pipe of the text.</summary>
internal static class MarkdownCells
{
    // What Markdown counts as blank within a line; any other space is the vendor's.
    private static readonly char[] Blanks = [' ', '\t'];

    public static string Trim(string text) => text.Trim(Blanks);

    public static List<string> Split(string line)
    {
        var cells = new List<string>();
        var text = Trim(line);
        var start = text.Length > 0 && text[0] == '|' ? 1 : 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && MarkdownPunctuation.Is(text[i + 1]))
            {
                i++;
            }
            else if (text[i] == '|')
            {
                cells.Add(Cell(text, start, i));
                start = i + 1;
            }
        }

        if (start < text.Length)
        {
            cells.Add(Cell(text, start, text.Length));
        }

        return cells;
    }

    private static string Cell(string line, int start, int end) =>
        Trim(line.Substring(start, end - start)).Replace("\\|", "|");
}
