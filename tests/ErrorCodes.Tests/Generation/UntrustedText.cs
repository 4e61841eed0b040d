using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;

namespace ErrorCodes.Tests.Generation;

/// <summary>Texts no vendor should write: every UTF-16 unit, paired or not, and everything that ends something in C#, XML, Markdown or CSV.</summary>
internal static class UntrustedText
{
    private static readonly string[] Nasty =
    [
        "*/", "/*", "//", "///", "</summary>", "<summary>", "]]>", "<!--", "-->", "&amp;", "&#0;", "\"", "\"\"", "\"\"\"", "'", "\\", "\\\"", "\\u0022", "\\x",
        "{0}", "{{", "}}", "${x}", "%s", "@\"", "$\"", "\r", "\n", "\r\n", "\t", "\0", "\u0007", "\u001A", "\u001B[31m", "\u0085", "\u00A0", "\u00AD", "\u2028", "\u2029",
        "\u200B", "\u200E", "\u202A", "\u202E", "\u2066", "\u2069", "\uFEFF", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "\uD83D\uDE00", "e\u0301",
        "|", "||", "\\|", "`", "``", "**", "__", "~~", "[", "](", ")", "![", "<b>", "<br>", "<a href=", "#if", "#endif", "#pragma", "#nullable", "#line 1",
        ";", "}", "}}}", "{", "class", "public const int X = 1;", "[assembly: System.Obsolete]", "未找到描述", "：", " ", "  ", "1", "25008", "Order not found",
    ];

    public static Gen<string> Text { get; } =
        Gen.OneOf(
            Gen.Elements(Nasty),
            Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString()),
            Gen.Choose(' ', '~').Select(unit => ((char)unit).ToString()))
        .ListOf()
        .Select(parts => string.Concat(parts));

    /// <summary>Short runs of what Markdown reads as more than a letter, without HTML, of which ours keeps what is not for looks.</summary>
    public static Gen<string> MarkdownText { get; } =
        Gen.Elements("a", "b", " ", "1", "*", "**", "_", "__", "~~", "`", "``", "\\", "[", "]", "(", ")", "!", "<", "&", "&lt;", ".", "é", "\\*", "\\_", "x_y")
        .ListOf()
        .Select(parts => string.Concat(parts).Trim(' '));

    public static Gen<List<T>> Many<T>(this Gen<T> gen, int count) => gen.ListOf(count).Select(items => items.ToList());
}
