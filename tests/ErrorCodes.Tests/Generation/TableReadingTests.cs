using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Generation;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>Which tables a text holds, where they are, and which of them is taken.</summary>
public sealed class TableReadingTests
{
    private const string Table = "| Code | Description |\n| --- | --- |\n| 1 | One |\n";

    [Theory]
    [InlineData("", "")]
    [InlineData("Above\n\n", "Above")]
    [InlineData("# Errors\n\n", "Errors, Errors")]
    [InlineData("#\tErrors ##\n", "Errors, Errors")]
    [InlineData("# Errors of C#\n", "Errors of C#, Errors of C#")]
    [InlineData("#Errors\n", "#Errors")]
    [InlineData("###\n", "###")]
    [InlineData("# Errors\n\nThe **second** table:\n\n", "The second table:, Errors")]
    [InlineData("Errors\n===\n", "Errors, Errors")]
    [InlineData("Errors\n---\nThe first\n", "The first, Errors")]
    [InlineData("Errors\n=-=\n", "=-=")]
    [InlineData("# Errors\n```\n# no heading\n```\n", "Errors, Errors")]
    [InlineData("# Errors\n~~~\n```\n# no heading\n~~~\n", "Errors, Errors")]
    [InlineData("# Errors\n<!--\n# no heading\n-->\n", "Errors, Errors")]
    [InlineData("# Errors\n<!-- # no heading -->\nThe first\n", "The first, Errors")]
    public void A_table_is_named_by_the_line_above_it_and_by_its_heading(string above, string captions) =>
        Assert.Equal(captions, string.Join(", ", Markdown(above + Table).Single().Captions));

    [Fact]
    public void A_line_names_one_table_only_and_a_heading_all_below_it()
    {
        var tables = Markdown($"# Errors\n\nFirst\n\n{Table}\n{Table}\nThird\n\n{Table}");

        Assert.Equal(["First+Errors", "Errors", "Third+Errors"], tables.Select(table => string.Join("+", table.Captions)));
    }

    [Theory]
    [InlineData("| Code | Description |\n| --- |\n| 1 | One |")]
    [InlineData("| Code | Description |\n| --- | : |\n| 1 | One |")]
    [InlineData("| Code | Description |\n| --- | -:- |\n| 1 | One |")]
    [InlineData("| Code | Description |\n| --- | -x- |\n| 1 | One |")]
    [InlineData("| Code | Description |\n|   |   |\n| 1 | One |")]
    [InlineData("Code\n---\n1")]
    [InlineData("| Code | Description |")]
    [InlineData("| Code | Description |\n")]
    [InlineData("\n| --- | --- |\n| 1 | One |")]
    [InlineData("    \n|-|\n")]
    public void What_lacks_its_delimiter_row_is_no_table(string text) => Assert.Empty(Markdown(text));

    [Theory]
    [InlineData("|Code|\n|-|\n|1|", "1")]
    [InlineData("| Code |\n|:-:|\n| 1 |\n|2|\n\n| 3 |", "1,2")]
    [InlineData("| Code |\n| - |\n| 1 |\n> quoted", "1")]
    [InlineData("| Code |\n| - |\n| 1 |\n# heading", "1")]
    [InlineData("| Code |\n| - |\n| 1 |\n#1", "1,#1")]
    [InlineData("| Code |\n| - |\n| 1 |\n```\n| 2 |\n```", "1")]
    [InlineData("| Code |\n| - |\n| 1 |\n~~~", "1")]
    [InlineData("| Code |\n| - |\n| 1 |\n<!-- 2 -->", "1")]
    [InlineData("| Code |\n| - |\n| 1 |\n \t\n| 2 |", "1")]
    [InlineData("| Code |\n| - |", "")]
    public void A_table_ends_where_GitHub_ends_it(string text, string codes) =>
        Assert.Equal(codes, string.Join(",", Markdown(text).Single().Rows.Select(row => row.Cells[0])));

    [Fact]
    public void A_table_may_follow_right_after_what_ended_another() =>
        Assert.Equal(["1", "2"], Markdown("|Code|\n|-|\n|1|\n# Next\n|Code|\n|-|\n|2|").Select(table => table.Rows.Single().Cells[0]));

    [Fact]
    public void A_row_knows_its_place()
    {
        const string text = "Above\r\n| Code |\n| - |\r| 1 |\n";

        var table = Markdown(text).Single();

        Assert.Equal("| Code |", text.Substring(table.Header.Span.Start, table.Header.Span.Length));
        Assert.Equal(TextSpan.FromBounds(text.IndexOf("| 1 |"), text.Length - 1), table.Rows.Single().Span);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\r\nb\nc\rd", "a,b,c,d")]
    [InlineData("a\r\r\nb\n\nc", "a,,b,,c")]
    [InlineData("a\u2028b\u0085c", "a\u2028b\u0085c")]
    public void Lines_end_where_Markdown_ends_them(string text, string lines)
    {
        var read = new TextLines(text);

        Assert.Equal(lines, string.Join(",", Enumerable.Range(0, read.Count).Select(i => read[i])));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("|a|b|", "a,b")]
    [InlineData(" a | b ", "a,b")]
    [InlineData("\t|\ta\t|\u00A0b\u00A0|", "a,\u00A0b\u00A0")]
    [InlineData("||a|", ",a")]
    [InlineData("|", "")]
    [InlineData(@"a\|b|c", "a|b,c")]
    [InlineData(@"a\\|b", @"a\\,b")]
    [InlineData(@"a\x|b\", @"a\x,b\")]
    [InlineData("|a||", "a,")]
    public void A_line_is_cut_at_its_pipes(string line, string cells) => Assert.Equal(cells, string.Join(",", MarkdownCells.Split(line)));

    [Theory]
    [InlineData("x.csv", "Code,Description\r\n1,One\n\r\n2,Two", "1/One 2/Two")]
    [InlineData("x.csv", "Code;Description,a;b\n1;One", "1/One")]
    [InlineData("x.csv", "Code,Description;a\n1,One", "1/One")]
    [InlineData("x.csv", "Code\tDescription;a\tb\n1\tOne", "1/One")]
    [InlineData("x.csv", "Code,a\tDescription\n1,One", "1/One")]
    [InlineData("x.csv", "Code,Description\n;1;,;;;;", ";1;/;;;;")]
    [InlineData("x.TSV", "Code\tDescription,a,b\n1\tOne", "1/One")]
    [InlineData("x.tab", "Code\tDescription,a,b\n1\tOne", "1/One")]
    [InlineData("x.csv", "Code,Description\n1,\n,\n  \n", "1/ /")]
    [InlineData("x.csv", "Code,Description\n\"1\",\"One, \"\"two\"\"\nthree\"\n2,Two", "1/One, \"two\"\nthree 2/Two")]
    [InlineData("x.csv", "Code,Description\n1,\"\"", "1/")]
    [InlineData("x.csv", "Code,Description\n1,\"\"\"\"", "1/\"")]
    [InlineData("x.csv", "Code,Description\r1,One\r2,Two\r", "1/One 2/Two")]
    public void Separated_values_are_read_as_spreadsheets_write_them(string path, string text, string rows)
    {
        var problems = new CatalogProblems(path, SourceText.From(text));

        var table = Assert.Single(DelimitedTableReader.Read(text, path, problems, CancellationToken.None));

        Assert.Equal(rows, string.Join(" ", table.Rows.Select(row => string.Join("/", row.Cells))));
        Assert.Empty(problems.ToArray());
        Assert.Empty(table.Captions);
    }

    [Theory]
    [InlineData("Code,Description\n1,\"One\n2,Two", "2,3", "One\n2,Two")]
    [InlineData("Code,Description\n1,\"One\" uno\n", "2,3", "One uno")]
    [InlineData("Code,Description\n1,\"", "2,3", "")]
    [InlineData("Code,Description\n1,\"One\"\"", "2,3", "One\"")]
    public void A_quoted_cell_that_does_not_end_is_told_where_it_begins(string text, string place, string cell)
    {
        var problems = new CatalogProblems("x.csv", SourceText.From(text));

        var table = Assert.Single(DelimitedTableReader.Read(text, "x.csv", problems, CancellationToken.None));

        Assert.Equal(cell, table.Rows[0].Cells[1]);
        Assert.StartsWith($"x.csv({place}): ERC3001", Assert.Single(problems.ToArray().Told()));
        Assert.Equal(1, problems.ToArray()[0].Span.Length);
    }

    [Fact]
    public void A_record_knows_its_place_without_its_end_of_line()
    {
        const string text = "Code,Description\r\n1,One\r\n";

        var table = Assert.Single(DelimitedTableReader.Read(text, "x.csv", new CatalogProblems("x.csv", null), CancellationToken.None));

        Assert.Equal((new TextSpan(0, 16), new TextSpan(18, 5)), (table.Header.Span, table.Rows.Single().Span));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" \r\n\t\n")]
    public void Lines_of_nothing_are_no_table(string text) =>
        Assert.Empty(DelimitedTableReader.Read(text, "x.csv", new CatalogProblems("x.csv", null), CancellationToken.None));

    [Theory]
    [InlineData("x.md", "Code,Description\n1,One", "x.md(1,1): ERC3001: 'x.md' holds no table")]
    [InlineData("x.markdown", "Code,Description\n1,One", "x.markdown(1,1): ERC3001: 'x.markdown' holds no table")]
    [InlineData("x.csv", Table, "x.csv(1,1): ERC3001: No column")]
    [InlineData("x.TSV", Table, "x.TSV(1,1): ERC3001: No column")]
    [InlineData("x.tab", Table, "x.tab(1,1): ERC3001: No column")]
    [InlineData("a/x.md", "", "a/x.md(1,1): ERC3001: 'x.md' holds no error codes")]
    [InlineData("a/x.md", null, "a/x.md(1,1): ERC3001: 'x.md' holds no error codes")]
    [InlineData("a/x.csv", " \n\t", "a/x.csv(1,1): ERC3001: 'x.csv' holds no error codes")]
    public void What_a_file_is_called_tells_what_is_in_it(string path, string? text, string problem)
    {
        var content = Reading.Of(path, text);

        Assert.StartsWith(problem, Assert.Single(content.Problems()));
        Assert.Empty(content.Catalogs);
    }

    [Theory]
    [InlineData("x.MD", Table)]
    [InlineData("x.Markdown", Table)]
    [InlineData("x.csv", "Code,Description\n1,One")]
    public void A_file_is_read_by_its_ending(string path, string text)
    {
        Assert.Equal("One", Reading.Codes(path, text).Single().Description);
        Assert.Empty(Reading.Of(path, text).Problems());
    }

    [Theory]
    [InlineData("x.txt", ".txt")]
    [InlineData("x", "")]
    [InlineData("x.md.bak", ".bak")]
    public void A_file_of_another_ending_is_not_guessed_at(string path, string ending) => Assert.Equal(
        [$"{path}(1,1): ERC3001: '{path}' is read by its ending, and '{ending}' says nothing; call it .md for a Markdown table, .csv or .tsv for separated values"],
        Reading.Of(path, Table).Problems());

    [Theory]
    [InlineData(10 * 1024 * 1024, "ERC3001")]
    [InlineData((10 * 1024 * 1024) + 1, "ERC3001", "a/x.md(1,1): ERC3001: 'x.md' is too large: a catalog file has at most 10 MB; cut it into several")]
    public void A_file_of_more_than_ten_megabytes_is_refused(int length, string id, string? problem = null)
    {
        var told = Assert.Single(Reading.Of("a/x.md", new string('x', length)).Problems());

        Assert.Contains(id, told);
        Assert.Equal(problem ?? told, told);
    }

    [Theory]
    [InlineData("Second", "2")]
    [InlineData("SECOND", "2")]
    [InlineData("Errors", "3")]
    [InlineData("Codes", "1")]
    public void A_section_names_a_table_by_its_line_before_it_does_by_its_heading(string section, string code)
    {
        var text = $"# Codes\n\nFirst\n\n{Table}\nSecond\n\n{Table.Replace("1", "2")}\n# Second\n\nErrors\n\n{Table.Replace("1", "3")}";

        Assert.Equal(code, Reading.Codes("x.md", text, "Section=" + section).Single().Code);
    }

    [Fact]
    public void A_section_that_is_not_there_is_told_with_those_that_are() => Assert.Equal(
        ["x.md(1,1): ERC3001: No table stands under a line that reads 'Other'; the tables of this file stand under: '', 'Second'"],
        Reading.Of("x.md", $"{Table}\nSecond\n\n{Table}", "Section=Other").Problems());

    [Fact]
    public void Of_several_tables_of_codes_the_first_is_used_and_it_is_said_so()
    {
        var content = Reading.Of("x.md", $"|Field|Type|\n|-|-|\n|a|b|\n\n{Table}\nSecond\n\n{Table.Replace("1", "2")}");

        Assert.Equal("1", content.Catalogs.Single().Codes.Single().Code);
        Assert.Equal(
            ["x.md(11,1): ERC3001: This file holds several tables of codes and only the first is used; name the ones to use in Section: '', 'Second'"],
            content.Problems());
    }

    [Theory]
    [InlineData("Code", "Type")]
    [InlineData("Type", "Description")]
    public void A_table_of_something_else_is_passed_over(string first, string second) =>
        Assert.Equal("1", Reading.Codes("x.md", $"|{first}|{second}|\n|-|-|\n|a|b|\n\n{Table}").Single().Code);

    private static List<SourceTable> Markdown(string text) => MarkdownTableReader.Read(text, CancellationToken.None);
}
