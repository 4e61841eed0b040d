using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Precision;

/// <summary>Writes what was found, for a reader or for a spreadsheet.</summary>
internal sealed class Printer(Arguments arguments)
{
    private readonly TextWriter _totals = arguments.Csv ? Console.Error : Console.Out;

    public void Report(Diagnostic report) => Place(report.Severity == DiagnosticSeverity.Hidden ? $"{report.Id} (hidden)" : report.Id, report.Location, report.GetMessage());

    public void Miss(Miss miss) => Place("miss", miss.Location, miss.Reason);

    public void Total(string line) => _totals.WriteLine(line);

    private void Place(string kind, Location location, string words)
    {
        var place = location.GetLineSpan();
        var line = place.StartLinePosition.Line;
        var path = place.Path is { Length: > 0 } file ? Path.GetRelativePath(arguments.Folder, file) : "(no file)";
        var lines = location.SourceTree?.GetText().Lines;
        var source = lines?[line].ToString().Trim() ?? "";
        if (arguments.Csv)
        {
            Console.WriteLine(string.Join(',', new[] { kind, path, (line + 1).ToString(), words, source }.Select(Quoted)));
            return;
        }

        Console.WriteLine($"{kind} {path}:{line + 1}: {words}");
        if (lines is null)
        {
            return;
        }

        for (var i = Math.Max(0, line - arguments.Context); i <= Math.Min(lines.Count - 1, line + arguments.Context); i++)
        {
            Console.WriteLine($"  {(i == line && arguments.Context > 0 ? '>' : ' ')} {lines[i].ToString().Trim()}");
        }
    }

    private static string Quoted(string value) => '"' + value.Replace("\"", "\"\"") + '"';
}
