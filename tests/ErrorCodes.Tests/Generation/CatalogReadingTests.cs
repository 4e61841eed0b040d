using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Generation;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>What the rows of a table become, and what is said of those that become nothing.</summary>
public sealed class CatalogReadingTests
{
    private const string Header = "| Code | Name | Description | Category | Critical | Outcome | Retry |\n|-|-|-|-|-|-|-|\n";

    [Fact]
    public void A_row_says_everything_about_its_code() => Assert.Equal(
        [
            new CodeModel("-1", -1, "Frozen", "Frozen {0} of {1}", 2, "Risk", true, true, "AfterFix"),
            new CodeModel("E2", null, "NotThere", "Not there", 0, null, false, false, null),
        ],
        Reading.Codes("x.md", Header + "| -1 | Frozen | Frozen {0} of {1} | Risk | critical | unknown | after fix |\n| E2 | | Not there | | | | |"));

    [Fact]
    public void A_row_says_which_release_brought_its_code_and_which_found_it_critical() => Assert.Equal(
        [
            new CodeModel("1", 1, "One", "One", 0, null, true, false, null, "1.2", "1.3.1"),
            new CodeModel("2", 2, "Two", "Two", 0, null, false, false, null),
        ],
        Reading.Codes("x.md", "| Code | Text | Critical | Since release | Critical since release |\n|-|-|-|-|-|\n| 1 | One | x | 1.2 | 1.3.1 |\n| 2 | Two | | - | |"));

    [Fact]
    public void The_description_may_come_first() => Assert.Equal(
        [new CodeModel("1", 1, "One", "One", 0, null, false, false, null)],
        Reading.Codes("x.csv", "Description,Code\nOne,1"));

    [Fact]
    public void What_a_table_leaves_open_its_item_says()
    {
        var content = Reading.Of("x.md", Header + "| 1 | A | a | | | | |\n| 2 | B | b | | | | |", "Critical=2,3", "Success=1,4");

        Assert.Equal([false, true], content.Catalogs.Single().Codes.Select(code => code.IsCritical));
        Assert.Equal(
            [
                "x.md(1,1): ERC3003: Critical='3' of the ErrorCodeCatalog item: the table has no such code",
                "x.md(1,1): ERC3003: Success='4' of the ErrorCodeCatalog item: the table has no such code",
            ],
            content.Problems());
    }

    [Theory]
    [InlineData("| 1 | one |\n| 1 | uno |", "x.md(4,1): ERC3002: Code '1' is already listed on line 3; this row is left out", 1)]
    [InlineData("| 1 | one |\n| 2 |", "x.md(4,1): ERC3002: This row has 1 cells where the header has 2: without a description it is left out", 1)]
    [InlineData("| 1 | one |\n| | two |", "x.md(4,1): ERC3002: This row has 2 cells where the header has 2: without a code it is left out", 1)]
    [InlineData("| 1 | one |\n| |", "x.md(4,1): ERC3002: This row has 1 cells where the header has 2: without a code it is left out", 1)]
    [InlineData("| 1 | one | uno |", "x.md(3,1): ERC3002: This row has 3 cells where the header has 2: what is too much is left out", 1)]
    [InlineData("", "x.md(1,1): ERC3001: This table holds no error codes", 0)]
    public void A_row_that_is_no_use_is_told_at_its_place(string rows, string problem, int codes)
    {
        var content = Reading.Of("x.md", "| Code | Description |\n|-|-|\n" + rows);

        Assert.Equal([problem], content.Problems());
        Assert.Equal(codes, content.Catalogs.Sum(catalog => catalog.Codes.Count));
    }

    [Fact]
    public void A_row_that_lacks_what_need_not_be_there_is_used()
    {
        var content = Reading.Of("x.md", Header + "| 1 | A | a |");

        Assert.Equal(["x.md(3,1): ERC3002: This row has 3 cells where the header has 7: what is missing is taken as empty"], content.Problems());
        Assert.Equal(new CodeModel("1", 1, "A", "a", 0, null, false, false, null), content.Catalogs.Single().Codes.Single());
    }

    [Theory]
    [InlineData("| 1 | One | one |\n| 2 | One | two |", "x.md(4,1): ERC3002: Name 'One' is already given to code '1'; this one is called 'One2'", "One", "One2")]
    [InlineData("| 1 | Number one | one |", "x.md(3,1): ERC3002: 'Number one' cannot be the name of a constant here; code '1' is called 'NumberOne'", "NumberOne")]
    [InlineData("| 1 | Acme | one |", "x.md(3,1): ERC3002: 'Acme' cannot be the name of a constant here; code '1' is called 'Acme1'", "Acme1")]
    [InlineData("| 1 | | The one |", null, "TheOne")]
    [InlineData("| 1 | class | one |", null, "class")]
    public void A_name_is_taken_or_it_is_said_what_took_its_place(string rows, string? problem, params string[] names)
    {
        var content = Reading.Of("x.md", "| Code | Name | Description |\n|-|-|-|\n" + rows, "Class=Acme");

        Assert.Equal(names, content.Catalogs.Single().Codes.Select(code => code.Name));
        Assert.Equal(problem is null ? [] : [problem], content.Problems());
    }

    [Theory]
    [InlineData("critical", true)]
    [InlineData("YES", true)]
    [InlineData("true", true)]
    [InlineData("y", true)]
    [InlineData("x", true)]
    [InlineData("1", true)]
    [InlineData("✓", true)]
    [InlineData("✔", true)]
    [InlineData("✅", true)]
    [InlineData("", false)]
    [InlineData("No", false)]
    [InlineData("false", false)]
    [InlineData("n", false)]
    [InlineData("0", false)]
    [InlineData("-", false)]
    [InlineData("–", false)]
    [InlineData("—", false)]
    [InlineData("maybe", false, "'maybe' under 'Critical' says nothing known; write 'critical' or nothing")]
    public void A_code_is_critical_where_its_cell_says_so(string cell, bool isCritical, string? problem = null)
    {
        var content = Reading.Of("x.csv", "Code,Description,Critical\n1,one," + cell);

        Assert.Equal(isCritical, content.Catalogs.Single().Codes.Single().IsCritical);
        Assert.Equal(problem is null ? [] : ["x.csv(2,1): ERC3002: " + problem], content.Problems());
    }

    [Theory]
    [InlineData("Unknown", true)]
    [InlineData("", false)]
    [InlineData("known", false)]
    [InlineData("-", false)]
    [InlineData("–", false)]
    [InlineData("—", false)]
    [InlineData("no", false, "'no' under 'Outcome' says nothing known; write 'unknown' or nothing")]
    public void An_outcome_is_unknown_where_its_cell_says_so(string cell, bool isUnknown, string? problem = null)
    {
        var content = Reading.Of("x.csv", "Code,Description,Outcome\n1,one," + cell);

        Assert.Equal(isUnknown, content.Catalogs.Single().Codes.Single().IsOutcomeUnknown);
        Assert.Equal(problem is null ? [] : ["x.csv(2,1): ERC3002: " + problem], content.Problems());
    }

    [Theory]
    [InlineData("never", RetryAdvice.Never)]
    [InlineData("AfterFix", RetryAdvice.AfterFix)]
    [InlineData("after fix", RetryAdvice.AfterFix)]
    [InlineData("after-fix", RetryAdvice.AfterFix)]
    [InlineData("AFTER_FIX", RetryAdvice.AfterFix)]
    [InlineData("Later", RetryAdvice.Later)]
    [InlineData("Immediately", RetryAdvice.Immediately)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("–", null)]
    [InlineData("—", null)]
    [InlineData("soon", null, "'soon' under 'Retry' says nothing known; write 'Never', 'AfterFix', 'Later', 'Immediately' or nothing")]
    public void Advice_is_one_of_what_the_library_knows(string cell, RetryAdvice? advice, string? problem = null)
    {
        var content = Reading.Of("x.csv", "Code,Description,Retry\n1,one," + cell);

        Assert.Equal(advice?.ToString(), content.Catalogs.Single().Codes.Single().Retry);
        Assert.Equal(problem is null ? [] : ["x.csv(2,1): ERC3002: " + problem], content.Problems());
    }

    [Theory]
    [InlineData("| # | Number | Description |", "ERC3001: No column of this table is headed 'Code', 'Error Code' or the like; its columns are: '#', 'Number', 'Description'")]
    [InlineData("| Code | # | Extent |", "ERC3001: No column of this table is headed 'Description', 'Message' or the like; its columns are: 'Code', '#', 'Extent'")]
    public void A_table_without_a_column_that_it_needs_is_told_at_its_header(string header, string problem)
    {
        var content = Reading.Of("x.md", $"\n{header}\n|-|-|-|\n| 1 | 2 | 3 |");

        Assert.Equal(["x.md(2,1): " + problem], content.Problems());
        Assert.Empty(content.Catalogs);
    }

    [Fact]
    public void A_header_of_no_letters_heads_nothing_known()
    {
        var columns = ColumnMap.Of(new TableRow(["#", "(code)", "…"], default));

        Assert.Equal(
            [-1, -1, -1, -1, -1, -1, -1],
            [columns.Code, columns.Description, columns.Name, columns.Category, columns.Critical, columns.Outcome, columns.Retry]);
    }

    [Theory]
    [InlineData("Name", "Group")]
    [InlineData("Constant", "Category")]
    [InlineData("constant_name", "类别")]
    [InlineData("名称（英文）", "分类")]
    public void Names_and_categories_are_told_by_their_headers_too(string name, string category)
    {
        var columns = ColumnMap.Of(new TableRow(["Critical", category, "Retry", name, "Outcome"], default));

        Assert.Equal([-1, 3, 1, 0, 4, 2], [columns.Code, columns.Name, columns.Category, columns.Critical, columns.Outcome, columns.Retry]);
    }

    [Theory]
    [InlineData("the text {0}", 1)]
    [InlineData("}", 0)]
    [InlineData("%s and {}", 2)]
    [InlineData("{} {} %d %d %s", 5)]
    public void Places_without_a_name_count_each(string text, int count) => Assert.Equal(count, Placeholders.Count(text));

    [Fact]
    public void What_a_vendor_fills_in_is_cut_out_of_a_text()
    {
        Assert.Equal("Limit of   is  ", Placeholders.Remove("Limit of {0} is %s"));
        Assert.Equal(["Limit of ", " is ", ""], Placeholders.Around("Limit of {0} is %s"));
        Assert.Equal(["100 %"], Placeholders.Around("100 %"));
        Assert.Equal(["plain"], Placeholders.Around("plain"));
    }

    [Fact]
    public void A_cell_beyond_the_row_is_empty()
    {
        var row = new TableRow([" a ", "b"], default);

        Assert.Equal([" a ", "a", "b", "", "", ""], [row.Text(0), row.Cell(0), row.Text(1), row.Text(2), row.Text(-1), row.Cell(-1)]);
    }
}
