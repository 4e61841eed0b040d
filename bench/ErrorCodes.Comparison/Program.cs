using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.Comparison;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

// Ordinary code, the same for everybody, in rounds that go from one to the next: a machine that is busy is busy for all of them.
var rounds = args is [var written, ..] ? int.Parse(written, CultureInfo.InvariantCulture) : 15;
var files = args is [_, var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_090;
var trees = Enumerable.Range(0, files).Select(i => CSharpSyntaxTree.ParseText(OrdinaryCode.File(i), path: $"/ordinary/{i}.cs")).ToArray();
var sources = trees.Select(tree => tree.GetText()).ToArray();
Console.WriteLine($"{files} files, {sources.Sum(text => text.Lines.Count):N0} lines, {sources.Sum(text => text.Length):N0} characters");

MetadataReference[] references =
[
    .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || path.EndsWith("ErrorCodes.Abstractions.dll", StringComparison.Ordinal))
        .Select(path => MetadataReference.CreateFromFile(path)),
];
var ours = typeof(ErrorCodesAnalyzer).Assembly.GetTypes()
    .Where(type => type.IsSubclassOf(typeof(ErrorCodesAnalyzer)) && !type.IsAbstract)
    .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
    .ToArray();
var sonar = Assembly.LoadFrom(typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(it => it.Key == "Sonar").Value!);
var magic = (DiagnosticAnalyzer)Activator.CreateInstance(sonar.GetType("SonarAnalyzer.Rules.CSharp.MagicNumberShouldNotBeUsed")!)!;
(string Name, DiagnosticAnalyzer[] Analyzers)[] contestants =
[
    ("compiler alone", []),
    ("do nothing", [new DoNothing()]),
    // As many as we are: what the host spends on calling them.
    ("do nothing, as often", [.. ours.Select(_ => new DoNothing())]),
    ("ErrorCodes, all rules", ours),
    ("Sonar S109", [magic]),
    ("type of each literal", [new TypeOfEachLiteral()]),
];

var byRule = new Dictionary<string, double>();
var measured = contestants.ToDictionary(it => it.Name, _ => new List<(double Wall, double Cpu, double Own, long Bytes)>());
for (var round = -1; round < rounds; round++)
{
    foreach (var (name, analyzers) in contestants)
    {
        var result = await MeasureAsync(analyzers);
        if (round >= 0)
        {
            measured[name].Add(result);
        }
    }
}

Console.WriteLine($"{"",-24}{"own ms best",14}{"median",10}{"CPU ms best",14}{"median",10}{"own MB",10}");
foreach (var (name, _) in contestants)
{
    var results = measured[name];
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-24}{results.Min(it => it.Own),14:F1}{Median(results.Select(it => it.Own)),10:F1}{results.Min(it => it.Cpu),14:F0}{Median(results.Select(it => it.Cpu)),10:F0}{results.Min(it => it.Bytes) / 1e6,10:F2}"));
}

Console.WriteLine();
foreach (var (rule, best) in byRule.OrderByDescending(it => it.Value))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule,-40}{best,8:F2} ms best"));
}

// New trees each time, as a compiler has them; what is kept with one tree must not help the next round.
async Task<(double Wall, double Cpu, double Own, long Bytes)> MeasureAsync(DiagnosticAnalyzer[] analyzers)
{
    var compilation = CSharpCompilation.Create(
        "Ordinary", sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, path: $"/ordinary/{i}.cs")), references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: [new("S109", ReportDiagnostic.Warn)]));
    GC.Collect();
    var before = Process.GetCurrentProcess().TotalProcessorTime;
    var clock = Stopwatch.StartNew();
    if (analyzers.Length == 0)
    {
        compilation.GetDiagnostics();
        return (clock.Elapsed.TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds, 0, 0);
    }

    compilation.GetDiagnostics();
    before = Process.GetCurrentProcess().TotalProcessorTime;
    clock.Restart();
    var bytes = GC.GetTotalAllocatedBytes(precise: true);
    var run = compilation.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(
        new AnalyzerOptions([]), onAnalyzerException: (thrown, _, _) => throw thrown, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
    var result = await run.GetAnalysisResultAsync(CancellationToken.None);
    bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
    foreach (var (analyzer, telemetry) in result.AnalyzerTelemetryInfo.Where(it => ours.Contains(it.Key)))
    {
        var name = analyzer.GetType().Name;
        byRule[name] = Math.Min(byRule.GetValueOrDefault(name, double.MaxValue), telemetry.ExecutionTime.TotalMilliseconds);
    }

    var own = result.AnalyzerTelemetryInfo.Values.Sum(it => it.ExecutionTime.TotalMilliseconds);
    return (clock.Elapsed.TotalMilliseconds, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds, own, bytes);
}

static double Median(IEnumerable<double> values)
{
    var sorted = values.Order().ToArray();
    return sorted[sorted.Length / 2];
}
