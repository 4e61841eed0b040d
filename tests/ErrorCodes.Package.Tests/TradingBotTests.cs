using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace ErrorCodes.Package.Tests;

/// <summary>The sample as its readers would start from it: copied out, with the package in place of the projects.</summary>
[Collection(nameof(ConsumerCollection))]
public sealed class TradingBotTests(Consumers consumers)
{
    private readonly Consumer _project = consumers["TradingBot"];

    [Fact]
    public void Its_magic_codes_and_forgetful_switches_are_reported_and_nothing_else() =>
        Assert.Equal(
            [
                "warning ERC1001 \"10001\"",
                "warning ERC1001 \"10005\"",
                "warning ERC1001 \"10008\"",
                "warning ERC1001 \"10015\"",
                "warning ERC1001 \"20100\"",
                "warning ERC1001 \"20101\"",
                "warning ERC1001 \"20102\"",
                "warning ERC1001 20008",
                "warning ERC1001 20015",
                "warning ERC1001 20018",
                "warning ERC1001 20027",
                "warning ERC1001 20029",
                "warning ERC1001 20049",
                "warning ERC1001 25000",
                "warning ERC1001 25001",
                "warning ERC1001 40009",
                "warning ERC1002 25003",
                "warning ERC1002 25004",
                "warning ERC1002 25101",
                "warning ERC1002 25102",
                "warning ERC1002 25202",
                "warning ERC1002 25203",
                "warning ERC1002 25204",
                "warning ERC1002 25210",
                "warning ERC1002 25244",
                "warning ERC2001 switch",
                "warning ERC2002 switch",
                "warning ERC2002 switch",
            ],
            _project.Before.Reports);

    [Fact]
    public void The_readme_quotes_what_the_build_says()
    {
        var readme = File.ReadAllText(Path.Combine(Packages.RepositoryRoot, "README.md"));
        var quotes = Regex.Matches(readme, @"^\w+\.cs\(\d+,\d+\): (warning ERC\d+: .*?)\r?$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);

        Assert.NotEmpty(quotes);
        Assert.Subset(_project.Before.Findings.Select(finding => $"{finding.Level} {finding.Id}: {finding.Message}").ToHashSet(), quotes.ToHashSet());
    }

    [Fact]
    public void Formatting_names_every_code() =>
        Assert.Equal(["warning ERC2001 switch", "warning ERC2002 switch", "warning ERC2002 switch"], _project.After.Reports);

    [Fact]
    public void It_prints_the_same_as_before()
    {
        Assert.EndsWith("23 messages replayed\n", _project.Before.Output);
        Assert.Equal(_project.Before.Output, _project.After.Output);
    }

    [Fact]
    public void Formatting_for_the_critical_rules_adds_the_one_arm_and_still_compiles()
    {
        Assert.Contains(" when BitgetWebSocketErrorCodes.IsCritical(", _project.Read("BitgetTrader.cs"));
        Assert.Contains(" when OkexFuturesRestErrorCodes.IsCritical(", _project.Read("OkexFuturesClient.cs"));
        Assert.Contains(" when OkexFuturesWebSocketErrorCodes.IsCritical(", _project.Read("OkexFuturesFeed.cs"));
        Assert.Empty(_project.Armed.Reports);
    }

    internal static Consumer Create(Consumers consumers, string version)
    {
        var project = consumers.Add("TradingBot");
        var sample = Path.Combine(Packages.RepositoryRoot, "samples", "TradingBot");
        foreach (var pattern in new[] { "*.cs", "Recordings/*.jsonl" })
        {
            foreach (var file in Directory.EnumerateFiles(sample, pattern))
            {
                project.Write(Path.GetRelativePath(sample, file), File.ReadAllText(file));
            }
        }

        var definition = XDocument.Load(Path.Combine(sample, "TradingBot.csproj"));
        definition.Descendants("Import").Remove();
        definition.Descendants("ProjectReference").Remove();
        definition.Root!.Add(new XElement(
            "ItemGroup",
            new XElement("PackageReference", new XAttribute("Include", "ErrorCodes.Analyzers"), new XAttribute("Version", version))));
        project.Write("TradingBot.csproj", definition.ToString());
        return project;
    }
}
