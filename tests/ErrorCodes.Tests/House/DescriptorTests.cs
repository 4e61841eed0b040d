using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErrorCodes.Tests.House;

public sealed class DescriptorTests
{
    [Fact]
    public void Ids_are_unique() =>
        Assert.Empty(Product.Descriptors.GroupBy(it => it.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Ids_are_ERC_and_four_digits() =>
        Assert.All(Product.Ids, id => Assert.Matches("^ERC[1-9][0-9]{3}$", id));

    [Fact]
    public void No_rule_is_an_error_by_default() =>
        Assert.All(Product.Descriptors, it => Assert.NotEqual(DiagnosticSeverity.Error, it.DefaultSeverity));

    [Fact]
    public void Every_rule_is_worded() =>
        Assert.All(Product.Descriptors, it =>
        {
            Assert.NotEqual("", it.Title.ToString());
            Assert.NotEqual("", it.MessageFormat.ToString());
            Assert.EndsWith(".", it.Description.ToString());
            Assert.False(it.Title.ToString().EndsWith('.'), $"The title of {it.Id} ends with a period.");
        });

    [Fact]
    public void Every_word_belongs_to_a_rule()
    {
        var worded = XDocument.Parse(Repository.Read("src/ErrorCodes.Analyzers/Resources.resx")).Descendants("data")
            .Select(data => data.Attribute("name")!.Value);
        var owed = Product.Descriptors.SelectMany(it => new[] { "_Title", "_Message", "_Description" }, (it, part) => it.Id + part).ToHashSet();
        Assert.Subset(worded.ToHashSet(), owed);

        // What is left are parts of messages, which the rule's code asks for by the rest of the key.
        var code = string.Concat(Repository.Files(".cs", "src/ErrorCodes.Analyzers").Select(Repository.Read));
        Assert.All(worded.Except(owed), key =>
        {
            Assert.Contains(key.Split('_')[0], Product.Ids);
            Assert.Contains($"\"{key.Split('_')[1]}\"", code);
        });
    }

    [Fact]
    public void The_release_notes_list_every_rule_with_its_severity() =>
        Assert.Equal(
            Product.Descriptors.Select(it => (it.Id, it.DefaultSeverity.ToString())),
            Released().OrderBy(it => it.Id, StringComparer.Ordinal));

    private static IEnumerable<(string Id, string Severity)> Released() =>
        Regex.Matches(
                Repository.Read("src/ErrorCodes.Analyzers/AnalyzerReleases.Shipped.md") + Repository.Read("src/ErrorCodes.Analyzers/AnalyzerReleases.Unshipped.md"),
                @"^(ERC\d+) *\|[^|]*\| *(\w+) *\|", RegexOptions.Multiline)
            .Select(row => (row.Groups[1].Value, row.Groups[2].Value));
}
