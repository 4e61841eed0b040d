using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>One table of a file: the lines that may name it, its header and its rows.</summary>
internal sealed class SourceTable
{
    public SourceTable(IReadOnlyList<string> captions, TableHead head, TableRow header, IReadOnlyList<TableRow> rows)
    {
        Captions = captions;
        Head = head;
        Header = header;
        Rows = rows;
    }

    /// <summary>The line above the table, then the heading it stands under.</summary>
    public IReadOnlyList<string> Captions { get; }

    /// <summary>The lines above the table that say something of all of it.</summary>
    public TableHead Head { get; }

    public TableRow Header { get; }

    public IReadOnlyList<TableRow> Rows { get; }
}
