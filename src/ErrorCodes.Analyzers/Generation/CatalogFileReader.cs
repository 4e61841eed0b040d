using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Makes catalogs of the tables of one file.</summary>
internal static class CatalogFileReader
{
    private const int LargestFile = 10 * 1024 * 1024;

    public static CatalogFileContent Read(CatalogFile file, CancellationToken cancellation)
    {
        var text = file.File.GetText(cancellation);
        var path = file.File.Path;
        var problems = new CatalogProblems(path, text);
        var catalogs = new List<CatalogModel>();
        if (text is null || IsBlank(text))
        {
            problems.Report(CatalogDiagnostics.Empty, $"'{Path.GetFileName(path)}'");
        }
        else if (text.Length > LargestFile)
        {
            problems.Report(
                CatalogDiagnostics.FileTooLarge,
                Path.GetFileName(path),
                text.Length.ToString(CultureInfo.InvariantCulture),
                LargestFile.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            var tables = Tables(text.ToString(), path, problems, cancellation);
            foreach (var options in file.Catalogs)
            {
                if (TableChoice.Choose(tables, options, path, problems) is { } table
                    && CatalogReader.Read(table, options, text, problems, cancellation) is { } catalog)
                {
                    catalogs.Add(catalog);
                }
            }
        }

        return new CatalogFileContent(
            new EquatableArray<CatalogModel>([.. catalogs]),
            new EquatableArray<CatalogProblem>([.. file.Problems.Concat(problems.ToArray())]));
    }

    // Markdown and separated values are told by the file's name; in any other file a Markdown table is worth looking for first.
    private static List<SourceTable> Tables(string text, string path, CatalogProblems problems, CancellationToken cancellation)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        var tables = extension is ".csv" or ".tsv" or ".tab" ? [] : MarkdownTableReader.Read(text, cancellation);
        return tables.Count > 0 || extension is ".md" or ".markdown"
            ? tables
            : DelimitedTableReader.Read(text, path, problems, cancellation);
    }

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
