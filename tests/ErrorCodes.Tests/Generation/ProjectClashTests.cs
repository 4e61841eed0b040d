using System.Threading.Tasks;
using ErrorCodes.Analyzers.Generation;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>A catalog's class comes to stand beside the code of a project: it finds its place, or says who is in it.</summary>
public sealed class ProjectClashTests
{
    private const string Table = "| Code | Description |\n| --- | --- |\n| 1 | One |";

    [Theory]
    [InlineData("class ErrorCodes { }", "'acme.md' becomes no catalog: the project's type ErrorCodes hides the namespace of that name, which the class needs")]
    [InlineData("class Acme { }", "'acme.md' becomes no catalog: Acme is a type of this project, so nothing can be put into a namespace of that name")]
    [InlineData("namespace Acme { enum Api { } }", "'acme.md' becomes no catalog: Acme.Api is a type of this project, so nothing can be put into a namespace of that name")]
    [InlineData("namespace Acme.Api.Codes { class C { } }", "'acme.md' becomes no catalog: Acme.Api.Codes is a namespace, so no class can have that name")]
    [InlineData("namespace Acme.Api { class Codes { } }", "'acme.md' becomes no catalog: this project has a type Acme.Api.Codes that the class cannot be a part of; only a partial static class of the same accessibility can take it up")]
    [InlineData("namespace Acme.Api { enum Codes { } }", "'acme.md' becomes no catalog: this project has a type Acme.Api.Codes that the class cannot be a part of; only a partial static class of the same accessibility can take it up")]
    [InlineData("namespace Acme.Api { public static partial class Codes { } }", "'acme.md' becomes no catalog: this project has a type Acme.Api.Codes that the class cannot be a part of; only a partial static class of the same accessibility can take it up")]
    [InlineData("namespace Acme.Api { partial class Codes : System.Exception { } }", "'acme.md' becomes no catalog: this project has a type Acme.Api.Codes that the class cannot be a part of; only a partial static class of the same accessibility can take it up")]
    [InlineData("namespace Acme.Api { static partial class Codes { const int One = 1; } }", "'acme.md' becomes no catalog: this project's part of Acme.Api.Codes has a member One, as the table has")]
    [InlineData("namespace Acme.Api { static partial class Codes { static void Find() { } } }", "'acme.md' becomes no catalog: this project's part of Acme.Api.Codes has a member Find, as the table has")]
    public async Task What_is_in_the_way_is_named(string source, string message)
    {
        var result = await GenerateAsync(source, "{|ERC3004:|}");

        Assert.Equal(message, Assert.Single(result.Diagnostics).GetMessage());
        Assert.Empty(result.Sources);
    }

    [Theory]
    [InlineData("class AcmeErrorCodes { }")]
    [InlineData("namespace Acme { class ErrorCodes { } }")]
    [InlineData("namespace Acme.Api { class Codes<T> { } }")]
    [InlineData("namespace Acme.Api { class C { class Codes { } } }")]
    [InlineData("namespace Acme.Api { partial class Codes { public const int Mine = 2; } }")]
    [InlineData("namespace Acme.Api { static partial class Codes { public static bool IsMine(int code) => code > 9; } }")]
    [InlineData("namespace Acme.Api { internal static partial class Codes { } }")]
    public async Task What_is_not_is_left_alone(string source) => Assert.Single((await GenerateAsync(source, "")).Sources);

    [Fact]
    public async Task Other_classes_of_the_same_file_are_made()
    {
        var result = await Verify.Generates<ErrorCodeCatalogGenerator>(it =>
        {
            it.Documents = [("Code.cs", "class A { }")];
            it.AdditionalFiles = [Tables.File("acme.md", "{|ERC3004:|}Top\n\n" + Table + "\n\nBottom\n\n" + Table, "Class=A|B", "Section=Top|Bottom", "Namespace=")];
        });

        Assert.Equal(["B.g.cs"], result.Sources.Keys);
    }

    [Fact]
    public Task A_project_that_keeps_to_the_common_language_specification_is_not_told_that_a_vendor_does_not() =>
        Verify.Generates<ErrorCodeCatalogGenerator>(it =>
        {
            it.Documents = [("Code.cs", "[assembly: System.CLSCompliant(true)]")];
            it.AdditionalFiles =
            [
                Tables.File(
                    "acme.md",
                    "| Code | Description | Name |\n| --- | --- | --- |\n| 1 | One | Lost |\n| 2 | Two | LOST |\n| 3 | Three | _hidden |",
                    "Class=Acme",
                    "Success=1",
                    "Accessibility=public"),
            ];
        });

    private static Task<GeneratedResult> GenerateAsync(string source, string mark) => Verify.Generates<ErrorCodeCatalogGenerator>(it =>
    {
        it.Documents = [("Code.cs", source)];
        it.AdditionalFiles = [Tables.File("acme.md", mark + Table, "Class=Codes", "Namespace=Acme.Api")];
    });
}
