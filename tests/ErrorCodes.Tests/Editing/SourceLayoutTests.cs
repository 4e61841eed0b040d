using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>How the lines of a text are laid out; <c>^</c> is the place asked about.</summary>
public sealed class SourceLayoutTests
{
    [Theory]
    [InlineData("a^b", "")]
    [InlineData("  a^b", "  ")]
    [InlineData("x\n \tab^\ny", " \t")]
    [InlineData("x\n    ^\ny", "    ")]
    public void Lines_are_indented_by_what_they_begin_with(string marked, string indentation) =>
        Assert.Equal(indentation, SourceLayout.IndentationAt(SourceText.From(marked.Replace("^", "")), marked.IndexOf('^')));

    [Theory]
    [InlineData("^ab", true)]
    [InlineData("  ^ab", true)]
    [InlineData("x\n\t^ab", true)]
    [InlineData(" a ^b", false)]
    [InlineData("x\na^b", false)]
    public void A_line_starts_after_its_indentation(string marked, bool starts) =>
        Assert.Equal(starts, SourceLayout.StartsLine(SourceText.From(marked.Replace("^", "")), marked.IndexOf('^')));

    [Theory]
    [InlineData("a^\r\nb\n", "\r\n")]
    [InlineData("a\r\nb^\n", "\n")]
    [InlineData("a\r\nb^", "\r\n")]
    [InlineData("a\r\nb\n^", "\n")]
    [InlineData("a^", "\n")]
    [InlineData("^", "\n")]
    public void The_last_line_ends_as_the_one_before_it(string marked, string newLine)
    {
        var text = SourceText.From(marked.Replace("^", ""));

        Assert.Equal(newLine, SourceLayout.NewLineOf(text, text.Lines.GetLineFromPosition(marked.IndexOf('^'))));
    }

    [Theory]
    [InlineData("", "    ")]
    [InlineData("  ", "      ")]
    [InlineData("\t", "\t\t")]
    [InlineData("  \t", "  \t\t")]
    public void One_step_in_is_a_tab_where_there_are_tabs(string indentation, string deeper) => Assert.Equal(deeper, SourceLayout.Deeper(indentation));

    [Theory]
    [InlineData("class C\n{\n    @// a\n    // b\n    ^int a;\n}")]
    [InlineData("class C\n{\n    @/* a */\n    ^int a;\n}")]
    [InlineData("class C\n{\n    @/* a\n    b */\n    ^int a;\n}")]
    [InlineData("class C\n{\n    @/// <summary>a</summary>\n    ^int a;\n}")]
    [InlineData("class C\n{\n    @/** a */\n    ^int a;\n}")]
    [InlineData("class C\n{\n    // a\n\n    @^int a;\n}")]
    [InlineData("class C\n{\n    int b; // b\n    @^int a;\n}")]
    [InlineData("class C\n{\n#pragma warning disable\n    @^int a;\n}")]
    [InlineData("// a\n@^class C { }")]
    [InlineData("// a\n// b\n@^class C { }")]
    [InlineData("// a\n\n@// b\n^class C { }")]
    [InlineData("@/// <summary>a</summary>\n^class C { }")]
    [InlineData("@// a\n/// <summary>a</summary>\n^class C { }")]
    [InlineData("@/* a\n^b */ class C { }")]
    [InlineData("@^class C { }")]
    public void Comments_directly_above_belong_to_a_line_unless_they_are_the_header_of_the_file(string marked)
    {
        var tree = CSharpSyntaxTree.ParseText(marked.Replace("^", "").Replace("@", ""));
        var line = tree.GetText().Lines.GetLineFromPosition(marked.Replace("@", "").IndexOf('^'));
        var first = tree.GetText().Lines.GetLineFromPosition(marked.Replace("^", "").IndexOf('@'));

        Assert.Equal(first, SourceLayout.AboveComments(tree.GetRoot(), tree.GetText(), line));
    }
}
