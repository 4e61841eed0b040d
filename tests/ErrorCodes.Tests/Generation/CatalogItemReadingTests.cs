using System.Linq;
using ErrorCodes.Analyzers.Generation;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>What an <c>ErrorCodeCatalog</c> item asks for, told from its metadata alone.</summary>
public sealed class CatalogItemReadingTests
{
    [Fact]
    public void An_item_without_metadata_takes_everything_from_its_file_and_its_project()
    {
        var options = Assert.Single(Reading.Item("acme-pay.md", "", "build_property.RootNamespace=Acme.Web")!.Catalogs);

        Assert.Equal(new CatalogOptions("AcmePayErrorCodes", "Acme.Web", "acme-pay", null, CatalogTraitTexts.None, default, default, false) { Path = "acme-pay.md" }, options);
        Assert.Equal("Acme.Web.AcmePayErrorCodes", options.FullName);
    }

    [Fact]
    public void A_project_without_a_root_namespace_gets_its_class_in_none() =>
        Assert.Equal("AcmeErrorCodes", Reading.Item("acme.md", "")!.Catalogs.Single().FullName);

    [Fact]
    public void An_item_may_say_everything()
    {
        var options = Reading.Item(
            "x.md", "", "Class= Acme ", "Namespace=N.O", "Id=a-b_c.2", "Section=S", "Title=One | two", "Source=s", "Snapshot=2026", "Critical=1, 2;3,,1", "Success=0", "Accessibility=public")!.Catalogs.Single();

        Assert.Equal(new CatalogOptions("Acme", "N.O", "a-b_c.2", "S", CatalogTraitTexts.None with { Title = "One | two", Source = "s", Snapshot = "2026" }, new(["1", "2", "3"]), new(["0"]), true) { Path = "x.md" }, options);
    }

    [Fact]
    public void What_several_classes_share_is_said_once_and_what_they_do_not_is_parted()
    {
        var item = Reading.Item("x.md", "", "Class=A | B", "Section=First|Second", "Id=a|b", "Title=Both", "Critical=1|2", "Accessibility=public|internal")!;

        Assert.Equal(
            [
                new CatalogOptions("A", "", "a", "First", CatalogTraitTexts.None with { Title = "Both" }, new(["1"]), default, true) { Path = "x.md" },
                new CatalogOptions("B", "", "b", "Second", CatalogTraitTexts.None with { Title = "Both" }, new(["2"]), default, false) { Path = "x.md" },
            ],
            item.Catalogs);
        Assert.Empty(item.Problems);
    }

    [Theory]
    [InlineData("Class='A|B' of the ErrorCodeCatalog item: several classes need a Section each, separated by | as they are", 0, "Class=A|B")]
    [InlineData("Section='Top|Bottom' of the ErrorCodeCatalog item: it has 2 parts where Class has 1", 1, "Class=A", "Section=Top|Bottom")]
    [InlineData("Id='a' of the ErrorCodeCatalog item: it has 1 parts where Class has 2", 2, "Class=A|B", "Section=S|T", "Id=a")]
    [InlineData("Namespace='N|O|P' of the ErrorCodeCatalog item: it has 3 parts where Class has 2", 2, "Class=A|B", "Section=S|T", "Namespace=N|O|P")]
    [InlineData("Class='Two words' of the ErrorCodeCatalog item: write a C# identifier that is no name the class itself needs", 0, "Class=Two words")]
    [InlineData("Class='Find' of the ErrorCodeCatalog item: write a C# identifier that is no name the class itself needs", 0, "Class=Find")]
    [InlineData("Class='ErrorCodes' of the ErrorCodeCatalog item: write a C# identifier that is no name the class itself needs", 0, "Class=ErrorCodes")]
    [InlineData("Namespace='Acme.' of the ErrorCodeCatalog item: a namespace has to be C# identifiers joined by dots", 0, "Namespace=Acme.")]
    [InlineData("Id='a, b' of the ErrorCodeCatalog item: write letters and digits joined by hyphens, as .editorconfig can hold", 1, "Id=a, b")]
    [InlineData("Accessibility='private' of the ErrorCodeCatalog item: write 'internal' or 'public'", 1, "Accessibility=private")]
    public void What_an_item_says_wrong_is_told_at_the_top_of_its_file(string message, int catalogs, params string[] metadata)
    {
        var item = Reading.Item("x.md", "", metadata)!;

        Assert.Equal(["x.md(1,1): ERC3003: " + message], item.Problems.Told());
        Assert.Equal(catalogs, item.Catalogs.Count(catalog => catalog.IsUsable));
    }

    [Fact]
    public void What_is_wrong_in_the_file_of_a_bad_item_is_told_all_the_same()
    {
        var content = Reading.Of("x.md", "| Code | Description |\n| --- | --- |\n| 1 | One |\n| 1 | Uno |", "Class=Two words");

        Assert.Equal(["ERC3003", "ERC3002"], content.Problems.Select(problem => problem.Descriptor.Id));
        Assert.Empty(content.Catalogs);
    }

    [Fact]
    public void An_id_that_cannot_be_taken_is_made_from_the_class() =>
        Assert.Equal("acme", Reading.Item("x.md", "", "Class=AcmeErrorCodes", "Id=!")!.Catalogs.Single().Id);

    [Theory]
    [InlineData("Id=|b", "b")]
    [InlineData("Id=a|", "a")]
    public void A_part_left_empty_is_an_id_of_no_letters(string ids, string other)
    {
        var item = Reading.Item("x.md", "", "Class=One|Two", "Section=S|T", ids)!;

        Assert.Contains(other, item.Catalogs.Select(catalog => catalog.Id));
        Assert.Equal("ERC3003", Assert.Single(item.Problems).Descriptor.Id);
    }

    [Fact]
    public void A_class_may_be_called_ErrorCodes_within_a_namespace() =>
        Assert.Single(Reading.Item("x.md", "", "Class=ErrorCodes", "Namespace=Acme")!.Catalogs);

    [Fact]
    public void Another_additional_file_is_no_catalog() =>
        Assert.Null(CatalogItem.Read(Reading.Item("x.md", "")!.File, Reading.Options("Class=A")));

    [Fact]
    public void A_mark_in_any_case_makes_a_catalog() =>
        Assert.NotNull(CatalogItem.Read(Reading.Item("x.md", "")!.File, Reading.Options("=True")));

    [Fact]
    public void A_mark_that_says_no_makes_none() =>
        Assert.Null(CatalogItem.Read(Reading.Item("x.md", "")!.File, Reading.Options("=false")));

    [Fact]
    public void Of_catalogs_that_claim_one_class_or_id_all_but_one_are_left_out()
    {
        var settled = CatalogClaims.Settle([
            Reading.Item("a/one.md", "", "Class=Acme", "Id=acme")!,
            Reading.Item("b/two.md", "", "Class=ACME|Other", "Section=S|T", "Id=two|other", "Accessibility=private")!,
            Reading.Item("c/three.md", "", "Class=Third", "Id=acme")!,
            Reading.Item("d/four.md", "", "Class=Fourth", "Id=two")!]).ToList();

        Assert.Equal(["Acme", "Other", "Fourth"], settled.SelectMany(file => file.Catalogs).Where(catalog => catalog.IsUsable).Select(catalog => catalog.ClassName));
        Assert.Equal(
            [
                "b/two.md(1,1): ERC3003: Accessibility='private' of the ErrorCodeCatalog item: write 'internal' or 'public'",
                "b/two.md(1,1): ERC3003: Accessibility='private' of the ErrorCodeCatalog item: write 'internal' or 'public'",
                "b/two.md(1,1): ERC3003: Class 'ACME' is already made from 'one.md'; this catalog is left out",
            ],
            settled[1].Problems.Told());
        Assert.Equal(["c/three.md(1,1): ERC3003: Id 'acme' is already made from 'one.md'; this catalog is left out"], settled[2].Problems.Told());
        Assert.Empty(settled[0].Problems.Concat(settled[3].Problems));
    }
}
