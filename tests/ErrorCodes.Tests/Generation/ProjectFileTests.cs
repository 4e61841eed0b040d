using System.Threading.Tasks;
using ErrorCodes.Analyzers.Generation;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>What items say that nobody reads is told where they stand.</summary>
public sealed class ProjectFileTests
{
    [Theory]
    [InlineData("""<ErrorCodeCatalog Include="a.md" {|ERC3003:Criticl|}="1" />""", "'Criticl' is no metadata of an ErrorCodeCatalog item; did you mean 'Critical'?")]
    [InlineData("""<ErrorCodeCatalog Include="a.md"><{|ERC3003:Soruce|}>x</Soruce></ErrorCodeCatalog>""", "'Soruce' is no metadata of an ErrorCodeCatalog item; did you mean 'Source'?")]
    [InlineData("""<ErrorCodeCatalog Update="a.md" {|ERC3003:Weather|}="x" />""", "'Weather' is no metadata of an ErrorCodeCatalog item; there are Class, Namespace, Id, Section, Title, Source, Snapshot, Vendor, Aliases, Evidence, Commonplace, IsOpen, SinceRelease, Critical, Success, Accessibility")]
    public async Task A_name_nobody_reads_is_told_on_the_word(string item, string message) =>
        Assert.Equal(message, Assert.Single((await GenerateAsync(item)).Diagnostics).GetMessage());

    [Theory]
    [InlineData("""<ErrorCodeCatalog Include="a.md" class="A" TITLE="t" Condition="true" Link="x" Visible="false" />""")]
    [InlineData("""<AdditionalFiles Include="a.md" Criticl="1" />""")]
    [InlineData("""<ErrorCodeCatalog Include="a.md" """)]
    [InlineData("")]
    public Task What_is_read_or_is_no_concern_of_ours_is_left_alone(string item) => GenerateAsync(item);

    [Fact]
    public Task A_project_file_from_before_the_SDK_has_a_namespace() => GenerateAsync(
        """<ErrorCodeCatalog Include="a.md" {|ERC3003:Titel|}="1" />""", " xmlns=\"http://schemas.microsoft.com/developer/msbuild/2003\"");

    [Fact]
    public Task A_file_that_is_not_marked_is_not_read() => Verify.Generates<ErrorCodeCatalogGenerator>(it =>
        it.AdditionalFiles = [new TestFile("App.csproj", "<Project><ItemGroup><ErrorCodeCatalog Criticl=\"1\" /></ItemGroup></Project>")]);

    private static Task<GeneratedResult> GenerateAsync(string item, string attributes = "") => Verify.Generates<ErrorCodeCatalogGenerator>(it =>
    {
        var file = new TestFile("App.csproj", $"<Project{attributes}>\n  <ItemGroup>\n    {item}\n  </ItemGroup>\n</Project>\n");
        file.Metadata["ErrorCodeCatalogProject"] = "true";
        it.AdditionalFiles = [file];
    });
}
