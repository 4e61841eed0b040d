using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Makes a catalog of one table, and says on its line what it could not use.</summary>
internal static class CatalogReader
{
    public static CatalogModel? Read(
        SourceTable table, CatalogOptions options, SourceText text, CatalogProblems problems, CancellationToken cancellation)
    {
        var columns = ColumnMap.Of(table.Header);
        var headers = table.Header.Cells.Select(header => "'" + header + "'");
        if (columns.Code < 0)
        {
            problems.ReportList(CatalogDiagnostics.Table, table.Header.Span, "NoCodeColumn", headers);
            return null;
        }

        if (columns.Description < 0)
        {
            problems.ReportList(CatalogDiagnostics.Table, table.Header.Span, "NoDescriptionColumn", headers);
            return null;
        }

        var rows = UsableRows(table, columns, text, problems, cancellation);
        if (rows.Count == 0)
        {
            problems.Report(CatalogDiagnostics.Table, table.Header.Span, "EmptyTable");
            return null;
        }

        var names = Names(rows, columns, options.ClassName, problems);
        var values = new CellValues(table.Header, problems);
        var critical = new HashSet<string>(options.Critical);
        var codes = new CodeModel[rows.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var row = rows[i];
            var code = row.Cell(columns.Code);
            var description = row.Text(columns.Description);
            var category = row.Cell(columns.Category);
            codes[i] = new CodeModel(
                code,
                Number(code),
                names[i],
                description,
                Placeholders.Count(description),
                category.Length == 0 ? null : category,
                values.IsCritical(row, columns.Critical) | critical.Contains(code),
                values.IsOutcomeUnknown(row, columns.Outcome),
                values.Retry(row, columns.Retry),
                values.SinceRelease(row, columns.SinceRelease),
                values.SinceRelease(row, columns.CriticalSinceRelease));
        }

        ReportMissing("Critical", options.Critical, codes, problems);
        ReportMissing("Success", options.Success, codes, problems);
        return new CatalogModel(options with { Traits = options.Traits.Or(table.Head.Traits(problems)) }, new EquatableArray<CodeModel>(codes));
    }

    private static void ReportMissing(string list, EquatableArray<string> listed, CodeModel[] codes, CatalogProblems problems)
    {
        foreach (var code in listed.Except(codes.Select(code => code.Code)))
        {
            problems.Report(CatalogDiagnostics.Item, "NoSuchCode", list, code);
        }
    }

    private static List<TableRow> UsableRows(
        SourceTable table, ColumnMap columns, SourceText text, CatalogProblems problems, CancellationToken cancellation)
    {
        var seen = new Dictionary<string, TableRow>();
        var rows = new List<TableRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var code = row.Cell(columns.Code);
            var isUsable = code.Length > 0 && row.Cells.Length > columns.Description;
            if (row.Cells.Length != table.Header.Cells.Length || !isUsable)
            {
                problems.Report(
                    CatalogDiagnostics.Row,
                    row.Span,
                    code.Length == 0 ? "NoCode"
                        : !isUsable ? "NoDescription"
                        : row.Cells.Length < table.Header.Cells.Length ? "TooFewCells"
                        : "TooManyCells",
                    Text(row.Cells.Length),
                    Text(table.Header.Cells.Length));
            }

            if (!isUsable)
            {
                continue;
            }

            if (seen.TryGetValue(code, out var first))
            {
                problems.Report(CatalogDiagnostics.Row, row.Span, "DuplicateCode", code, Text(text.Lines.IndexOf(first.Span.Start) + 1));
                continue;
            }

            seen.Add(code, row);
            rows.Add(row);
        }

        return rows;
    }

    private static string[] Names(List<TableRow> rows, ColumnMap columns, string className, CatalogProblems problems)
    {
        var owners = new Dictionary<string, string>();
        var wanted = new (string Code, string? Given, string Text)[rows.Count];
        for (var i = 0; i < wanted.Length; i++)
        {
            var code = rows[i].Cell(columns.Code);
            var name = rows[i].Cell(columns.Name);
            var isUsable = CatalogNames.IsUsable(name, className);
            var isFree = isUsable && !owners.ContainsKey(name);
            wanted[i] = (code, isFree ? name : null, name.Length > 0 ? name : rows[i].Cell(columns.Description));
            if (isFree)
            {
                owners.Add(name, code);
            }
        }

        var names = NameAssignment.Assign(wanted, className);
        for (var i = 0; i < names.Length; i++)
        {
            var name = rows[i].Cell(columns.Name);
            if (name.Length > 0 && name != names[i])
            {
                var isTaken = owners.TryGetValue(name, out var owner);
                problems.Report(
                    CatalogDiagnostics.Row,
                    rows[i].Span,
                    isTaken ? "DuplicateName" : "InvalidName",
                    name,
                    isTaken ? owner! : wanted[i].Code,
                    names[i]);
            }
        }

        return names;
    }

    /// <summary>The code as a number, if it is written as a number is: no sign but a minus, no leading zeros.</summary>
    private static int? Number(string code) =>
        int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == code
            ? number
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
