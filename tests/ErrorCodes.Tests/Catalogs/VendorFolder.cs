using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ErrorCodes.Tests.House;

namespace ErrorCodes.Tests.Catalogs;

/// <summary>The folder that holds everything about one vendor, and what it owes.</summary>
internal sealed class VendorFolder(string folder)
{
    public const string Home = "src/ErrorCodes.Abstractions/Catalogs";

    private const string Ending = ".errorcodes.md";

    private static readonly string[] Head = ["Title", "Source", "Snapshot", "Vendor", "Evidence", "Page"];

    /// <summary>The folders with catalogs; one with nothing but bindings owes nothing.</summary>
    public static IEnumerable<VendorFolder> All =>
        Directory.GetDirectories(Path.Combine(Repository.Root, Home)).Select(it => new VendorFolder(it)).Where(it => it.Ids.Any());

    /// <summary>The catalogs in it.</summary>
    public IEnumerable<string> Ids =>
        Directory.GetFiles(folder, "*" + Ending).Select(file => Path.GetFileName(file)[..^Ending.Length]).Order(StringComparer.Ordinal);

    /// <summary>The rows of a catalog's own table.</summary>
    public string[][] Rows(string id) => MarkdownTables.Read(TableOf(id)).Single();

    /// <summary>The rows of the table on the vendor's page that it was made from.</summary>
    public string[][] PageRows(string id)
    {
        var page = Regex.Match(HeadOf(id)["Page"], @"^(.+\.page\.md), table (\d+)$");
        return MarkdownTables.Read(Path.Combine(folder, page.Groups[1].Value))[int.Parse(page.Groups[2].Value) - 1];
    }

    /// <summary>What is missing before the build and the tests can see a catalog of each of its tables.</summary>
    public IEnumerable<string> Demands()
    {
        var items = Path.Combine(folder, "catalogs.props");
        var named = File.Exists(items) ? XDocument.Load(items).Descendants("ErrorCodeCatalog").ToList() : [];
        foreach (var id in Ids)
        {
            if (!named.Any(item => ((string?)item.Attribute("Include"))?.EndsWith(id + Ending) == true && (string?)item.Attribute("Id") == id))
            {
                yield return $"catalogs.props: an ErrorCodeCatalog item for {id}{Ending} with Class and Id=\"{id}\"";
            }

            var head = HeadOf(id);
            foreach (var name in Head.Where(name => !head.ContainsKey(name)))
            {
                yield return $"{id}{Ending}: a line '{name}: …' above the table";
            }

            if (head.TryGetValue("Page", out var page) && !File.Exists(Path.Combine(folder, page.Split(',')[0])))
            {
                yield return $"{page.Split(',')[0]}: the vendor's page as it was on the day of the snapshot";
            }
        }
    }

    private Dictionary<string, string> HeadOf(string id) => File.ReadLines(TableOf(id))
        .TakeWhile(line => !line.StartsWith('|'))
        .Select(line => line.Split(": ", 2))
        .Where(line => line.Length == 2)
        .ToDictionary(line => line[0], line => line[1]);

    private string TableOf(string id) => Path.Combine(folder, id + Ending);
}
