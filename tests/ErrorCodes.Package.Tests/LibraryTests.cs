using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>Libraries whose authors use the package, and strangers who reference such a library and take every warning for an error.</summary>
[Collection(nameof(ConsumerCollection))]
public sealed class LibraryTests(Consumers consumers)
{
    [Theory]
    [InlineData("StrangerToPlain")]
    [InlineData("StrangerToPrivate")]
    public void Who_references_a_library_is_not_warned_of_codes(string name)
    {
        Assert.Empty(consumers[name].Before.Reports);
        Assert.Equal("True\n", consumers[name].Before.Output);
    }

    [Fact]
    public void A_library_that_keeps_the_package_private_is_referenced_without_it()
    {
        Assert.Contains("ErrorCodes.Abstractions.dll", Output("StrangerToPlain"));
        Assert.DoesNotContain("ErrorCodes.Abstractions.dll", Output("StrangerToPrivate"));
    }

    [Fact]
    public void Who_references_a_library_and_brings_a_table_is_warned_of_its_codes() =>
        Assert.Equal(["warning ERC1002 71234"], consumers["StrangerWithTable"].Before.Reports);

    [Fact]
    public void Who_references_a_library_may_ask_for_warnings() =>
        Assert.Equal(["warning ERC1002 25008"], consumers["StrangerWhoAsks"].Before.Reports);

    /// <summary>A library that references the package as everybody does, and one that keeps it to itself.</summary>
    internal static async Task PackAsync(Consumers consumers, string version)
    {
        foreach (var (name, assets) in new[] { ("Library.Plain", ""), ("Library.Private", "PrivateAssets=\"all\"") })
        {
            var library = consumers.Add(name);
            library.Write(name + ".csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>netstandard2.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="ErrorCodes.Analyzers" Version="{version}" {assets} />
                  </ItemGroup>
                </Project>
                """);
            library.Write("Codes.cs", """
                public static class Codes
                {
                    public static bool IsLiquidation(int code) => code == ErrorCodes.BitgetWebSocketErrorCodes.AccountInForcedLiquidation;
                }

                """);
            await consumers.RunAsync("pack", library.ProjectFile, "--output", consumers.Libraries);
        }
    }

    internal static IEnumerable<Consumer> Create(Consumers consumers) =>
    [
        Stranger(consumers, "StrangerToPlain", "Library.Plain", ""),
        Stranger(consumers, "StrangerToPrivate", "Library.Private", ""),
        Stranger(
            consumers,
            "StrangerWithTable",
            "Library.Plain",
            "<ItemGroup><ErrorCodeCatalog Include=\"acme.errorcodes.md\" Class=\"AcmeErrorCodes\" /></ItemGroup>",
            "71234"),
        Stranger(
            consumers,
            "StrangerWhoAsks",
            "Library.Plain",
            "<PropertyGroup><UseErrorCodesAnalyzers>true</UseErrorCodesAnalyzers></PropertyGroup>"),
    ];

    private static Consumer Stranger(Consumers consumers, string name, string library, string asked, string code = "25008")
    {
        var project = consumers.Add(name);
        project.Write(name + ".csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <TreatWarningsAsErrors>{asked.Length == 0}</TreatWarningsAsErrors>
              </PropertyGroup>
              {asked}
              <ItemGroup>
                <PackageReference Include="{library}" Version="1.0.0" />
              </ItemGroup>
            </Project>
            """);
        project.Write("acme.errorcodes.md", """
            | Error Code | Message |
            | ---------- | ------- |
            | 71234 | Order may be lost |
            """);
        project.Write("Program.cs", $"""
            var errorCode = int.Parse("{code}");
            System.Console.WriteLine(Codes.IsLiquidation(args.Length + 25008) && errorCode == {code});

            """);
        return project;
    }

    private IEnumerable<string> Output(string name) =>
        Directory.EnumerateFiles(Path.Combine(consumers[name].Folder, "bin"), "*.dll", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(file)!);
}
