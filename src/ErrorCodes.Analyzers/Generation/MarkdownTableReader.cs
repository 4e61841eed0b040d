using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Finds the pipe tables of a Markdown file as GitHub does: a header, a delimiter row of as many cells, rows up to the next blank line.</summary>
internal static class MarkdownTableReader
{
    public static List<SourceTable> Read(SourceText text, CancellationToken cancellation)
    {
        var tables = new List<SourceTable>();
        var lines = text.Lines;
        string? heading = null;
        string? above = null;
        char? fence = null;
        var inComment = false;
        for (var i = 0; i < lines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = lines[i].ToString();
            var trimmed = line.Trim();
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
                var header = new TableRow(Texts(line), lines[i].Span);
                var rows = new List<TableRow>();
                for (i += 2; i < lines.Count && !IsEnd(line = lines[i].ToString()); i++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    rows.Add(new TableRow(Texts(line), lines[i].Span));
                }

                i--;
                tables.Add(new SourceTable(Captions(above, heading), header, rows));
                above = null;
            }
            else if (IsUnderline(trimmed))
            {
                heading = above;
            }
            else if (trimmed.Length > 0)
            {
                above = MarkdownText.Of(trimmed.Trim('#').Trim());
                heading = trimmed[0] == '#' ? above : heading;
            }
        }

        return tables;
    }

    private static bool IsHeader(TextLineCollection lines, int index, string header)
    {
        if (index + 1 >= lines.Count || header.Length == 0)
        {
            return false;
        }

        var delimiter = lines[index + 1].ToString().Trim();
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
        var trimmed = line.TrimStart();
        return trimmed.Length == 0
            || trimmed[0] == '>'
            || IsFence(trimmed, out _)
            || trimmed.StartsWith("<!--", StringComparison.Ordinal)
            || (trimmed[0] == '#' && trimmed.TrimStart('#').StartsWith(" ", StringComparison.Ordinal));
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
