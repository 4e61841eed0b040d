using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Punctuation that HTML has a name for only since its fifth version; with these a table writes what would break it.</summary>
internal static class HtmlPunctuation
{
    public static readonly IReadOnlyDictionary<string, string> Marks = new Dictionary<string, string>
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
}
