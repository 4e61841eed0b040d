using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Build.Locator;
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

        // Before any method that mentions MSBuild: its assemblies are the SDK's.
        MSBuildLocator.RegisterDefaults();
        return await RunAsync(arguments);
    }

    private static async Task<int> RunAsync(Arguments arguments)
    {
        var clock = Stopwatch.StartNew();
        var printer = new Printer(arguments);
        var projects = Project.In(arguments.Folder);
        var restore = arguments.Restore is { } folder ? Restore.Of(projects, folder, Names(arguments.Served)) : null;
        foreach (var failure in restore?.Failures ?? [])
        {
            printer.Total($"package {failure}");
        }

        var compilations = new Compilations(projects, project => restore?.Libraries(project) ?? [], arguments.References);
        var binding = Binding.None;
        var reports = new List<Diagnostic>();
        var times = new SortedDictionary<string, TimeSpan>(StringComparer.Ordinal);
        var shares = new List<double>();
        var (lines, literals) = (0L, 0L);
        foreach (var project in projects)
        {
            var found = await Examination.OfAsync(compilations.Of(project), arguments);
            reports.AddRange(found.Reports);
            binding = binding.Plus(found.Binding);
            lines += found.Lines;
            literals += found.Literals;
            foreach (var report in found.Reports)
            {
                printer.Report(report);
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

        var files = projects.Sum(project => project.Files.Count);
        printer.Total($"{projects.Count} projects, {files} files, {lines} lines, {literals} literals, {clock.Elapsed.TotalSeconds:F0} s");
        printer.Total($"reports: {reports.Count}");
        foreach (var severity in reports.GroupBy(report => report.Severity).OrderByDescending(group => group.Key))
        {
            var ids = severity.CountBy(report => report.Id).OrderBy(id => id.Key, StringComparer.Ordinal);
            printer.Total($"  {severity.Key}: {string.Join(", ", ids.Select(id => $"{id.Key} {id.Value}"))}");
        }

        if (!arguments.Quick)
        {
            printer.Total(binding.ToString());
        }

        foreach (var (name, count) in binding.Unknown.OrderByDescending(pair => pair.Value).Take(arguments.Unbound ? 40 : 0))
        {
            printer.Total($"{count,8}  {name}");
        }

        foreach (var (who, time) in times)
        {
            printer.Total($"{time.TotalSeconds,8:F2} s  {100 * time / times[Examination.Compiler],6:F2} %  {who}");
        }

        if (shares.Count > 0)
        {
            shares.Sort();
            printer.Total($"all analyzers, median of the projects: {100 * shares[shares.Count / 2]:F2} % of the compiler's time");
        }

        return reports.Any(report => report.Id == AnalyzerFailure) ? 1 : 0;
    }

    private static HashSet<string>? Names(string? file) =>
        file is null ? null : File.ReadLines(file).Select(line => line.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
