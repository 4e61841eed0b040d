using System.Linq;
using ErrorCodes.Analyzers.Generation;
using Markdig.Helpers;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>What a piece of inline Markdown reads as, spelling by spelling.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData(@"\!\/\:\@\[\`\{\~", "!/:@[`{~")]
    [InlineData(@"a\b \", @"a\b \")]
    [InlineData(@"\\", @"\")]
    [InlineData(@"\a\*", @"\a*")]
    [InlineData(@"\1\A\z", @"\1\A\z")]
    public void A_backslash_takes_the_meaning_from_a_mark_and_from_nothing_else(string markdown, string text) =>
        Assert.Equal(text, MarkdownText.Of(markdown));

    [Theory]
    [InlineData("`a`", "a")]
    [InlineData("`` a`b ``", "a`b")]
    [InlineData("`` `a` ``", "`a`")]
    [InlineData("` a `", "a")]
    [InlineData("`  a  `", " a ")]
    [InlineData("` a`", " a")]
    [InlineData("`a `", "a ")]
    [InlineData("` `", " ")]
    [InlineData("`  `", "  ")]
    [InlineData("`*a*`", "*a*")]
    [InlineData("`a``b", "`a``b")]
    [InlineData("``a`b", "``a`b")]
    [InlineData("`a`b`c`", "abc")]
    [InlineData("a `b", "a `b")]
    public void Code_is_what_stands_between_ticks_of_one_length(string markdown, string text) => Assert.Equal(text, MarkdownText.Of(markdown));

    [Theory]
    [InlineData("*a*", "a")]
    [InlineData("a*b*c", "abc")]
    [InlineData("_a_", "a")]
    [InlineData("a_b_c", "a_b_c")]
    [InlineData("(_a_)", "(a)")]
    [InlineData("*a", "*a")]
    [InlineData("a*", "a*")]
    [InlineData("* a*", "* a*")]
    [InlineData("*a *", "*a *")]
    [InlineData("**a**", "a")]
    [InlineData("***a***", "a")]
    [InlineData("**a*", "*a")]
    [InlineData("*a**", "a*")]
    [InlineData("*a _b* c_", "a _b c_")]
    [InlineData("*a **b* c**", "a b c")]
    [InlineData("*a **b** c*", "a b c")]
    [InlineData("**a *b* c**", "a b c")]
    [InlineData("***a** b*", "a b")]
    [InlineData("*a**b*", "a**b")]
    [InlineData("**a*b**", "a*b")]
    [InlineData("~a~", "a")]
    [InlineData("~~a~~", "a")]
    [InlineData("~~~a~~~", "~~~a~~~")]
    [InlineData("~a~~", "~a~~")]
    [InlineData("~~a~", "~~a~")]
    [InlineData("*a_", "*a_")]
    [InlineData("a*\"b\"*c", "a*\"b\"*c")]
    [InlineData("a *\"b\"* c", "a \"b\" c")]
    [InlineData("_a_b", "_a_b")]
    [InlineData("a_b_", "a_b_")]
    [InlineData("_(a)_b", "_(a)_b")]
    [InlineData("*£a*b", "£ab")]
    [InlineData("a*£*b", "a*£*b")]
    [InlineData("5*3", "5*3")]
    [InlineData("*a* *b*", "a b")]
    [InlineData("a\u00A0*b\u00A0*", "a\u00A0*b\u00A0*")]
    public void Marks_that_fit_each_other_are_emphasis(string markdown, string text) => Assert.Equal(text, MarkdownText.Of(markdown));

    [Theory]
    [InlineData(64, "a")]
    [InlineData(65, "*a")]
    public void Emphasis_is_looked_for_as_far_back_as_a_writer_would_go(int between, string start) =>
        Assert.StartsWith(start, MarkdownText.Of("*a" + string.Concat(Enumerable.Repeat(" _b", between - 1)) + "*"));

    [Theory]
    [InlineData("[a](b)", "a")]
    [InlineData("x [a](b) y", "x a y")]
    [InlineData("![a](b)", "a")]
    [InlineData("!a", "!a")]
    [InlineData("a!", "a!")]
    [InlineData("[*a*](b)", "a")]
    [InlineData("[a [b] c](d)", "a [b] c")]
    [InlineData(@"[a\]b](c)", "a]b")]
    [InlineData("[a](b(c)d)e", "ae")]
    [InlineData(@"[a](b\)c)d", "ad")]
    [InlineData("[a](b", "[a](b")]
    [InlineData("[a] (b)", "[a] (b)")]
    [InlineData("[a]", "[a]")]
    [InlineData("[a", "[a")]
    [InlineData("![a]", "![a]")]
    [InlineData("[](b)", "")]
    [InlineData("a[0](b)", "a0")]
    public void Of_a_link_the_words_remain(string markdown, string text) => Assert.Equal(text, MarkdownText.Of(markdown));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Brackets_are_followed_as_deep_as_a_writer_would_nest_them(int depth, bool isFound)
    {
        var brackets = new string('[', depth) + new string(']', depth);
        Assert.Equal(isFound ? brackets.Length - 1 : -1, MarkdownLink.ClosingBracket(brackets, 0));
        Assert.Equal(isFound, MarkdownLink.TryReadTarget("x" + new string('(', depth) + new string(')', depth), 1, out var next));
        Assert.Equal(isFound ? brackets.Length + 1 : 1, next);
    }

    [Theory]
    [InlineData("<https://a.b/c>", "https://a.b/c")]
    [InlineData("<HTTP://a>", "HTTP://a")]
    [InlineData("<mailto:a@b>", "mailto:a@b")]
    [InlineData("<https://a b>", "<https://a b>")]
    [InlineData("<ftp://a>", "<ftp://a>")]
    [InlineData("<xhttp://a>", "<xhttp://a>")]
    [InlineData("<>", "<>")]
    [InlineData("</>", "</>")]
    [InlineData("a < b", "a < b")]
    [InlineData("<symbol>", "<symbol>")]
    [InlineData("<b>a</b>", "a")]
    [InlineData("<B class=\"x\">a</B>", "a")]
    [InlineData("<b-x>", "<b-x>")]
    [InlineData("a<br>b<BR />c<br/>d</br>", "a\nb\nc\nd\n")]
    [InlineData("<p>a<wbr>b</p>", "ab")]
    public void Of_what_stands_in_angle_brackets_tags_for_looks_go(string markdown, string text) => Assert.Equal(text, MarkdownText.Of(markdown));

    [Theory]
    [InlineData(2048, "")]
    [InlineData(2049, "<b ")]
    public void A_tag_ends_where_a_writer_would_end_it(int length, string start) =>
        Assert.Equal(start, MarkdownText.Of("<b " + new string('x', length - 4) + ">")[..start.Length]);

    [Theory]
    [InlineData("&lt;a&gt;", "<a>")]
    [InlineData("&#60;&#x3E;", "<>")]
    [InlineData("&vert;", "|")]
    [InlineData("&lt", "&lt")]
    [InlineData("&lt,;", "&lt,;")]
    [InlineData("&;", "&;")]
    [InlineData("&l#t;", "&l#t;")]
    [InlineData("&nosuch;", "&nosuch;")]
    [InlineData("& lt;", "& lt;")]
    [InlineData("&", "&")]
    [InlineData("a&amp;lt;b", "a&lt;b")]
    [InlineData("&frac12;&Ouml;&zeta;", "½Öζ")]
    public void An_entity_is_the_character_it_names(string markdown, string text) => Assert.Equal(text, MarkdownText.Of(markdown));

    [Theory]
    [InlineData(32, "A")]
    [InlineData(34, "&#0000")]
    public void An_entity_is_as_long_as_a_writer_would_make_it(int length, string text) =>
        Assert.StartsWith(text, MarkdownText.Of("&#" + new string('0', length - 4) + "65;"));

    [Fact]
    public void Entities_that_only_HTML_5_has_are_those_it_has()
    {
        Assert.NotEmpty(HtmlPunctuation.Marks);
        Assert.All(HtmlPunctuation.Marks, entity => Assert.Equal(EntityHelper.DecodeEntity(entity.Key.Trim('&', ';')), entity.Value));
        Assert.All(HtmlPunctuation.Marks, entity => Assert.Equal(entity.Value, MarkdownText.Of(entity.Key)));
    }
}
