using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using FsCheck.Fluent;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>Tables too large to be written out row by row.</summary>
public sealed class LargeTableTests
{
    [Fact]
    public void A_large_table_says_what_its_rows_say() => Randomly.Holds(UntrustedText.Text.Resize(20).Many(600), rounds: 1, size: 20, async texts =>
    {
        string[] advice = ["Never", "AfterFix", "Later", "Immediately", ""];
        var table = Enumerable.Range(-3, 600).Select(i => new Dictionary<string, string>
        {
            ["Code"] = i % 7 == 0 ? "E" + i : (i * 1000).ToString(),
            ["Description"] = texts[(i + 3) % texts.Count],
            ["Critical"] = i % 3 == 0 ? "yes" : "",
            ["Outcome"] = i % 5 == 0 ? "unknown" : "",
            ["Retry"] = advice[(i + 3) % advice.Length],
            ["Category"] = i % 4 == 0 ? "" : texts[(i + 3) % 9].Trim(),
        }).ToList();
        var csv = string.Join(",", table[0].Keys) + "\n"
            + string.Concat(table.Select(row => string.Join(",", row.Values.Select(cell => '"' + cell.Replace("\"", "\"\"") + '"')) + "\n"));

        var rows = await Tables.RowsOf("acme.csv", csv);

        Assert.Equal(table.Select(row => (row["Code"], row["Description"])), rows.Select(row => (row.Code, row.Description)));
        Assert.Equal(table.Select(row => int.TryParse(row["Code"], out var number) ? number : (int?)null), rows.Select(row => row.Number));
        Assert.Equal(
            table.Select(row => $"{row["Critical"] == "yes"} {row["Outcome"] == "unknown"} {row["Retry"]} {row["Category"]}"),
            rows.Select(row => $"{row.IsCritical} {row.IsOutcomeUnknown} {row.Retry} {row.Category}"));
    });

    [Theory]
    [InlineData(500)]
    [InlineData(501)]
    public async Task The_way_rows_are_written_makes_no_difference(int count)
    {
        var rows = await Tables.RowsOf("acme.md", "| Code | Description |\n| --- | --- |\n" + string.Concat(Enumerable.Range(1, count).Select(i => $"| {i} | Limit of {{0}} and {{1}} is {i} |\n")));

        Assert.Equal(
            Enumerable.Range(1, count).Select(i => new ErrorCodeInfo($"{i}", i, $"LimitOfAndIs{i}", $"Limit of {{0}} and {{1}} is {i}", 2, null, false, false, null)),
            rows);
    }

    [Fact]
    public void Rows_that_take_more_than_an_assembly_can_hold_are_refused()
    {
        // Of eight megabytes, to which the names that are made of the codes add as much again.
        var text = "Code,Description\n" + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"A{i:D11}{i:D12},\n"));

        var content = Reading.Of("a/x.csv", text);

        Assert.Equal(["a/x.csv(1,1): ERC3001: 'x.csv' is too large: its rows take more than an assembly can hold; cut it into several"], content.Problems());
        Assert.Empty(content.Catalogs);
    }
}
