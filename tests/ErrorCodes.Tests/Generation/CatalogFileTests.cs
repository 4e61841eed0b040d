using System.Linq;
using Xunit;

namespace ErrorCodes.Tests.Generation;

public sealed class CatalogFileTests
{
    [Theory]
    [InlineData("", "ERC3010", 0)]
    [InlineData("nothing here", "ERC3001", 0)]
    [InlineData("\n| Number | Description |\n| --- | --- |\n", "ERC3003", 1)]
    [InlineData("\n| Code | Extent |\n| --- | --- |\n", "ERC3004", 1)]
    [InlineData("| Code | Description |\n| --- | --- |\n| 1 | a |\n| 1 | b |\n", "ERC3005", 3)]
    [InlineData("| Code | Name | Description |\n| --- | --- | --- |\n| 1 | A | a |\n| 2 | A | b |\n", "ERC3006", 3)]
    [InlineData("| Code | Name | Description |\n| --- | --- | --- |\n| 1 | Two words | a |\n", "ERC3007", 2)]
    [InlineData("| Code | Description |\n| --- | --- |\n| 1 |\n", "ERC3008", 2)]
    [InlineData("| Code | Description | Retry |\n| --- | --- | --- |\n| 1 | a | Perhaps |\n", "ERC3009", 2)]
    public void What_is_wrong_in_a_file_is_told_on_its_line(string text, string id, int line)
    {
        var result = GeneratorRun.Driver([new CatalogText("acme.errorcodes.md", text)])
            .RunGenerators(GeneratorRun.Compilation()).GetRunResult();

        var problem = Assert.Single(result.Diagnostics);
        Assert.Equal(id, problem.Id);
        Assert.Equal("acme.errorcodes.md", problem.Location.GetLineSpan().Path);
        Assert.Equal(line, problem.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_table_becomes_a_class()
    {
        var file = new CatalogText("acme.errorcodes.md", "| Code | Message |\n| --- | --- |\n| 00171 | No such order |\n| 42 | Frozen |", ("Namespace", "Acme"));

        var result = GeneratorRun.Driver([file]).RunGenerators(GeneratorRun.Compilation()).GetRunResult();

        var source = Assert.Single(result.Results.Single().GeneratedSources).SourceText.ToString();
        Assert.Contains("public const string NoSuchOrder = \"00171\";", source);
        Assert.Contains("public const int Frozen = 42;", source);
        Assert.DoesNotContain("public const int NoSuchOrder", source);
    }
}
