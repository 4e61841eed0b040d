using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using System.Xml.Linq;
using ErrorCodes.Package.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(Packages))]

namespace ErrorCodes.Package.Tests;

/// <summary>The packages as they would be released, packed once per run into a folder of their own.</summary>
public sealed class Packages : IAsyncLifetime
{
    public static string RepositoryRoot { get; } = typeof(Packages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("errorcodes-packages-").FullName;

    public IEnumerable<string> FileNames => Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file)!);

    public string Version => Nuspec("ErrorCodes.Analyzers").Descendants().Single(element => element.Name.LocalName == "version").Value;

    public async ValueTask InitializeAsync() =>
        await Dotnet.RunAsync(
            RepositoryRoot,
            new Dictionary<string, string>(),
            "pack", "ErrorCodes.sln", "--configuration", "Release", "--no-restore", "--output", Folder);

    public IEnumerable<string> Entries(string package, string extension = "nupkg")
    {
        using var archive = Open(package, extension);
        return archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).ToArray();
    }

    public XDocument Nuspec(string package)
    {
        using var archive = Open(package, "nupkg");
        using var nuspec = archive.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(nuspec);
    }

    public byte[] Read(string package, string entry)
    {
        using var archive = Open(package, "nupkg");
        using var content = archive.GetEntry(entry)!.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private ZipArchive Open(string package, string extension) =>
        ZipFile.OpenRead(Directory.EnumerateFiles(Folder, $"{package}.*.{extension}").Single());
}
