using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Which table of a file a catalog is made from.</summary>
internal static class TableChoice
{
    public static SourceTable? Choose(
        IReadOnlyList<SourceTable> tables, CatalogOptions options, string path, CatalogProblems problems)
    {
        if (tables.Count == 0)
        {
            problems.Report(CatalogDiagnostics.Table, "NoTable", Path.GetFileName(path));
            return null;
        }

        if (options.Section is { } section)
        {
            return Find(tables, section, problems);
        }

        var candidates = tables.Where(table => ColumnMap.Of(table.Header) is { Code: >= 0, Description: >= 0 }).ToArray();
        if (candidates.Length > 1 && options.IsUsable)
        {
            problems.ReportList(CatalogDiagnostics.Table, candidates[1].Header.Span, "SeveralTables", Captions(candidates));
        }

        return candidates.FirstOrDefault() ?? tables[0];
    }

    private static SourceTable? Find(IReadOnlyList<SourceTable> tables, string section, CatalogProblems problems)
    {
        // The line right above a table names it better than the heading that several may stand under.
        var found = tables.FirstOrDefault(table => table.Captions.Take(1).Contains(section, StringComparer.OrdinalIgnoreCase))
            ?? tables.FirstOrDefault(table => table.Captions.Contains(section, StringComparer.OrdinalIgnoreCase));
        if (found is null)
        {
            problems.ReportList(CatalogDiagnostics.Table, default, "NoSuchSection", Captions(tables), section);
        }

        return found;
    }

    private static IEnumerable<string> Captions(IEnumerable<SourceTable> tables) =>
        tables.Select(table => "'" + (table.Captions.FirstOrDefault() ?? "") + "'");
}
