using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Generation;
using ErrorCodes.Tests.House;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>What the package's build files make of <c>ErrorCodeCatalog</c> items.</summary>
public sealed class BuildFilesTests
{
    private const string Mapped = "ErrorCodeCatalog";

    [Fact]
    public async Task An_item_becomes_an_additional_file_whose_values_reach_the_compiler_whole()
    {
        var (files, output) = await BuildAsync("""
            <AdditionalFiles Include="here.md" />
            <ErrorCodeCatalog Include="here.md" Class="A" Namespace="N" Id="i" Section="S" Title="50%25 #1; &quot;x&quot; | y" Source="https://acme.example/a?b=c#d" Snapshot="2026-11" Vendor="V;W" Aliases="a,b" Evidence="Name" Commonplace="1-9;429" IsOpen="false" SinceRelease="1.2" Critical="1;2" Success="0" Accessibility="public" />
            """);

        var file = Assert.Single(files);
        Assert.DoesNotContain("ERC", output);
        Assert.Equal("true", file.GetProperty(Mapped).GetString());
        Assert.Equal(
            ["A", "N", "i", "S", "50% #1; \"x\" | y", "https://acme.example/a?b=c#d", "2026-11", "V;W", "a,b", "Name", "1-9;429", "false", "1.2", "1;2", "0", "public"],
            new[] { "Class", "Namespace", "Id", "Section", "Title", "Source", "Snapshot", "Vendor", "Aliases", "Evidence", "Commonplace", "IsOpen", "SinceRelease", "Critical", "Success", "Accessibility" }
                .Select(name => file.GetProperty(Mapped + name).GetString()!)
                .Select(value => value.AsSpan().IndexOfAny(';', '#') < 0 ? Uri.UnescapeDataString(value) : "cut: " + value));
    }

    [Fact]
    public void Everything_mapped_is_visible_to_the_compiler()
    {
        const string folder = "src/ErrorCodes.Package/buildTransitive/ErrorCodes.Analyzers";
        var mapped = Names(folder + ".targets", "<ErrorCodeCatalog");
        var visible = Names(folder + ".props", "MetadataName=\"ErrorCodeCatalog");

        Assert.NotEmpty(mapped);
        Assert.Equal(mapped, visible);

        static string[] Names(string path, string start) =>
        [
            .. Repository.Read(path).Split(start).Skip(1)
                .Select(rest => new string([.. rest.TakeWhile(char.IsLetter)])).Order(StringComparer.Ordinal),
        ];
    }

    [Fact]
    public void Everything_an_item_may_say_is_mapped() => Assert.Equal(
        ItemMetadata.Names.Order(StringComparer.Ordinal),
        Repository.Read("src/ErrorCodes.Package/buildTransitive/ErrorCodes.Analyzers.targets").Split("<_ErrorCodeCatalog").Skip(1)
            .Select(rest => string.Concat(rest.TakeWhile(char.IsLetter)))
            .Where(name => name is not ("Exists" or "Path" or "Project"))
            .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task An_item_that_is_no_file_is_reported_and_kept_from_the_compiler()
    {
        var (files, output) = await BuildAsync("""<ErrorCodeCatalog Include="gone.md;here.md" />""");

        Assert.Equal("here.md", Assert.Single(files).GetProperty("Identity").GetString());
        Assert.Contains("warning ERC3003: The ErrorCodeCatalog item 'gone.md' is no file", output);
        Assert.DoesNotContain("'here.md'", output);
    }

    [Fact]
    public async Task What_an_editorconfig_says_to_the_package_can_be_told_in_its_line()
    {
        var (files, _) = await BuildAsync("""<EditorConfigFiles Include="it's/.editorconfig;other/.editorconfig;gone/.editorconfig" />""");

        Assert.EndsWith(Path.Combine("it's", ".editorconfig"), Assert.Single(files).GetProperty("FullPath").GetString());
    }

    [Fact]
    public async Task Two_items_for_one_file_are_reported()
    {
        var (_, output) = await BuildAsync("""
            <ErrorCodeCatalog Include="here.md" Class="A" />
            <ErrorCodeCatalog Include="./here.md" Class="B" />
            <ErrorCodeCatalog Include="there.md" Class="C" />
            """);

        Assert.Equal(2, output.Split("warning ERC3003: ").Length);
        Assert.Contains($"here.md', and the compiler keeps one", output);
    }

    private static async Task<(JsonElement[] Files, string Output)> BuildAsync(string items)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var targets = Path.Combine(Repository.Root, "src/ErrorCodes.Package/buildTransitive/ErrorCodes.Analyzers.targets");
            File.WriteAllText(Path.Combine(folder, "here.md"), "");
            File.WriteAllText(Path.Combine(folder, "there.md"), "");
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "it's")).FullName, ".editorconfig"), "[*.cs]\nerror_codes.infer_from_names = maybe\n");
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "other")).FullName, ".editorconfig"), "[*.cs]\nindent_size = 4\n");
            File.WriteAllText(Path.Combine(folder, "items.proj"), $"<Project><ItemGroup>{items}</ItemGroup><Import Project=\"{targets}\" /></Project>");
            var log = Path.Combine(folder, "build.log");
            using var process = Process.Start(new ProcessStartInfo("dotnet", ["msbuild", "items.proj", "-t:DescribeErrorCodeCatalogs;ShowErrorCodesOptions", "-getItem:AdditionalFiles", "-flp:v=m;logfile=build.log", "-nr:false"])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            })!;
            var json = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(process.ExitCode == 0, json);
            using var result = JsonDocument.Parse(json[json.IndexOf('{')..(json.LastIndexOf('}') + 1)]);
            return ([.. result.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
                .Where(file => !file.TryGetProperty(Mapped + "Project", out _)).Select(file => file.Clone())], File.ReadAllText(log));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
