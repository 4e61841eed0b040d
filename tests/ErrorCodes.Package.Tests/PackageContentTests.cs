using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>What a user downloads: exactly these files, and exactly these dependencies.</summary>
public sealed class PackageContentTests(Packages packages)
{
    // Written by NuGet into every package.
    private static readonly string[] Envelope =
    [
        "[Content_Types].xml",
        "_rels/.rels",
        "package/services/metadata/core-properties/nuget.psmdcp",
    ];

    [Fact]
    public void Packing_the_solution_gives_the_two_packages_and_the_symbols_of_the_library() =>
        Assert.Equal(
            [
                $"ErrorCodes.Abstractions.{packages.Version}.nupkg",
                $"ErrorCodes.Abstractions.{packages.Version}.snupkg",
                $"ErrorCodes.Analyzers.{packages.Version}.nupkg",
            ],
            packages.FileNames.Order(StringComparer.Ordinal));

    [Fact]
    public void The_analyzer_package_holds_analyzers_fixes_and_build_files_and_no_library() =>
        AssertEntries(
            [
                "ErrorCodes.Analyzers.nuspec",
                "README.md",
                "analyzers/dotnet/cs/ErrorCodes.Analyzers.dll",
                "analyzers/dotnet/cs/ErrorCodes.CodeFixes.dll",
                "buildTransitive/ErrorCodes.Analyzers.props",
                "buildTransitive/ErrorCodes.Analyzers.targets",
                "icon.png",
            ],
            packages.Entries("ErrorCodes.Analyzers"));

    [Fact]
    public void The_library_package_holds_both_frameworks_with_their_documentation() =>
        AssertEntries(
            [
                "ErrorCodes.Abstractions.nuspec",
                "README.md",
                "icon.png",
                "lib/net8.0/ErrorCodes.Abstractions.dll",
                "lib/net8.0/ErrorCodes.Abstractions.xml",
                "lib/netstandard2.0/ErrorCodes.Abstractions.dll",
                "lib/netstandard2.0/ErrorCodes.Abstractions.xml",
            ],
            packages.Entries("ErrorCodes.Abstractions"));

    [Fact]
    public void The_symbol_package_holds_both_frameworks() =>
        AssertEntries(
            [
                "ErrorCodes.Abstractions.nuspec",
                "lib/net8.0/ErrorCodes.Abstractions.pdb",
                "lib/netstandard2.0/ErrorCodes.Abstractions.pdb",
            ],
            packages.Entries("ErrorCodes.Abstractions", "snupkg"));

    [Fact]
    public void The_analyzer_package_brings_the_library_and_nothing_else() =>
        Assert.Equal(
            [$".NETStandard2.0: ErrorCodes.Abstractions {packages.Version}"],
            Dependencies("ErrorCodes.Analyzers"));

    [Fact]
    public void The_library_brings_nothing() =>
        Assert.Equal([".NETStandard2.0:", "net8.0:"], Dependencies("ErrorCodes.Abstractions"));

    [Theory]
    [InlineData("ErrorCodes.Analyzers")]
    [InlineData("ErrorCodes.Abstractions")]
    public void The_feed_can_show_what_the_package_is(string package)
    {
        var metadata = packages.Nuspec(package).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Equal("MIT", Value("license"));
        Assert.NotEqual("Package Description", Value("description"));
        // A development dependency would hide the library from the consumer's own code.
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "developmentDependency");
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/ErrorCodes.Analyzers.dll")]
    [InlineData("analyzers/dotnet/cs/ErrorCodes.CodeFixes.dll")]
    public void A_stack_trace_out_of_the_compiler_has_lines(string entry)
    {
        using var image = new PEReader(new MemoryStream(packages.Read("ErrorCodes.Analyzers", entry)));

        Assert.Contains(image.ReadDebugDirectory(), debug => debug.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/ErrorCodes.Analyzers.dll", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp")]
    [InlineData("analyzers/dotnet/cs/ErrorCodes.CodeFixes.dll", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "Microsoft.CodeAnalysis.CSharp.Workspaces", "ErrorCodes.Analyzers")]
    public void What_is_loaded_into_a_host_asks_only_for_what_the_host_has(string entry, params string[] allowed)
    {
        using var image = new PEReader(new MemoryStream(packages.Read("ErrorCodes.Analyzers", entry)));
        var metadata = image.GetMetadataReader();
        var references = metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => name != "netstandard" && !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Subset(allowed.ToHashSet(), references.ToHashSet());
    }

    private static void AssertEntries(string[] expected, IEnumerable<string> actual) =>
        Assert.Equal(expected.Concat(Envelope).Order(StringComparer.Ordinal), actual);

    private IEnumerable<string> Dependencies(string package) =>
        packages.Nuspec(package).Descendants()
            .Where(element => element.Name.LocalName == "group")
            .Select(group => string.Join(' ', [$"{(string?)group.Attribute("targetFramework")}:", .. group.Elements().Select(Dependency)]))
            .Order(StringComparer.Ordinal);

    private static string Dependency(XElement element) =>
        $"{(string?)element.Attribute("id")} {(string?)element.Attribute("version")}";
}
