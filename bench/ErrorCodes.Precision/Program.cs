using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Precision;

/// <summary>Runs the analyzers over a folder of C# that need not compile, and shows what they say.</summary>
internal static class Program
{
    private const string AnalyzerFailure = "AD0001";

    public static async Task<int> Main(string[] args)
    {
        if (Arguments.Parse(args) is not { } arguments)
        {
            Console.Error.WriteLine(Arguments.Usage);
            return 2;
        }

        var clock = Stopwatch.StartNew();
        var printer = new Printer(arguments);
        var projects = Project.In(arguments.Folder);
        var compilations = new Compilations(projects, arguments.References);
        var ids = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var times = new SortedDictionary<string, TimeSpan>(StringComparer.Ordinal);
        var shares = new List<double>();
        var (lines, literals) = (0L, 0L);
        foreach (var project in projects)
        {
            var found = await Examination.OfAsync(compilations.Of(project), arguments);
            lines += found.Lines;
            literals += found.Literals;
            foreach (var report in found.Reports)
            {
                printer.Report(report);
                ids[report.Id] = ids.GetValueOrDefault(report.Id) + 1;
            }

            foreach (var miss in found.Misses)
            {
                printer.Miss(miss);
            }

            foreach (var (who, time) in found.Times)
            {
                times[who] = times.GetValueOrDefault(who) + time;
            }

            if (found.Times.TryGetValue(Examination.Compiler, out var compiler))
            {
                shares.Add(found.Times.Sum(time => time.Value / compiler) - 1);
            }
        }

        printer.Total($"{projects.Count} projects, {projects.Sum(project => project.Files.Count)} files, {lines} lines, {literals} literals, {clock.Elapsed.TotalSeconds:F0} s");
        printer.Total($"reports: {(ids.Count == 0 ? "none" : string.Join(", ", ids.Select(id => $"{id.Key} {id.Value}")))}");
        foreach (var (who, time) in times)
        {
            printer.Total($"{time.TotalSeconds,8:F2} s  {100 * time / times[Examination.Compiler],6:F2} %  {who}");
        }

        if (shares.Count > 0)
        {
            shares.Sort();
            printer.Total($"all analyzers, median of the projects: {100 * shares[shares.Count / 2]:F2} % of the compiler's time");
        }

        return ids.ContainsKey(AnalyzerFailure) ? 1 : 0;
    }
}
