using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErrorCodes.Tests.House;

public sealed class RulePageTests
{
    private const string Folder = "docs/rules/";
    private const string Web = "https://github.com/errorcodes/errorcodes/blob/main/";

    private static readonly string[] Sections = ["Cause", "Why it matters", "Before and after", "Options", "When to suppress"];

    public static TheoryData<string> Ids => [.. Product.Ids];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_with_the_five_sections(string id) =>
        Assert.Equal(Sections, Page(id).Headings(2));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_the_title_of_its_page_and_of_its_row(string id)
    {
        var title = Row(id)[1];
        Assert.Equal([$"{id}: {title}"], Page(id).Headings(1));
        Assert.All(Product.Descriptors.Where(it => it.Id == id), it => Assert.Equal(title, it.Title.ToString()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_of_a_rule_leads_to_its_page(string id)
    {
        var links = Product.Descriptors.Where(it => it.Id == id).Select(it => it.HelpLinkUri)
            .Concat(Product.BuildWarnings.Where(it => it.Id == id).Select(it => it.HelpLink));
        Assert.All(links, link => Assert.Equal($"{Web}{Folder}{id}.md", link));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_row_says_how_severe_a_rule_is_and_whether_it_has_a_fix(string id)
    {
        var severity = Product.Descriptors.FirstOrDefault(it => it.Id == id)?.DefaultSeverity ?? DiagnosticSeverity.Warning;
        var fixes = Product.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(id)).ToList();
        var inBulk = fixes.Any(fix => fix.GetFixAllProvider()?.GetSupportedFixAllDiagnosticIds(fix).Contains(id) == true);
        Assert.Equal([severity.ToString().ToLowerInvariant(), YesNo(fixes.Count > 0), YesNo(inBulk)], Row(id).Skip(2));
    }

    [Fact]
    public void Each_page_and_each_row_is_of_a_rule()
    {
        var ids = Product.Ids.Order().ToList();
        Assert.Equal(ids, Repository.Files(".md", Folder).Select(Path.GetFileNameWithoutExtension).Where(it => it != "README").Order());
        Assert.Equal(ids, Rows().Select(row => row[0]));
    }

    [Fact]
    public void Each_row_links_to_its_page() =>
        Assert.Equal(Product.Ids.Order().Select(id => id + ".md"), new Markdown(Folder + "README.md").Links.Where(link => link.StartsWith("ERC")));

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static Markdown Page(string id)
    {
        Assert.True(Repository.Exists($"{Folder}{id}.md"), $"{id} has no page {Folder}{id}.md.");
        return new Markdown($"{Folder}{id}.md");
    }

    private static IReadOnlyList<string> Row(string id)
    {
        var row = Rows().SingleOrDefault(it => it[0] == id);
        Assert.True(row is not null, $"{id} has no row in {Folder}README.md.");
        return row;
    }

    private static IEnumerable<IReadOnlyList<string>> Rows() => new Markdown(Folder + "README.md").Rows;
}
