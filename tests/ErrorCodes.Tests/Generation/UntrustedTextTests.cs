using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>Whatever a table holds: the output compiles, means the same text, and holds no code of the table's making.</summary>
public sealed class UntrustedTextTests
{
    private const int Rounds = 12;
    private const int RowsPerTable = 40;

    [Fact]
    public void A_description_in_separated_values_comes_through_exactly() => Hold(
        UntrustedText.Text.Many(RowsPerTable),
        async texts =>
        {
            var csv = "Code,Description\r\n" + string.Join("\r\n", texts.Select((text, i) => $"{i},{Quoted(text)}"));

            var rows = await RowsAsync(Tables.File("acme.csv", csv, "Class=Acme", "Accessibility=public"), texts.Count);

            Assert.Equal(texts, rows.Select(row => row.Description));
        });

    [Fact]
    public void A_code_and_a_category_come_through_exactly() => Hold(
        UntrustedText.Text.Many(RowsPerTable),
        async texts =>
        {
            var distinct = texts.Select(text => text.Trim()).Where(text => text.Length > 0).Append("1").Distinct().ToList();
            var csv = "Code,Description,Category\n" + string.Join('\n', distinct.Select(text => $"{Quoted(text)},{Quoted(text)},{Quoted(text)}"));

            var rows = await RowsAsync(Tables.File("acme.csv", csv, "Class=Acme", "Accessibility=public"), distinct.Count);

            Assert.Equal(distinct, rows.Select(row => row.Code));
            Assert.Equal(distinct, rows.Select(row => row.Category));
        });

    [Fact]
    public void A_name_is_taken_or_replaced() => Hold(
        UntrustedText.Text.Many(RowsPerTable),
        async texts =>
        {
            var csv = "Code,Description,Name\n" + string.Join('\n', texts.Select((text, i) => $"{i},{Quoted(text)},{Quoted(text)}"));

            var rows = await RowsAsync(Tables.File("acme.csv", csv, "Class=Acme", "Accessibility=public"), texts.Count);

            Assert.Equal(texts, rows.Select(row => row.Description));
        });

    [Fact]
    public void An_escaped_description_in_Markdown_comes_through_exactly() => Hold(
        UntrustedText.Text.Many(RowsPerTable),
        async texts =>
        {
            var expected = texts.Select(text => text.Replace("\r", "")).ToList();
            var markdown = "| Code | Description |\n| --- | --- |\n" + string.Concat(expected.Select((text, i) => $"| {i} | {Escaped(text)} |\n"));

            var rows = await RowsAsync(Tables.File("acme.md", markdown, "Class=Acme", "Accessibility=public"), texts.Count);

            Assert.Equal(expected, rows.Select(row => row.Description));
        });

    [Theory]
    [InlineData("acme.md")]
    [InlineData("acme.csv")]
    [InlineData("acme.tsv")]
    [InlineData("acme.txt")]
    public void Any_text_in_any_cell_compiles(string file) => Hold(
        UntrustedText.Text.Many(RowsPerTable),
        texts => RowsAsync(
            Tables.File(file, "| Code | Description |\n| --- | --- |\n| 1 | One |\n" + string.Concat(texts.Select(text => $"| {text} | {text} |\n")), "Class=Acme", "Accessibility=public"),
            count: null));

    [Fact]
    public void Any_text_in_the_item_compiles() => Hold(
        UntrustedText.Text.Many(4),
        async texts =>
        {
            var file = Tables.File("acme.md", "| Code | Description |\n| --- | --- |\n| 1 | One |", "Class=Acme", "Accessibility=public", "Critical=1," + texts[0], "Success=1;" + texts[0], "Title=t" + texts[1], "Source=s" + texts[2], "Snapshot=d" + texts[3]);

            _ = await RowsAsync(file, count: null);
        });

    [Theory]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("*a _b ")]
    [InlineData("[")]
    [InlineData("[a](")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("`")]
    [InlineData("&")]
    [InlineData("\\|")]
    [InlineData("{")]
    [InlineData("\u202E")]
    public async Task A_cell_of_a_hundred_thousand_characters_is_read_in_a_moment(string part)
    {
        var cell = new StringBuilder().Insert(0, part, 100_000 / part.Length).ToString().Trim();

        var row = (await Tables.RowsOf("acme.md", $"| Code | Description |\n| --- | --- |\n| 1 | {cell} |")).Single();

        Assert.StartsWith(part[..1].Replace("\\", "|"), row.Description);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A ")]
    [InlineData("1 ")]
    [InlineData("错")]
    public async Task A_code_of_a_hundred_thousand_characters_is_named_in_a_moment(string part)
    {
        var code = new StringBuilder().Insert(0, part, 100_000 / part.Length).ToString().Trim();

        Assert.Equal(code, (await Tables.RowsOf("acme.csv", $"Code,Description\n{code},\n")).Single().Code);
    }

    [Fact]
    public async Task A_million_pipes_are_one_row_with_too_many_cells()
    {
        var result = await Tables.Generate(Tables.File(
            "acme.md", $"| Code | Description |\n| --- | --- |\n| 1 | One |{new string('|', 1_000_000)}") with
        { Verbatim = true });

        Assert.Equal("ERC3002", result.Diagnostics.Single().Id);
        Assert.Equal("One", Tables.Rows(result).Single().Single().Description);
    }

    private static async Task<IReadOnlyList<ErrorCodeInfo>> RowsAsync(TestFile file, int? count)
    {
        var result = await Tables.Generate(file with { Verbatim = true });
        if (result.Sources.Count == 0)
        {
            return [];
        }

        var rows = Tables.Rows(result).Single();
        Assert.Equal(count ?? rows.Count, rows.Count);
        AssertHoldsOnly(result.Compilation, rows);
        return rows;
    }

    private static void AssertHoldsOnly(Compilation compilation, IReadOnlyList<ErrorCodeInfo> rows)
    {
        var type = compilation.Assembly.GlobalNamespace.GetTypeMembers().Single(member => member.Name == "Acme");
        var text = type.GetTypeMembers("Text").Single();
        Assert.Equal(
            rows.Where(row => row.Number is not null).Select(row => row.Name)
                .Concat(["All", "Find", "Find", "IsCritical", "IsCritical", "Text", "__Rows", "get_All"]).Order(StringComparer.Ordinal),
            type.GetMembers().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(rows.Select(row => row.Name).Order(StringComparer.Ordinal), text.GetMembers().Select(member => member.Name).Order(StringComparer.Ordinal));
        Assert.Equal(rows.Select(row => row.Code), text.GetMembers().Cast<IFieldSymbol>().Select(field => (string)field.ConstantValue!));
        Assert.Equal(["Acme"], compilation.Assembly.TypeNames.Where(name => name is not ("Text" or "__Rows")));
        Assert.Single(compilation.Assembly.GetAttributes());
        Assert.All(text.GetMembers().Zip(rows), pair => Assert.Equal(
            pair.Second.Description,
            pair.First.GetAttributes().Single().NamedArguments.Single(argument => argument.Key == "Description").Value.Value));
    }

    private static string Quoted(string text) => '"' + text.Replace("\"", "\"\"") + '"';

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var atEdge = i == 0 || i == text.Length - 1;
            escaped.Append(text[i] switch
            {
                '\n' => "<br>",
                ' ' or '\t' when atEdge => $"&#{(int)text[i]};",
                var c when char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) => "\\" + c,
                var c => c.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static void Hold<T>(Gen<T> inputs, Func<T, Task> property) =>
        Randomly.Holds(inputs, Rounds, size: 30, property);
}
