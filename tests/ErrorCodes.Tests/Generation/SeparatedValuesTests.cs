using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ErrorCodes.Tests.Generation;

public sealed class SeparatedValuesTests
{
    [Theory]
    [InlineData("acme.csv", "Code,Description\r\n1,One\r\n2,Two\r\n")]
    [InlineData("acme.csv", "\uFEFF\"Code\",\"Description\"\n\"1\",\"One\"\n\n2,Two")]
    [InlineData("acme.csv", "Code;Description\n1;One\n2;Two\n")]
    [InlineData("acme.csv", "Code\tDescription\n1\tOne\n2\tTwo\n")]
    [InlineData("acme.tsv", "code\tmessage\n1\tOne\n2\tTwo")]
    [InlineData("acme.tab", "code\tmessage\r1\tOne\r2\tTwo")]
    public void A_record_is_a_row(string file, string text) =>
        Assert.Equal(["1 One", "2 Two"], Reading.Codes(file, text).Select(row => row.Code + " " + row.Description));

    [Theory]
    [InlineData("\"a, b\"", "a, b")]
    [InlineData("\"say \"\"a\"\"\"", "say \"a\"")]
    [InlineData("\"two\r\nlines\n\"", "two\r\nlines\n")]
    [InlineData("\"\"", "")]
    [InlineData(" spaced ", " spaced ")]
    [InlineData("in \"the\" middle", "in \"the\" middle")]
    [InlineData("*not* `Markdown` \\_", "*not* `Markdown` \\_")]
    public void A_cell_is_its_text(string cell, string text) =>
        Assert.Equal(text, Reading.Codes("acme.csv", $"Code,Description\n1,{cell}\n").Single().Description);

    [Theory]
    [InlineData("00171", null)]
    [InlineData("171", 171)]
    [InlineData("-1003", -1003)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("2147483648", null)]
    [InlineData("+1", null)]
    [InlineData("-0", null)]
    [InlineData("1.0", null)]
    [InlineData("0x1F", null)]
    [InlineData("E1001", null)]
    [InlineData("１", null)]
    public void A_code_is_a_number_only_if_it_is_written_as_one(string code, int? number)
    {
        var row = Reading.Codes("acme.csv", $"Code,Description\n {code} ,One\n").Single();

        Assert.Equal((code, number), (row.Code, row.Number));
    }

    [Fact]
    public async Task Advice_is_read_from_its_columns()
    {
        var rows = await Tables.RowsOf("acme.csv", """
            Code,Description,Critical,Outcome,Retry,Category
            1,One,critical,unknown,Later,Risk
            2,Two,YES,Unknown,after fix,"Risk & <loss>"
            3,Three,no,,-,
            """);

        Assert.Equal(
            [(true, true, RetryAdvice.Later, "Risk"), (true, true, RetryAdvice.AfterFix, "Risk & <loss>"), (false, false, null, null)],
            rows.Select(row => (row.IsCritical, row.IsOutcomeUnknown, row.Retry, row.Category)));
    }

    [Theory]
    [InlineData("nothing", 0)]
    [InlineData("{0} and {1} and {0}", 2)]
    [InlineData("{0}{1}.", 2)]
    [InlineData("{symbol} costs {0:N2}", 2)]
    [InlineData("${symbol} of %s at %d", 3)]
    [InlineData("%1$s after %2$s after %1$s", 2)]
    [InlineData("lower than 90%/80%, 103% or more, 5%d", 0)]
    [InlineData("{\"json\": 1}", 0)]
    public void Placeholders_are_counted_once_each(string text, int count)
    {
        var cell = '"' + text.Replace("\"", "\"\"") + '"';

        Assert.Equal(count, Reading.Codes("acme.csv", $"Code,Description\n1,{cell}\n").Single().Placeholders);
    }
}
