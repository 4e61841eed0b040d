using System;
using System.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>The text a piece of inline Markdown stands for: escapes resolved; code, links and emphasis reduced to their words.</summary>
internal static class MarkdownText
{
    private const int LongestTag = 2048;

    public static string Of(string markdown)
    {
        if (markdown.IndexOfAny(['\\', '&', '`', '*', '_', '~', '[', '<', '!']) < 0)
        {
            return markdown;
        }

        var text = new StringBuilder(markdown.Length);
        var emphasis = new MarkdownEmphasis(text);
        for (var i = 0; i < markdown.Length;)
        {
            i = markdown[i] switch
            {
                '\\' when i + 1 < markdown.Length && MarkdownPunctuation.Is(markdown[i + 1]) => Append(text, markdown[i + 1], i + 2),
                '&' => Entity(markdown, i, text),
                '`' => CodeSpan(markdown, i, text),
                '<' => Angle(markdown, i, text),
                '!' when i + 1 < markdown.Length && markdown[i + 1] == '[' => Link(markdown, i, i + 1, text),
                '[' => Link(markdown, i, i, text),
                '*' or '_' or '~' => emphasis.Run(markdown, i),
                var other => Append(text, other, i + 1),
            };
        }

        return emphasis.Finish();
    }

    private static int Append(StringBuilder text, char c, int next)
    {
        text.Append(c);
        return next;
    }

    private static int Entity(string markdown, int start, StringBuilder text)
    {
        if (!HtmlEntity.TryRead(markdown, start, out var decoded, out var next))
        {
            return Append(text, '&', start + 1);
        }

        text.Append(decoded);
        return next;
    }

    private static int CodeSpan(string markdown, int start, StringBuilder text)
    {
        var open = RunLength(markdown, start);
        for (var i = start + open; i < markdown.Length;)
        {
            var length = RunLength(markdown, i);
            if (length == open)
            {
                var code = markdown.Substring(start + open, i - start - open);
                var padded = code.Length > 1 && code[0] == ' ' && code[code.Length - 1] == ' ' && code.Trim(' ').Length > 0;
                text.Append(padded ? code.Substring(1, code.Length - 2) : code);
                return i + length;
            }

            i += Math.Max(length, 1);
        }

        text.Append('`', open);
        return start + open;
    }

    private static int Angle(string markdown, int start, StringBuilder text)
    {
        var end = markdown.IndexOf('>', start, Math.Min(LongestTag, markdown.Length - start));
        var inner = end < 0 ? "" : markdown.Substring(start + 1, end - start - 1);
        if (IsAddress(inner))
        {
            text.Append(inner);
            return end + 1;
        }

        if (HtmlTag.TryRead(inner, out var isLineBreak))
        {
            text.Append(isLineBreak ? "\n" : "");
            return end + 1;
        }

        return Append(text, '<', start + 1);
    }

    private static int Link(string markdown, int start, int bracket, StringBuilder text)
    {
        var close = MarkdownLink.ClosingBracket(markdown, bracket);
        if (close > 0 && MarkdownLink.TryReadTarget(markdown, close + 1, out var next))
        {
            text.Append(Of(markdown.Substring(bracket + 1, close - bracket - 1)));
            return next;
        }

        return Append(text, markdown[start], start + 1);
    }

    private static bool IsAddress(string inner) =>
        inner.IndexOf(' ') < 0
        && (inner.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || inner.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || inner.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase));

    private static int RunLength(string markdown, int start)
    {
        var end = start;
        while (end < markdown.Length && markdown[end] == '`')
        {
            end++;
        }

        return end - start;
    }
}
