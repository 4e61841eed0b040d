using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ErrorCodes.Tests.Generation;

public sealed class CatalogFileTests
{
    [Theory]
    [InlineData("{|ERC3001:|}")]
    [InlineData("{|ERC3001:|} \r\n\t\n")]
    [InlineData("{|ERC3001:|}nothing here")]
    [InlineData("{|ERC3001:|}Code, Description\n1, one")]
    [InlineData("{|ERC3001:|}| Code | Description |\n| 1 | no delimiter row |")]
    [InlineData("{|ERC3001:|}```\n| Code | Description |\n| --- | --- |\n| 1 | in a code block |\n```")]
    [InlineData("{|ERC3001:|}<!--\n| Code | Description |\n| --- | --- |\n| 1 | in a comment |\n-->")]
    [InlineData("\n{|ERC3001:| Number | Description ||}\n| --- | --- |\n| 1 | one |")]
    [InlineData("\n{|ERC3001:| Code | Extent ||}\n| --- | --- |\n| 1 | one |")]
    [InlineData("{|ERC3001:| Code | Description ||}\n| --- | --- |")]
    [InlineData("| Code | Description |\n| --- | --- |\n| 1 | one |\n{|ERC3002:| 1 | uno ||}")]
    [InlineData("| Code | Name | Description |\n| --- | --- | --- |\n| 1 | One | one |\n{|ERC3002:| 2 | One | two ||}")]
    [InlineData("| Code | Name | Description |\n| --- | --- | --- |\n{|ERC3002:| 1 | Number one | one ||}")]
    [InlineData("| Code | Name | Description |\n| --- | --- | --- |\n{|ERC3002:| 1 | Find | one ||}")]
    [InlineData("| Code | Name | Description |\n| --- | --- | --- |\n{|ERC3002:| 1 | ToString | one ||}")]
    [InlineData("| Code | Name | Description |\n| --- | --- | --- |\n{|ERC3002:| 1 | AcmeErrorCodes | one ||}")]
    [InlineData("| Code | Name | Description |\n| --- | --- | --- |\n{|ERC3002:| 1 | O\u200Dne | one ||}")]
    [InlineData("| Code | Description |\n| --- | --- |\n| 1 | one |\n{|ERC3002:| 2 ||}")]
    [InlineData("| Code | Description |\n| --- | --- |\n| 1 | one |\n{|ERC3002:| | two ||}")]
    [InlineData("| Code | Description |\n| --- | --- |\n| 1 | one |\n{|ERC3002:and so on|}")]
    [InlineData("| Code | Description | Retry |\n| --- | --- | --- |\n{|ERC3002:| 1 | one ||}")]
    [InlineData("| Code | Description |\n| --- | --- |\n{|ERC3002:| 1 | this | that ||}")]
    [InlineData("| Code | Description | Critical |\n| --- | --- | --- |\n{|ERC3002:| 1 | one | maybe ||}")]
    [InlineData("| Code | Description | Outcome |\n| --- | --- | --- |\n{|ERC3002:| 1 | one | good ||}")]
    [InlineData("| Code | Description | Retry |\n| --- | --- | --- |\n{|ERC3002:| 1 | one | Sometimes ||}")]
    [InlineData("One\n\n| Code | Description |\n| --- | --- |\n| 1 | one |\n\nTwo\n\n{|ERC3001:| Code | Description ||}\n| --- | --- |\n| 2 | two |")]
    public Task What_is_wrong_in_a_file_is_told_at_its_place(string text) =>
        Tables.Generate(Tables.File("acme.errorcodes.md", text));

    [Theory]
    [InlineData("{|ERC3001:Number,Description|}\n1,one")]
    [InlineData("Code,Description\n1,one\n{|ERC3002:2|}")]
    [InlineData("Code,Description\n{|ERC3002:1,one,uno|}")]
    [InlineData("Code,Description\n1,one\n2,{|ERC3001:\"|}two\n3,three\n")]
    [InlineData("Code,Description\n1,{|ERC3001:\"|}one\" uno\n")]
    public Task The_same_goes_for_separated_values(string text) =>
        Tables.Generate(Tables.File("acme.csv", text));

    [Theory]
    [InlineData('x', (10 * 1024 * 1024) + 1)]
    [InlineData('错', (10 * 1024 * 1024 / 3) + 1)]
    public async Task A_file_of_more_than_ten_megabytes_is_refused(char filling, int count) =>
        await Tables.Generate(Tables.File("acme.errorcodes.md", "{|ERC3001:|}" + new string(filling, count)));

    [Fact]
    public async Task The_message_says_what_was_made_of_it()
    {
        var result = await Tables.Generate(Tables.File("acme.errorcodes.md", """
            | Code | Description | Name | Retry |
            | --- | --- | --- | --- |
            | 1 | one | One | Later |
            {|ERC3002:| 1 | uno | Uno | Later ||}
            {|ERC3002:| 2 | two | One | ||}
            {|ERC3002:| 3 | three | Number one | ||}
            {|ERC3002:| 4 | four | Four | Sometimes ||}
            {|ERC3002:| 5 | five ||}
            """));

        Assert.Equal(
            [
                "Code '1' is already listed on line 3; this row is left out",
                "Name 'One' is already given to code '1'; this one is called 'One2'",
                "'Number one' cannot be the name of a constant here; code '3' is called 'NumberOne'",
                "'Sometimes' under 'Retry' says nothing known; write 'Never', 'AfterFix', 'Later', 'Immediately' or nothing",
                "This row has 2 cells where the header has 4: what is missing is taken as empty",
            ],
            result.Diagnostics.OrderBy(problem => problem.Location.SourceSpan.Start).Select(problem => problem.GetMessage()));
        Assert.Equal(["One", "One2", "NumberOne", "Four", "Five"], Tables.Rows(result).Single().Select(row => row.Name));
    }

    [Fact]
    public async Task A_project_without_the_library_is_told_so()
    {
        var result = await Verify.Generates<Analyzers.Generation.ErrorCodeCatalogGenerator>(it =>
        {
            it.WithoutAbstractions = true;
            it.AdditionalFiles = [Tables.File("acme.errorcodes.md", "{|ERC3004:|}| Code | Description |\n| --- | --- |\n| 1 | one |")];
        });

        Assert.Empty(result.Sources);
    }

    [Fact]
    public async Task A_file_that_is_no_catalog_is_left_alone() =>
        Assert.Empty((await Tables.Generate(("notes.md", "| Code | Description |\n| --- | --- |\n| 1 | one |"))).Sources);
}
