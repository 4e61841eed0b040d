using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using System.Xml.Linq;
using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>
/// The throw-away projects of a run: the package installed from a local feed into a cache of its own,
/// everything built, <c>dotnet format analyzers</c> applied, and everything built again.
/// </summary>
public sealed class Consumers(Packages packages) : IAsyncLifetime
{
    private const string Solution = "Consumers.slnx";

    // A second build node would load the SDK once more, which takes longer than to build these few files.
    private const string OneNode = "-maxcpucount:1";

    private readonly string _root = Directory.CreateTempSubdirectory("errorcodes-consumers-").FullName;
    private readonly List<Consumer> _consumers = [];

    internal Consumer this[string name] => _consumers.Single(consumer => consumer.Name == name);

    public async ValueTask InitializeAsync()
    {
        await WriteFeedsAsync();
        await LibraryTests.PackAsync(this, packages.Version);
        _consumers.Add(await FreshConsoleTests.CreateAsync(this));
        _consumers.Add(TradingBotTests.Create(this, packages.Version));
        _consumers.Add(OldLanguageTests.Create(this, packages.Version));
        _consumers.Add(VendorTableTests.Create(this, packages.Version));
        _consumers.Add(CentralVersionsTests.Create(this, packages.Version));
        _consumers.AddRange(LibraryTests.Create(this));
        new XElement("Solution", _consumers.Select(consumer => new XElement("Project", new XAttribute("Path", consumer.ProjectFile))))
            .Save(Path.Combine(_root, Solution));

        await RunAsync("build", Solution, OneNode, "-p:ErrorLog=before.sarif%2Cversion=2.1");
        foreach (var consumer in _consumers)
        {
            await consumer.ReadFirstBuildAsync("before.sarif");
        }

        await RunAsync("format", "analyzers", Solution, "--no-restore", "--diagnostics", "ERC1001", "ERC1002");
        await RunAsync("build", Solution, OneNode, "--no-restore", "--no-incremental", "-p:ErrorLog=after.sarif%2Cversion=2.1");
        foreach (var consumer in _consumers)
        {
            await consumer.ReadSecondBuildAsync("after.sarif");
        }

        // One project is enough here, and it is not run again: the arms that were added throw.
        var bot = this["TradingBot"];
        await RunAsync("format", "analyzers", bot.ProjectFile, "--no-restore", "--diagnostics", "ERC2001", "ERC2002");
        await RunAsync("build", bot.ProjectFile, OneNode, "--no-restore", "--no-incremental", "-p:ErrorLog=armed.sarif%2Cversion=2.1");
        bot.ReadArmedBuild("armed.sarif");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Consumer Add(string name) => new(Path.Combine(_root, name));

    internal Task<string> RunAsync(params string[] arguments) =>
        Dotnet.RunAsync(
            _root,
            new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_root, "packages") },
            arguments);

    /// <summary>Where the packages of the tests' own libraries are, which nobody else has.</summary>
    internal string Libraries => Path.Combine(_root, "libraries");

    /// <summary>The packages under test come from their folder only, everything else from where this machine restores from.</summary>
    private async Task WriteFeedsAsync()
    {
        Directory.CreateDirectory(Libraries);
        var listed = await RunAsync("nuget", "list", "source");
        var machine = Regex.Matches(listed, @"^ +\d+\. +(?<name>.+) \[Enabled\]", RegexOptions.Multiline)
            .Select(match => match.Groups["name"].Value);
        new XElement(
            "configuration",
            new XElement("packageSources", Feed("under-test", packages.Folder), Feed("libraries", Libraries)),
            new XElement(
                "packageSourceMapping",
                machine.Select(name => Source(name, "*")).Append(Source("under-test", "ErrorCodes.*")).Append(Source("libraries", "Library.*"))))
            .Save(Path.Combine(_root, "nuget.config"));
    }

    private static XElement Feed(string name, string folder) =>
        new("add", new XAttribute("key", name), new XAttribute("value", folder));

    private static XElement Source(string name, string pattern) =>
        new("packageSource", new XAttribute("key", name), new XElement("package", new XAttribute("pattern", pattern)));
}
