using System.Collections.Generic;
using System.Linq;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>
/// What one generated file is made from: a whole catalog, or the outline of a large one, or a part of its rows, so that an edit to a row
/// writes no more than a part.
/// </summary>
/// <param name="Options">What the project asks of the catalog.</param>
/// <param name="Count">How many codes the catalog has.</param>
/// <param name="Parts">How many parts the rows are in; none where they are written out with the catalog.</param>
/// <param name="Part">Which part this is, counted from one; zero is the catalog itself.</param>
/// <param name="Codes">The rows of the file.</param>
internal sealed record CatalogSource(CatalogOptions Options, int Count, int Parts, int Part, EquatableArray<CodeModel> Codes)
{
    // Beyond, the rows are for machines only: no reader will miss them, and no JIT has to compile a method of as many.
    private const int MostRowsWrittenOut = 500;

    private const int RowsOfPart = 1000;

    public string FileName => Options.FullName + (Part > 0 ? $".{Part}" : "") + ".g.cs";

    public static IEnumerable<CatalogSource> Of(CatalogModel catalog)
    {
        var codes = catalog.Codes;
        if (codes.Count <= MostRowsWrittenOut)
        {
            return [new(catalog.Options, codes.Count, 0, 0, codes)];
        }

        var parts = (codes.Count + RowsOfPart - 1) / RowsOfPart;
        return Enumerable.Range(0, parts + 1).Select(part => new CatalogSource(
            catalog.Options,
            codes.Count,
            parts,
            part,
            part == 0 ? default : new([.. codes.Skip((part - 1) * RowsOfPart).Take(RowsOfPart)])));
    }
}
