using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ErrorCodes.Tests.House;

public sealed class RepositoryTests
{
    private static readonly string[] Drawers = ["Utility", "Utilities", "Helpers", "Common", "Internals", "Extensions"];

    [Fact]
    public void No_room_is_a_drawer() =>
        Assert.DoesNotContain(Repository.Folders(), folder => Drawers.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData(@"\[(Fact|Theory|InlineData|MemberData)\(.*\bSkip\w*\s*=")]
    [InlineData(@"^\s*#(end)?region\b")]
    [InlineData(@"//.*\bTODO\b")]
    [InlineData(@"//.*\bFIXME\b")]
    public void No_code_is_put_off(string pattern) =>
        Assert.DoesNotContain(Repository.Files(".cs"), file => Regex.IsMatch(Repository.Read(file), pattern, RegexOptions.Multiline));

    [Fact]
    public void Relative_links_lead_somewhere() =>
        Assert.Empty(
            from file in Repository.Files(".md")
            let page = new Markdown(file)
            from link in page.Links
            where !Uri.TryCreate(link, UriKind.Absolute, out _) && !LeadsSomewhere(page, link)
            select $"{file}: {link}");

    // README.md is shown by package feeds too, where only absolute links work.
    [Fact]
    public void Absolute_links_into_the_repository_lead_somewhere() =>
        Assert.Empty(
            from file in Repository.Files(".md")
            from link in new Markdown(file).Links
            let target = Regex.Match(link, "^https://github.com/errorcodes/errorcodes/(blob|tree)/main/([^#]*)")
            where target.Success && !Repository.Exists(target.Groups[2].Value)
            select $"{file}: {target.Groups[2].Value}");

    private static bool LeadsSomewhere(Markdown page, string link)
    {
        var target = page.Target(link);
        return Repository.Exists(target)
            && (link.IndexOf('#') is var hash and >= 0 ? target.EndsWith(".md") && new Markdown(target).Anchors.Contains(link[(hash + 1)..]) : true);
    }
}
