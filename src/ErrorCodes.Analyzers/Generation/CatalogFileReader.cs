using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Makes catalogs of the tables of one file.</summary>
internal static class CatalogFileReader
{
    private const int LargestFile = 10 * 1024 * 1024;

    // Of the 16 MB an assembly has for the literals of all its code; names come on top of what the file holds.
    private const int LargestRows = 15 * 1024 * 1024;

    private static readonly string[] Markdown = [".md", ".markdown"];

    private static readonly string[] Separated = [".csv", ".tsv", ".tab"];

    public static CatalogFileContent Read(CatalogFile file, CancellationToken cancellation)
    {
        var text = file.File.GetText(cancellation);
        var path = file.File.Path;
        var problems = new CatalogProblems(path, text);
        var catalogs = new List<CatalogModel>();
        if (!Markdown.Concat(Separated).Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            problems.Report(CatalogDiagnostics.Table, "Ending", Path.GetFileName(path), Path.GetExtension(path));
        }
        else if (text is null || IsBlank(text))
        {
            problems.Report(CatalogDiagnostics.Table, "EmptyFile", Path.GetFileName(path));
        }
        else if (IsLarge(text) && Encoding.UTF8.GetByteCount(text.ToString()) > LargestFile)
        {
            problems.Report(CatalogDiagnostics.Table, "FileTooLarge", Path.GetFileName(path));
        }
        else
        {
            var tables = Tables(text.ToString(), path, problems, cancellation);
            foreach (var options in file.Catalogs)
            {
                if (TableChoice.Choose(tables, options, path, problems) is { } table
                    && CatalogReader.Read(table, options, text, problems, cancellation) is { } catalog)
                {
                    if (IsLarge(text) && RowPacker.Size(catalog.Codes) > LargestRows)
                    {
                        problems.Report(CatalogDiagnostics.Table, "RowsTooLarge", Path.GetFileName(path));
                        continue;
                    }

                    if (options.IsUsable)
                    {
                        catalogs.Add(catalog);
                    }
                }
            }
        }

        return new CatalogFileContent(
            new EquatableArray<CatalogModel>([.. catalogs]),
            new EquatableArray<CatalogProblem>([.. file.Problems.Concat(problems.ToArray())]));
    }

    private static List<SourceTable> Tables(string text, string path, CatalogProblems problems, CancellationToken cancellation) =>
        Markdown.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
            ? MarkdownTableReader.Read(text, cancellation)
            : DelimitedTableReader.Read(text, path, problems, cancellation);

    // Spares every ordinary file the counting of bytes: what is smaller cannot reach either limit.
    private static bool IsLarge(SourceText text) => text.Length > 1024 * 1024;

    private static bool IsBlank(SourceText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
