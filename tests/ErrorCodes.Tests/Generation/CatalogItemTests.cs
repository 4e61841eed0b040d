using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Tests.House;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErrorCodes.Tests.Generation;

public sealed class CatalogItemTests
{
    private const string Table = "| Code | Description |\n| --- | --- |\n| 1 | One |";

    [Theory]
    [InlineData("acme-pay.errorcodes.md", "AcmePayErrorCodes", "acme-pay")]
    [InlineData("HTTPApi.md", "HTTPApiErrorCodes", "http-api")]
    [InlineData("2checkout.md", "Code2checkoutErrorCodes", "code2checkout")]
    public async Task A_file_alone_names_its_class_and_its_id(string file, string className, string id)
    {
        var result = await Verify.Generates<Analyzers.Generation.ErrorCodeCatalogGenerator>(it =>
        {
            it.AdditionalFiles = [Tables.File(file, Table)];
            it.BuildProperties["RootNamespace"] = "acme-web.2go.Api";
        });

        var type = result.Compilation.GetTypeByMetadataName("acme_web._2go.Api." + className)!;
        Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility);
        Assert.Equal(id, Registration(result).ConstructorArguments[0].Value);
    }

    [Fact]
    public async Task An_item_says_everything_about_its_catalog()
    {
        var result = await Tables.Generate(Tables.File(
            "acme.md", Table, "Class=class", "Namespace=Acme.event", "Id=acme", "Title=A #1; \"100%\" | one's", "Source=https://acme.example/codes#all", "Snapshot=2026-11", "Accessibility=public"));

        var type = result.Compilation.GetTypeByMetadataName("Acme.event.class")!;
        var registration = Registration(result);
        Assert.Equal(Accessibility.Public, type.DeclaredAccessibility);
        Assert.Equal("acme", registration.ConstructorArguments[0].Value);
        Assert.Equal(type, registration.ConstructorArguments[1].Value as ISymbol, SymbolEqualityComparer.Default);
        Assert.Equal(
            ["A #1; \"100%\" | one's", "https://acme.example/codes#all", "2026-11"],
            registration.NamedArguments.Select(argument => argument.Value.Value));
    }

    [Theory]
    [InlineData("Class=", "Namespace=")]
    [InlineData("Class=lower")]
    [InlineData("Class=record")]
    [InlineData("Class=dynamic")]
    [InlineData("Class=Ünï_9")]
    [InlineData("Class=ErrorCodes", "Namespace=Acme")]
    [InlineData("Class=Acme", "Namespace=Acme")]
    public Task Any_identifier_will_do(params string[] metadata) => Tables.Generate(Tables.File("acme.md", Table, metadata));

    [Theory]
    [InlineData("Class=Two words")]
    [InlineData("Class=A; class B { }")]
    [InlineData("Class=A\u200DB")]
    [InlineData("Class=Find")]
    [InlineData("Class=ErrorCodes")]
    [InlineData("Namespace=Acme.")]
    [InlineData("Namespace=1.2")]
    [InlineData("Class=A|B")]
    [InlineData("Class=A|", "Section=Top|Bottom")]
    [InlineData("Class=A", "Section=Top|Bottom")]
    [InlineData("Class=A|B", "Section=Top|Bottom", "Id=a")]
    [InlineData("Class=A|B", "Section=Top|Bottom", "Namespace=N|O|P")]
    [InlineData("Accessibility=private")]
    [InlineData("Id=a, b")]
    [InlineData("Section=Top", "Critical=1, 2")]
    [InlineData("Section=Top", "Success=0")]
    public async Task An_item_that_does_not_say_what_it_means_is_reported_in_its_file(params string[] metadata)
    {
        var text = "Top\n\n" + Table + "\n\nBottom\n\n" + Table;
        var result = await Tables.Generate(Tables.File("acme.md", text, metadata) with { Verbatim = true });

        Assert.Contains(result.Diagnostics, problem => problem.Id == "ERC3003" && problem.Location.GetLineSpan().Path == "/0/acme.md");
    }

    [Fact]
    public async Task What_the_table_leaves_open_the_item_can_say()
    {
        var result = await Tables.Generate(Tables.File(
            "acme.md", "| Code | Description |\n| --- | --- |\n| 00 | Fine |\n| 1 | One |\n| 2 | Two |", "Critical=1, 2", "Success=00"));

        Assert.Equal([false, true, true], Tables.Rows(result).Single().Select(row => row.IsCritical));
        var success = Registration(result).NamedArguments.Single(argument => argument.Key == "Success");
        Assert.Equal(["00"], success.Value.Values.Select(code => code.Value));
    }

    [Fact]
    public async Task The_vendors_files_become_catalogs_as_they_are()
    {
        var okex = Tables.File(
            "okex-futures.md",
            Repository.Read("src/ErrorCodes.Abstractions/Catalogs/okex/okex-futures.page.md"),
            "Class=OkexRest|OkexSocket",
            "Section=REST API Error Code|WebSocket API Error Code");
        var bitget = Tables.File(
            "bitget-websocket.md",
            Repository.Read("src/ErrorCodes.Abstractions/Catalogs/bitget/bitget-websocket.page.md"),
            "Class=Bitget");

        var catalogs = Tables.Rows(await Tables.Generate(okex, bitget));

        Assert.Equal([157, 42, 98], catalogs.Select(catalog => catalog.Count));
        Assert.Equal(BitgetWebSocketErrorCodes.All.Select(row => (row.Code, row.Description)), catalogs[0].Select(row => (row.Code, row.Description)));
        Assert.Equal(OkexFuturesRestErrorCodes.All.Select(row => (row.Code, row.Description)), catalogs[1].Select(row => (row.Code, row.Description)));
        Assert.Equal(OkexFuturesWebSocketErrorCodes.All.Select(row => (row.Code, row.Description)), catalogs[2].Select(row => (row.Code, row.Description)));
    }

    [Theory]
    [InlineData("Errors of C#")]
    [InlineData("the second table")]
    public async Task A_section_is_the_line_above_its_table_or_the_heading_it_stands_under(string section)
    {
        var text = "## Other\n\n" + Table + "\n\n## Errors of C# ##\n\nThe **second** table\n\n| Code | Description |\n| --- | --- |\n| 2 | Two |";

        Assert.Equal("2", (await Tables.RowsOf("acme.md", text, "Section=" + section)).Single().Code);
    }

    [Fact]
    public async Task A_section_that_is_not_there_is_reported_with_those_that_are()
    {
        var result = await Tables.Generate(Tables.File("acme.md", "{|ERC3001:|}Top\n\n" + Table, "Section=Middle"));

        Assert.Equal(
            "No table stands under a line that reads 'Middle'; the tables of this file stand under: 'Top'",
            result.Diagnostics.Single().GetMessage());
    }

    private static AttributeData Registration(GeneratedResult result) =>
        result.Compilation.Assembly.GetAttributes().Single(attribute => attribute.AttributeClass!.Name == nameof(ErrorCodeCatalogAttribute));
}
