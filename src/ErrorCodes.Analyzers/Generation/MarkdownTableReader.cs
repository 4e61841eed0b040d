using System;
using System.Collections.Generic;
using System.Threading;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Finds the pipe tables of a Markdown file as GitHub does: a header, a delimiter row of as many cells, rows up to the next blank line.</summary>
internal static class MarkdownTableReader
{
    public static List<SourceTable> Read(string text, CancellationToken cancellation)
    {
        var tables = new List<SourceTable>();
        var lines = new TextLines(text);
        string? heading = null;
        string? above = null;
        var head = TableHead.Empty;
        char? fence = null;
        var inComment = false;
        for (var i = 0; i < lines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = lines[i];
            var trimmed = MarkdownCells.Trim(line);
            if (fence is { } open)
            {
                fence = IsFence(trimmed, out var close) && close == open ? null : fence;
            }
            else if (inComment || trimmed.StartsWith("<!--", StringComparison.Ordinal))
            {
                inComment = !trimmed.Contains("-->");
            }
            else if (IsFence(trimmed, out var opened))
            {
                fence = opened;
            }
            else if (IsHeader(lines, i, trimmed))
            {
                var header = new TableRow(Texts(line), lines.Span(i));
                var rows = new List<TableRow>();
                for (i += 2; i < lines.Count && !IsEnd(line = lines[i]); i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    rows.Add(new TableRow(Texts(line), lines.Span(i)));
                }

                i--;
                tables.Add(new SourceTable(Captions(above, heading), head, header, rows));
                above = null;
            }
            else if (IsUnderline(trimmed))
            {
                heading = above;
            }
            else if (trimmed.Length > 0)
            {
                var words = MarkdownText.Of(IsHeading(trimmed) ? HeadingWords(trimmed) : trimmed).Trim();
                if (!IsHeading(trimmed) && head.With(words, lines.Span(i)) is { } longer)
                {
                    head = longer;
                    continue;
                }

                above = words;
                heading = IsHeading(trimmed) ? above : heading;
            }
        }

        return tables;
    }

    private static bool IsHeader(TextLines lines, int index, string header)
    {
        if (index + 1 >= lines.Count || header.Length == 0)
        {
            return false;
        }

        var delimiter = MarkdownCells.Trim(lines[index + 1]);
        if (delimiter.IndexOf('|') < 0 || delimiter.Trim('|', '-', ':', ' ', '\t').Length > 0)
        {
            return false;
        }

        var delimiters = MarkdownCells.Split(delimiter);
        return delimiters.TrueForAll(cell => cell.Trim(':').Length > 0 && cell.Trim(':').Trim('-').Length == 0)
            && MarkdownCells.Split(header).Count == delimiters.Count;
    }

    private static bool IsEnd(string line)
    {
        var trimmed = MarkdownCells.Trim(line);
        return trimmed.Length == 0
            || trimmed[0] == '>'
            || IsFence(trimmed, out _)
            || trimmed.StartsWith("<!--", StringComparison.Ordinal)
            || IsHeading(trimmed);
    }

    private static bool IsHeading(string line) =>
        line[0] == '#' && line.TrimStart('#') is { Length: > 0 } words && words[0] is ' ' or '\t';

    // "## Errors ##" is closed by its last two; the last of "## Errors of C#" is a letter of the heading.
    private static string HeadingWords(string line)
    {
        var words = line.TrimStart('#');
        var closed = words.TrimEnd('#');
        return closed.Length > 0 && closed[closed.Length - 1] is ' ' or '\t' ? closed : words;
    }

    private static bool IsFence(string line, out char kind)
    {
        kind = line.Length > 0 ? line[0] : '\0';
        return line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal);
    }

    private static bool IsUnderline(string line) =>
        line.Length > 0 && (line.Trim('=').Length == 0 || line.Trim('-').Length == 0);

    private static string[] Texts(string line) => MarkdownCells.Split(line).ConvertAll(MarkdownText.Of).ToArray();

    private static string[] Captions(string? above, string? heading) =>
        (above, heading) switch
        {
            (null, null) => [],
            (null, { } only) => [only],
            ({ } only, null) => [only],
            var (first, second) => [first, second],
        };
}
