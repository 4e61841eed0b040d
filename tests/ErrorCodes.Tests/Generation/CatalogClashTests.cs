using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>Of two catalogs that claim the same thing the one with the first path gets it, in whatever order a host hands them over.</summary>
public sealed class CatalogClashTests
{
    private const string Table = "| Code | Description |\n| --- | --- |\n| 1 | One |";

    [Theory]
    [InlineData("Class=Acme;Id=one", "Class=Acme;Id=two", "Class 'Acme' is already made from 'codes.md'; this catalog is left out")]
    [InlineData("Class=Acme;Id=one", "Class=ACME;Id=two", "Class 'ACME' is already made from 'codes.md'; this catalog is left out")]
    [InlineData("Class=ACME;Id=one", "Class=Acme;Id=two", "Class 'Acme' is already made from 'codes.md'; this catalog is left out")]
    [InlineData("Class=One;Id=acme", "Class=Two;Id=acme", "Id 'acme' is already made from 'codes.md'; this catalog is left out")]
    [InlineData("Class=Acme;Id=acme", "Class=Acme;Id=acme", "Class 'Acme' is already made from 'codes.md'; this catalog is left out")]
    [InlineData("Class=CodesErrorCodes;Id=one", "Id=two", "Class 'CodesErrorCodes' is already made from 'codes.md'; this catalog is left out")]
    [InlineData("", "", "Class 'CodesErrorCodes' is already made from 'codes.md'; this catalog is left out")]
    public Task A_class_and_an_id_belong_to_the_first_path(string first, string second, string message) =>
        AssertFirstWins(File("a/codes.md", first), File("b/codes.md", second), message);

    [Theory]
    [InlineData("10.md", "9.md")]
    [InlineData("B.md", "a.md")]
    [InlineData("a-b.md", "a/b.md")]
    [InlineData("a.md", "a/b.md")]
    [InlineData("z.md", "é.md")]
    public Task Paths_are_compared_character_by_character(string first, string second) =>
        AssertFirstWins(File(first, "Class=Acme;Id=one"), File(second, "Class=Acme;Id=two"));

    [Theory]
    [InlineData("a", "b", "c")]
    [InlineData("a", "c", "b")]
    [InlineData("b", "a", "c")]
    [InlineData("b", "c", "a")]
    [InlineData("c", "a", "b")]
    [InlineData("c", "b", "a")]
    public async Task What_a_loser_claims_besides_is_left_to_others(params string[] order)
    {
        ImmutableArray<TestFile> files = [File("a.md", "Class=A;Id=a"), File("b.md", "Class=A;Id=b", "ERC3003"), File("c.md", "Class=C;Id=b")];

        var result = await Tables.Generate([.. order.Select(name => files.Single(file => file.Name == name + ".md"))]);

        Assert.Equal(["A.g.cs", "C.g.cs"], result.Sources.Keys.Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_item_of_several_tables_loses_only_those_that_are_taken(bool isFirstFirst)
    {
        var both = Tables.File("b.md", "{|ERC3003:|}Top\n\n" + Table + "\n\nBottom\n\n" + Table, "Class=A|B", "Section=Top|Bottom");
        var one = File("a.md", "Class=A");

        var result = await Tables.Generate(isFirstFirst ? [one, both] : [both, one]);

        Assert.Equal(["A.g.cs", "B.g.cs"], result.Sources.Keys.Order());
    }

    [Fact]
    public async Task Parts_of_one_item_clash_in_the_order_they_are_listed()
    {
        var text = "{|ERC3003:|}Top\n\n" + Table + "\n\nBottom\n\n" + Table.Replace("One", "Two");

        var result = await Tables.Generate(Tables.File("acme.md", text, "Class=Acme|Acme", "Id=b|a", "Section=Top|Bottom"));

        Assert.Equal("One", Tables.Rows(result).Single().Single().Description);
    }

    /// <summary>A team that builds on Windows and elsewhere gets one winner.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("\\")]
    public void A_separator_of_paths_is_the_same_on_every_system(string separator)
    {
        ImmutableArray<CatalogFile> files = [.. new[] { $"aB{separator}codes.md", $"a{separator}codes.md" }.Select(path => new CatalogFile(
            new Named(path), new EquatableArray<CatalogOptions>([new CatalogOptions("A", "N", "a", null, CatalogTraitTexts.None, default, default, false)]), default))];

        Assert.Equal([$"a{separator}codes.md", $"aB{separator}codes.md"], CatalogClaims.Settle(files).OrderBy(file => file.Problems.Count).Select(file => file.File.Path));
    }

    private static async Task AssertFirstWins(TestFile first, TestFile second, string? message = null)
    {
        var told = second with { Text = "{|ERC3003:|}" + second.Text };

        var results = new[] { await Tables.Generate(first, told), await Tables.Generate(told, first) };

        Assert.All(results, result => Assert.Contains($"\"{first.Name}\"", Assert.Single(result.Sources).Value));
        Assert.All(results, result => Assert.Equal(message ?? result.Diagnostics.Single().GetMessage(), result.Diagnostics.Single().GetMessage()));
        Assert.Equal(results[0].Sources, results[1].Sources);
    }

    /// <summary>A table whose only text is the name of its file.</summary>
    private static TestFile File(string name, string metadata, string? id = null) => Tables.File(
        name,
        (id is null ? "" : $"{{|{id}:|}}") + Table.Replace("One", name),
        metadata.Split(';', System.StringSplitOptions.RemoveEmptyEntries));

    private sealed class Named(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => null;
    }
}
