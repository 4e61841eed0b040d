using System.Net;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Reads <c>&amp;lt;</c>, <c>&amp;#124;</c> and the like.</summary>
internal static class HtmlEntity
{
    private const int Longest = 32;

    public static bool TryRead(string markdown, int start, out string text, out int next)
    {
        var end = start + 1;
        while (end < markdown.Length && end - start < Longest && (IsAlphanumeric(markdown[end]) || (markdown[end] == '#' && end == start + 1)))
        {
            end++;
        }

        next = end + 1;
        text = "";
        if (end == markdown.Length || markdown[end] != ';')
        {
            return false;
        }

        var entity = markdown.Substring(start, end - start + 1);
        text = HtmlPunctuation.Marks.TryGetValue(entity, out var mark) ? mark : WebUtility.HtmlDecode(entity);
        return text != entity;
    }

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
