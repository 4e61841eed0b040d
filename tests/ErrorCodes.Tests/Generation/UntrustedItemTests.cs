using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml;
using System.Xml.Linq;
using ErrorCodes.Tests.House;
using FsCheck.Fluent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.Generation;

/// <summary>Whatever the metadata of an item says: MSBuild runs none of it, the build succeeds, and the catalog holds the same text.</summary>
public sealed class UntrustedItemTests
{
    private const int Items = 240;

    // What MSBuild itself gives a meaning wherever it stands in an item (a backslash may be part of a path, which it mends):
    // whoever means the character escapes it.
    private static readonly Dictionary<char, string> Escapes = new() { ['%'] = "%25", ['$'] = "%24", ['@'] = "%40", ['\\'] = "%5C" };

    private static readonly string[] Injections =
    [
        "It's", "a', 'b", "')", "'))", "\"", "`", "', $([System.IO.Path]::GetTempPath())", "$(MSBuildProjectName)", "@(Compile)", "%(Identity)", "%27", "%3B",
        ";", "#", ";;", "# comment", "= : =", "[section]", "'$(X)' == ''", "*.md", "?", "..\\..", "</ErrorCodeCatalog>", "]]>", "&amp;",
    ];

    [Fact]
    public void Metadata_comes_through_a_build_as_it_was_written() => Randomly.Holds(
        Gen.OneOf(UntrustedText.Text, Gen.Elements(Injections).ListOf().Select(parts => string.Concat(parts))).Many(Items),
        rounds: 1,
        size: 12,
        async texts => Assert.Equal(texts.Select(Meant), await TitlesAsync(texts)));

    /// <summary>What of a text XML can say, without the space around it, which metadata has no use for.</summary>
    private static string Meant(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar)).Trim();

    private static async Task<IEnumerable<string>> TitlesAsync(IReadOnlyList<string> texts)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            for (var i = 0; i < texts.Count; i++)
            {
                File.WriteAllText(Path.Combine(folder, $"{i:D4}.md"), $"| Code | Description |\n| --- | --- |\n| {i} | One |");
            }

            Project(texts).Save(Path.Combine(folder, "Items.csproj"));
            await BuildAsync(folder);
            var built = MetadataReference.CreateFromFile(Path.Combine(folder, "bin/Items.dll"));
            var used = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
            var assembly = (IAssemblySymbol)CSharpCompilation.Create("Reader", references: used.Append(built)).GetAssemblyOrModuleSymbol(built)!;
            return
            [
                .. assembly.GetAttributes()
                    .Where(attribute => attribute.AttributeClass!.Name == nameof(ErrorCodeCatalogAttribute))
                    .OrderBy(attribute => (string)attribute.ConstructorArguments[0].Value!, StringComparer.Ordinal)
                    .Select(attribute => attribute.NamedArguments is [{ Value.Value: string title }] ? title : ""),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static XElement Project(IReadOnlyList<string> texts)
    {
        const string package = "src/ErrorCodes.Package/buildTransitive/ErrorCodes.Analyzers";
        return new XElement(
            "Project",
            new XAttribute("Sdk", "Microsoft.NET.Sdk"),
            Import(package + ".props"),
            new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", "net10.0"),
                new XElement("OutputPath", "bin"),
                new XElement("AppendTargetFrameworkToOutputPath", "false"),
                new XElement("TreatWarningsAsErrors", "true")),
            new XElement(
                "ItemGroup",
                new XElement("Analyzer", new XAttribute("Include", Built("ErrorCodes.Analyzers.dll"))),
                new XElement("Reference", new XAttribute("Include", Built("ErrorCodes.Abstractions.dll"))),
                texts.Select((text, i) => new XElement(
                    "ErrorCodeCatalog",
                    new XAttribute("Include", $"{i:D4}.md"),
                    new XAttribute("Id", $"c{i:D4}"),
                    new XAttribute("Title", string.Concat(text.Where(XmlConvert.IsXmlChar).Select(c => Escapes.GetValueOrDefault(c, c.ToString()))))))),
            Import(package + ".targets"));

        static string Built(string file) => Path.Combine(AppContext.BaseDirectory, file);

        static XElement Import(string path) => new("Import", new XAttribute("Project", Path.Combine(Repository.Root, path)));
    }

    private static async Task BuildAsync(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["build", "-nr:false", "-m:1", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
    }
}
