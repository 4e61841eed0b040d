using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Xunit;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace ErrorCodes.Tests.Generation;

/// <summary>What an edit costs; that an unrelated one costs nothing is checked with every table in these tests.</summary>
public sealed class IncrementalTests
{
    private const string First = "First\n\n| Code | Description |\n| --- | --- |\n| 1 | One |\n";
    private const string Second = "\nSecond\n\n| Code | Description |\n| --- | --- |\n| 2 | Two |\n";

    [Fact]
    public async Task An_edit_to_one_row_writes_one_file()
    {
        var result = await Tables.Generate(
            Tables.File("one.md", First + Second, "Class=A|B", "Section=First|Second"),
            Tables.File("other.md", First, "Class=C"));

        var edited = result.Edit("one.md", First + Second.Replace("Two", "Deux"));

        Assert.Equal([Unchanged, Modified, Cached], edited.Steps[ErrorCodeCatalogGenerator.CatalogsStep]);
        Assert.Equal([Modified, Cached], edited.Steps[ErrorCodeCatalogGenerator.ContentsStep]);
        Assert.Equal(["A.g.cs", "C.g.cs"], edited.Sources.Where(source => result.Sources.GetValueOrDefault(source.Key) == source.Value).Select(source => source.Key).Order());
        Assert.Contains("\"Deux\"", edited.Sources["B.g.cs"]);
    }

    [Fact]
    public async Task An_edit_to_a_row_of_a_large_table_writes_its_part()
    {
        var large = "| Code | Description |\n| --- | --- |\n" + string.Concat(Enumerable.Range(1, 2_500).Select(i => $"| {i} | Limit {i} |\n"));
        var result = await Tables.Generate(Tables.File("large.md", large, "Class=Large"));

        var edited = result.Edit("large.md", large.Replace("Limit 1500 ", "Quota 1500 "));

        Assert.Equal([Unchanged, Unchanged, Modified, Unchanged], edited.Steps[ErrorCodeCatalogGenerator.SourcesStep]);
        Assert.Equal(["Large.2.g.cs"], edited.Sources.Where(source => result.Sources[source.Key] != source.Value).Select(source => source.Key));
    }

    [Fact]
    public async Task An_edit_above_the_table_writes_nothing()
    {
        var result = await Tables.Generate(Tables.File("one.md", First, "Class=A"));

        var edited = result.Edit("one.md", "# Codes of the first table\n\n" + First);

        Assert.All(edited.Steps[ErrorCodeCatalogGenerator.CatalogsStep], reason => Assert.True(reason is Unchanged or Cached, reason.ToString()));
    }

    [Fact]
    public async Task A_problem_that_moves_writes_nothing()
    {
        var result = await Tables.Generate(Tables.File("one.md", First + "{|ERC3002:2|}\n", "Class=A"));

        var edited = result.Edit("one.md", "moved\n" + First + "2\n");

        Assert.All(edited.Steps[ErrorCodeCatalogGenerator.CatalogsStep], reason => Assert.True(reason is Unchanged or Cached, reason.ToString()));
        Assert.Equal([Modified], edited.Steps[ErrorCodeCatalogGenerator.ProblemsStep]);
        Assert.NotEqual(result.Diagnostics.Single().Location, edited.Diagnostics.Single().Location);
    }

    [Fact]
    public void A_model_is_equal_to_another_of_equal_content()
    {
        static CatalogModel Model(string description) => new(
            new CatalogOptions("A", "N", "a", null, CatalogTraitTexts.None, default, default, false),
            new EquatableArray<CodeModel>([new CodeModel("1", 1, "One", description, 0, null, false, false, null)]));

        Assert.Equal(Model("One"), Model("One"));
        Assert.Equal(Model("One").GetHashCode(), Model("One").GetHashCode());
        Assert.NotEqual(Model("One"), Model("Uno"));
    }
}
