using System;
using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>The HTML that vendors put into their tables for looks. Any other <c>&lt;word&gt;</c> is part of the message.</summary>
internal static class HtmlTag
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "br", "code", "del", "div", "em", "font", "i", "ins", "kbd", "li", "mark", "ol", "p", "s",
        "small", "span", "strong", "sub", "sup", "tt", "u", "ul", "wbr",
    };

    /// <param name="inner">What stands between the angle brackets.</param>
    /// <param name="isLineBreak">Whether the tag begins a new line.</param>
    public static bool TryRead(string inner, out bool isLineBreak)
    {
        var start = inner.StartsWith("/", StringComparison.Ordinal) ? 1 : 0;
        var end = start;
        while (end < inner.Length && char.IsLetterOrDigit(inner[end]))
        {
            end++;
        }

        var name = inner.Substring(start, end - start);
        var isTag = Known.Contains(name) && (end == inner.Length || inner[end] is ' ' or '/');
        isLineBreak = isTag && name.Equals("br", StringComparison.OrdinalIgnoreCase);
        return isTag;
    }
}
