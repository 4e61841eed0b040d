using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Generation;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>What a table's head and its item say of the whole catalog.</summary>
public sealed class CatalogTraitTests
{
    private const string Table = "| Code | Description |\n| --- | --- |\n| 1 | One |";

    private static readonly CatalogTraitTexts Everything = new(
        "Acme & Co", "the page", "2026-11", "Acme", new(["atlas", "aar"]), "Vendor", new(["429", "1-9"]), false, "1.2");

    [Fact]
    public void A_head_says_everything() =>
        Assert.Equal(Everything, Traits("""
            # Errors

            **Title:** Acme & Co
            Source: the page

            Snapshot: 2026-11
            vendor: Acme
            Aliases: atlas, aar; atlas
            Evidence: vendor
            Commonplace: 429, 1-9
            IsOpen: False
            SinceRelease: 1.2

            """));

    [Fact]
    public void An_item_says_everything() =>
        Assert.Equal(Everything, Traits("", "Title=Acme & Co", "Source=the page", "Snapshot=2026-11", "Vendor=Acme", "Aliases=atlas,aar", "Evidence=Vendor", "Commonplace=429;1-9", "IsOpen=false", "SinceRelease=1.2"));

    [Fact]
    public void What_an_item_says_comes_before_what_a_head_says() =>
        Assert.Equal(
            CatalogTraitTexts.None with { Vendor = "Item", Evidence = "Binding", Aliases = new(["a"]), IsOpen = true },
            Traits("Vendor: Head\nEvidence: Name\n\n", "Vendor=Item", "Evidence=Binding", "Aliases=a", "IsOpen=true"));

    [Fact]
    public void Lines_that_say_something_else_are_no_head_and_a_head_is_no_caption()
    {
        var content = Reading.Of("x.md", "Top\n\nVendor: Acme\nNote: mind the gap\nEvidence of something\n\n" + Table, "Section=Evidence of something");
        Assert.Empty(content.Problems);
        Assert.Equal(CatalogTraitTexts.None with { Vendor = "Acme" }, content.Catalogs.Single().Options.Traits);
        Assert.Empty(Reading.Of("x.md", "Top\n\nVendor: Acme\n\n" + Table, "Section=Top").Problems);
    }

    [Fact]
    public void A_later_head_takes_the_place_of_an_earlier_one_line_by_line()
    {
        var content = Reading.Of("x.md", $"Title: One\nVendor: Acme\n\n## A\n\n{Table}\n\n## B\n\nTitle: Two\n\n{Table}", "Class=A|B", "Section=A|B");
        Assert.Equal([("One", "Acme"), ("Two", "Acme")], content.Catalogs.Select(it => (it.Options.Traits.Title, it.Options.Traits.Vendor)));
    }

    [Theory]
    [InlineData("Evidence: strong", "x.md(1,1): ERC3002: 'strong' under 'Evidence' says nothing known; write Binding, Vendor or Name")]
    [InlineData("IsOpen: maybe", "x.md(1,1): ERC3002: 'maybe' under 'IsOpen' says nothing known; write true or false")]
    [InlineData("Commonplace: 1..9, 12", "x.md(1,1): ERC3002: '1..9' under 'Commonplace' says nothing known; write codes and ranges such as 40000-40499")]
    [InlineData("SinceRelease: spring", "x.md(1,1): ERC3002: 'spring' under 'SinceRelease' is no release; write two or three numbers, such as 1.2, or nothing")]
    public void What_a_head_says_wrong_is_told_at_its_line(string line, string problem) =>
        Assert.Equal([problem], Reading.Of("x.md", $"{line}\n\n{Table}").Problems());

    [Theory]
    [InlineData("Evidence=strong", "x.md(1,1): ERC3003: Evidence='strong' of the ErrorCodeCatalog item: write Binding, Vendor or Name")]
    [InlineData("IsOpen=maybe", "x.md(1,1): ERC3003: IsOpen='maybe' of the ErrorCodeCatalog item: write true or false")]
    [InlineData("Commonplace=9-1", "x.md(1,1): ERC3003: Commonplace='9-1' of the ErrorCodeCatalog item: write codes and ranges such as 40000-40499")]
    [InlineData("SinceRelease=spring", "x.md(1,1): ERC3003: SinceRelease='spring' of the ErrorCodeCatalog item: write a release, two or three numbers such as 1.2")]
    public void What_an_item_says_wrong_is_told(string metadata, string problem) =>
        Assert.Equal([problem], Reading.Of("x.md", Table, metadata).Problems());

    [Fact]
    public async Task What_is_said_reaches_the_rules()
    {
        var result = await Tables.Generate(Tables.File("acme.md", "Vendor: Acme\nAliases: atlas\nEvidence: Vendor\nCommonplace: 1-9\nIsOpen: false\n\n" + Table));
        var catalog = CatalogSet.Of(result.Compilation).All.Single(it => it.Id == "acme");

        Assert.Equal("Acme", catalog.Vendor.Name);
        Assert.True(catalog.Vendor.IsNamedIn("AtlasClient"));
        Assert.Equal(CatalogEvidence.Vendor, catalog.Evidence);
        Assert.True(catalog.IsCommonplace(CodeValue.Of(1)));
        Assert.False(catalog.IsOpen);
    }

    [Fact]
    public void Evidence_counts_as_the_vocabulary_counts() =>
        Assert.Equal(System.Enum.GetNames<ErrorCodeEvidence>(), System.Enum.GetNames<CatalogEvidence>());

    private static CatalogTraitTexts Traits(string head, params string[] metadata)
    {
        var content = Reading.Of("x.md", head + Table, metadata);
        Assert.Empty(content.Problems);
        return content.Catalogs.Single().Options.Traits;
    }
}
