using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>The cells of one line of a table, as the text they stand for, and where the line is.</summary>
internal sealed class TableRow
{
    public TableRow(string[] cells, TextSpan span)
    {
        Cells = cells;
        Span = span;
    }

    public string[] Cells { get; }

    public TextSpan Span { get; }

    /// <summary>The cell of a column, empty when the table has no such column (-1) or the row no such cell.</summary>
    public string Text(int column) => column >= 0 && column < Cells.Length ? Cells[column] : "";

    /// <summary>As <see cref="Text"/>, without the space around it: of cells that hold one word.</summary>
    public string Cell(int column) => Text(column).Trim();
}
