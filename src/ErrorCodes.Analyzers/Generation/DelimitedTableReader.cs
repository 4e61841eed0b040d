using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Reads CSV and TSV as RFC 4180 has it: the first record is the header, quoted cells hold anything, a doubled quote is a quote.</summary>
internal sealed class DelimitedTableReader
{
    private readonly string _text;
    private readonly char _separator;
    private readonly CatalogProblems _problems;
    private readonly StringBuilder _cell = new();
    private int _position;

    private DelimitedTableReader(string text, string path, CatalogProblems problems)
    {
        _text = text;
        _problems = problems;
        _separator = Path.GetExtension(path).ToLowerInvariant() is ".tsv" or ".tab" ? '\t' : Separator(text);
    }

    public static List<SourceTable> Read(string text, string path, CatalogProblems problems, CancellationToken cancellation)
    {
        var records = new DelimitedTableReader(text, path, problems).Records(cancellation);
        return records.Count == 0 ? [] : [new SourceTable([], TableHead.Empty, records[0], records.GetRange(1, records.Count - 1))];
    }

    private List<TableRow> Records(CancellationToken cancellation)
    {
        var records = new List<TableRow>();
        var cells = new List<string>();
        while (_position < _text.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = _position;
            cells.Clear();
            do
            {
                cells.Add(Cell());
            }
            while (Take(_separator));

            var end = _position;
            _ = Take('\r') | Take('\n');
            if (cells.Count > 1 || cells[0].Trim().Length > 0)
            {
                records.Add(new TableRow([.. cells], TextSpan.FromBounds(start, end)));
            }
        }

        return records;
    }

    private string Cell()
    {
        if (_position < _text.Length && _text[_position] == '"')
        {
            return QuotedCell();
        }

        var start = _position;
        SkipToEndOfCell();
        return _text.Substring(start, _position - start);
    }

    private string QuotedCell()
    {
        var start = _position++;
        _cell.Clear();
        while (_position < _text.Length)
        {
            var quote = _text.IndexOf('"', _position);
            var end = quote < 0 ? _text.Length : quote;
            _cell.Append(_text, _position, end - _position);
            _position = Math.Min(end + 1, _text.Length);
            if (quote >= 0 && !Take('"'))
            {
                var rest = _position;
                SkipToEndOfCell();
                if (_position > rest)
                {
                    ReportQuotes(start);
                }

                return _cell.Append(_text, rest, _position - rest).ToString();
            }

            _cell.Append(quote < 0 ? "" : "\"");
        }

        ReportQuotes(start);
        return _cell.ToString();
    }

    private void SkipToEndOfCell()
    {
        while (_position < _text.Length && _text[_position] != _separator && _text[_position] is not ('\r' or '\n'))
        {
            _position++;
        }
    }

    private bool Take(char c)
    {
        if (_position < _text.Length && _text[_position] == c)
        {
            _position++;
            return true;
        }

        return false;
    }

    private void ReportQuotes(int start) =>
        _problems.Report(CatalogDiagnostics.Table, new TextSpan(start, 1), "UnmatchedQuotes");

    // Spreadsheets of half the world write semicolons and call it CSV.
    private static char Separator(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var header = end < 0 ? text : text.Substring(0, end);
        var best = ',';
        foreach (var candidate in (char[])[';', '\t'])
        {
            best = header.Split(candidate).Length > header.Split(best).Length ? candidate : best;
        }

        return best;
    }
}
