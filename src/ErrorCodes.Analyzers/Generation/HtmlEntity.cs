using System.Collections.Generic;
using System.Net;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Reads <c>&amp;lt;</c>, <c>&amp;#124;</c> and the like.</summary>
internal static class HtmlEntity
{
    private const int Longest = 32;

    // Punctuation that HTML has a name for only since its fifth version; with these a table writes what would break it.
    private static readonly Dictionary<string, string> Punctuation = new()
    {
        ["&vert;"] = "|",
        ["&verbar;"] = "|",
        ["&lowbar;"] = "_",
        ["&ast;"] = "*",
        ["&grave;"] = "`",
        ["&bsol;"] = "\\",
        ["&lbrace;"] = "{",
        ["&lcub;"] = "{",
        ["&rbrace;"] = "}",
        ["&rcub;"] = "}",
        ["&lbrack;"] = "[",
        ["&lsqb;"] = "[",
        ["&rbrack;"] = "]",
        ["&rsqb;"] = "]",
        ["&lpar;"] = "(",
        ["&rpar;"] = ")",
        ["&num;"] = "#",
        ["&percnt;"] = "%",
        ["&dollar;"] = "$",
        ["&comma;"] = ",",
        ["&period;"] = ".",
        ["&colon;"] = ":",
        ["&semi;"] = ";",
        ["&sol;"] = "/",
        ["&excl;"] = "!",
        ["&quest;"] = "?",
        ["&equals;"] = "=",
        ["&plus;"] = "+",
        ["&commat;"] = "@",
        ["&apos;"] = "'",
        ["&Tab;"] = "\t",
        ["&NewLine;"] = "\n",
    };

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
        text = Punctuation.TryGetValue(entity, out var mark) ? mark : WebUtility.HtmlDecode(entity);
        return text != entity;
    }

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
