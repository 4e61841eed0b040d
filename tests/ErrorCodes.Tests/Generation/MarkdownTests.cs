using System.Linq;
using Xunit;

namespace ErrorCodes.Tests.Generation;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(@"ACCESS\_KEY", "ACCESS_KEY")]
    [InlineData("api_key or btc_usd ltc_usd", "api_key or btc_usd ltc_usd")]
    [InlineData(@"this \| that", "this | that")]
    [InlineData(@"`a \| b`", "a | b")]
    [InlineData("`a_b_c` and `` ` ``", "a_b_c and `")]
    [InlineData("an ` unpaired tick", "an ` unpaired tick")]
    [InlineData("*slanted* and **bold** and ***both***", "slanted and bold and both")]
    [InlineData("_slanted_ and __bold__ and ~~gone~~", "slanted and bold and gone")]
    [InlineData("2 * 3 * 4", "2 * 3 * 4")]
    [InlineData("see [the docs](https://acme.example/a_b \"Docs\") here", "see the docs here")]
    [InlineData("see [**the** docs](<a b>)", "see the docs")]
    [InlineData("![icon](x.png) failed", "icon failed")]
    [InlineData("array[0] is [missing]", "array[0] is [missing]")]
    [InlineData("<https://acme.example>", "https://acme.example")]
    [InlineData("a &lt; b &amp;&amp; c &#35; &unknown; & d", "a < b && c # &unknown; & d")]
    [InlineData("this &#124; that &vert; those", "this | that | those")]
    [InlineData(@"&)\_&lt;", "&)_<")]
    [InlineData("(amount<0.15BTC)", "(amount<0.15BTC)")]
    [InlineData("Parameter <symbol> is missing", "Parameter <symbol> is missing")]
    [InlineData("first<br>second<br/>third", "first\nsecond\nthird")]
    [InlineData("<b>bold</b> <code>x</code>", "bold x")]
    [InlineData("{0} costs 100%", "{0} costs 100%")]
    [InlineData("ends with a backslash\\", "ends with a backslash\\")]
    public void A_cell_stands_for_its_text(string cell, string text) =>
        Assert.Equal(text, Reading.Codes("acme.md", $"| Code | Description |\n| --- | --- |\n| 1 | {cell} |").Single().Description);

    [Theory]
    [InlineData("Code | Description\n--- | ---\n1 | One\n2 | Two")]
    [InlineData("|Code|Description|\r\n|:--|:-:|\r\n|1|One|\r\n|2|Two|\r\n")]
    [InlineData("text above\n| Code | Description |\n|-|-|\n|\t1 |\tOne\t|\n| 2 | Two |\n\n| 3 | not in the table |")]
    [InlineData("~~~\n| Code | Description |\n|-|-|\n| 0 | Zero |\n~~~\n   | Code | Description |\n   |-|-|\n   | 1 | One |\n   | 2 | Two |\n# next\n| 3 | Three |")]
    [InlineData("<!-- old -->\n| Code | Description |\n|-|-|\n| `1` | One |\n| **2** | Two |\n<!-- | 3 | Three | -->")]
    public void A_table_is_what_GitHub_shows_as_one(string text) =>
        Assert.Equal(["1 One", "2 Two"], Reading.Codes("acme.md", text).Select(row => row.Code + " " + row.Description));

    [Theory]
    [InlineData("Error Code", "Message")]
    [InlineData("ErrorCode", "Msg")]
    [InlineData("errcode", "errmsg")]
    [InlineData("**error_code**", "`description`")]
    [InlineData("Code (int)", "Meaning:")]
    [InlineData("错误码", "描述")]
    [InlineData("错误代码", "说明")]
    [InlineData("エラーコード", "説明")]
    [InlineData("오류 코드", "설명")]
    [InlineData("Fehlercode", "Beschreibung")]
    [InlineData("Code d'erreur", "Signification")]
    [InlineData("Código de error", "Descripción")]
    [InlineData("Код ошибки", "Описание")]
    public void Columns_are_told_by_their_headers(string code, string description)
    {
        var row = Reading.Codes("acme.md", $"| HTTP | {description} | {code} |\n| --- | --- | --- |\n| 400 | One | 1 |").Single();

        Assert.Equal(("1", "One"), (row.Code, row.Description));
    }

    [Fact]
    public void The_more_telling_of_two_columns_is_taken()
    {
        var row = Reading.Codes("acme.md", "| Code | Error Code | Message | Description |\n|-|-|-|-|\n| 400 | 1 | Short | Long |").Single();

        Assert.Equal(("1", "Long"), (row.Code, row.Description));
    }
}
