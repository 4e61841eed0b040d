using System;
using System.IO;
using System.Linq;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ErrorCodes.Tests.Catalogs;

/// <summary>Reads Markdown tables with another reader than the generator's.</summary>
internal static class MarkdownTables
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>Per table its rows without the header, per row its cells as text.</summary>
    public static string[][][] Read(string path) =>
        [.. Markdown.Parse(File.ReadAllText(path), Pipeline)
            .Descendants<Table>()
            .Select(table => table.Cast<TableRow>().Skip(1).Select(Cells).ToArray())];

    private static string[] Cells(TableRow row) => [.. row.Cast<TableCell>().Select(Text)];

    private static string Text(TableCell cell) =>
        string.Concat(cell.Descendants<LeafInline>().Select(Text)).Trim();

    private static string Text(LeafInline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        _ => throw new NotSupportedException($"{inline.GetType()} in a vendor's table"),
    };
}
