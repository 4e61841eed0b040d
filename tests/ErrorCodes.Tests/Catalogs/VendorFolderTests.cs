using System;
using System.IO;
using System.Linq;
using ErrorCodes.Tests.House;
using Xunit;

namespace ErrorCodes.Tests.Catalogs;

/// <summary>Adding a catalog is adding a folder: what else is to be done is said by one of these.</summary>
public sealed class VendorFolderTests
{
    [Fact]
    public void No_folder_owes_anything()
    {
        var demands = VendorFolder.All.SelectMany(folder => folder.Demands()).ToList();
        Assert.True(demands.Count == 0, string.Join('\n', demands));
    }

    [Fact]
    public void A_folder_with_nothing_but_a_table_is_told_what_it_owes()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            var table = Path.Combine(folder, "acme.errorcodes.md");
            File.WriteAllText(table, "Title: Acme\n\nVendor: Acme\n\n| Code | Description |\n| --- | --- |\n| 1 | One |");
            Assert.Equal(
                [
                    "catalogs.props: an ErrorCodeCatalog item for acme.errorcodes.md with Class and Id=\"acme\"",
                    "acme.errorcodes.md: a line 'Source: …' above the table",
                    "acme.errorcodes.md: a line 'Snapshot: …' above the table",
                    "acme.errorcodes.md: a line 'Evidence: …' above the table",
                    "acme.errorcodes.md: a line 'Page: …' above the table",
                ],
                new VendorFolder(folder).Demands());

            File.WriteAllText(table, "Source: x\n\nSnapshot: 2026\n\nEvidence: Name\n\nPage: acme.page.md, table 1\n\n" + File.ReadAllText(table));
            File.WriteAllText(Path.Combine(folder, "catalogs.props"), "<Project><ItemGroup><ErrorCodeCatalog Include=\"acme.errorcodes.md\" Class=\"A\" Id=\"acme\" /></ItemGroup></Project>");
            Assert.Equal(["acme.page.md: the vendor's page as it was on the day of the snapshot"], new VendorFolder(folder).Demands());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Every_table_of_a_folder_is_in_the_library() =>
        Assert.Equal(VendorFolder.All.SelectMany(folder => folder.Ids).Order(StringComparer.Ordinal), BuiltIn.Ids.Order(StringComparer.Ordinal));

    [Fact]
    public void The_documentation_lists_every_catalog()
    {
        var rows = BuiltIn.Registrations.OrderBy(it => it.Id, StringComparer.Ordinal).Select(it =>
            $"| {it.Type!.Name} | {it.Id} | {it.Vendor} | {BuiltIn.Rows(it.Id).Count} | {BuiltIn.Rows(it.Id).Count(row => row.IsCritical)} | {it.Evidence} |").ToList();
        var documented = new Markdown("docs/catalogs.md").Rows.Where(row => row.Count == 6).Select(row => $"| {string.Join(" | ", row)} |");
        Assert.True(rows.SequenceEqual(documented), "The rows of docs/catalogs.md should be:\n" + string.Join('\n', rows));
    }

    [Fact]
    public void No_code_is_named_after_a_vendor_in_the_analyzers()
    {
        var names = BuiltIn.Registrations.SelectMany(it => (it.Aliases ?? []).Append(it.Vendor!)).Distinct(StringComparer.OrdinalIgnoreCase);
        Assert.Empty(
            from file in Repository.Files(".cs", "src/ErrorCodes.Analyzers").Concat(Repository.Files(".cs", "src/ErrorCodes.CodeFixes"))
            from line in Repository.Read(file).Split('\n')
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && names.Any(name => line.Contains(name, StringComparison.OrdinalIgnoreCase))
            select $"{file}: {line.Trim()}");
    }
}
