using System.Linq;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Reads the cells that hold one of a few words, and reports any other.</summary>
internal sealed class CellValues
{
    private static readonly string[] Yes = ["critical", "yes", "true", "y", "x", "1", "✓", "✔", "✅"];
    private static readonly string[] No = ["", "no", "false", "n", "0", "-", "–", "—"];
    private static readonly string[] Unknown = ["unknown"];
    private static readonly string[] Known = ["", "known", "-", "–", "—"];
    private static readonly string[] NoAdvice = ["", "-", "–", "—"];
    private static readonly string[] Advice = ["Never", "AfterFix", "Later", "Immediately"];

    private readonly TableRow _header;
    private readonly CatalogProblems _problems;

    public CellValues(TableRow header, CatalogProblems problems)
    {
        _header = header;
        _problems = problems;
    }

    public bool IsCritical(TableRow row, int column) => Flag(row, column, Yes, No, "Critical");

    public bool IsOutcomeUnknown(TableRow row, int column) => Flag(row, column, Unknown, Known, "Outcome");

    public string? Retry(TableRow row, int column)
    {
        var cell = row.Cell(column).ToLowerInvariant();
        if (NoAdvice.Contains(cell))
        {
            return null;
        }

        var plain = cell.Replace(" ", "").Replace("-", "").Replace("_", "");
        var advice = Advice.FirstOrDefault(word => word.ToLowerInvariant() == plain);
        if (advice is null)
        {
            Report(row, column, "Retry");
        }

        return advice;
    }

    public string? SinceRelease(TableRow row, int column)
    {
        var cell = row.Cell(column);
        if (NoAdvice.Contains(cell))
        {
            return null;
        }

        var isRelease = Release.TryParse(cell, out _);
        if (!isRelease)
        {
            Report(row, column, "SinceRelease");
        }

        return isRelease ? cell : null;
    }

    private bool Flag(TableRow row, int column, string[] on, string[] off, string key)
    {
        var cell = row.Cell(column).ToLowerInvariant();
        if (!on.Contains(cell) && !off.Contains(cell))
        {
            Report(row, column, key);
        }

        return on.Contains(cell);
    }

    private void Report(TableRow row, int column, string key) =>
        _problems.Report(CatalogDiagnostics.Row, row.Span, key, row.Cell(column), _header.Cells[column]);
}
