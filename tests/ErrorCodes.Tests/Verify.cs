using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>What a test says about an analyzer, a fix or a generator.</summary>
/// <remarks>
/// Marks: <c>[|x|]</c> the rule's single id (or <see cref="TestSetup.DefaultId"/>), <c>{|ERC1001:x|}</c> that id,
/// <c>{|CS0103:x|}</c> a compiler error, <c>{|#0:x|}</c> the place <see cref="TestSetup.Messages"/>[0] speaks of.
/// </remarks>
internal static class Verify
{
    /// <summary>The analyzer reports exactly what is marked, and is well-behaved in every variation of the source.</summary>
    public static Task Reports<TAnalyzer>(string source, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        new AnalyzerCheck(new TAnalyzer(), source, null, TestSetup.From(setup)).ReportsAsync();

    public static Task Reports<TAnalyzer>(string source, string id, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        Reports<TAnalyzer>(source, TestSetup.Then(setup, it => it.DefaultId = id));

    /// <summary>The analyzer reports nothing; only compiler errors may be marked.</summary>
    public static async Task StaysQuiet<TAnalyzer>(string source, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var check = new AnalyzerCheck(new TAnalyzer(), source, null, TestSetup.From(setup));
        if (check.HasRuleMarks)
        {
            Assert.Fail("StaysQuiet takes no marks of the rule: say Reports.");
        }

        await check.ReportsAsync();
    }

    /// <summary>The fix turns one text into the other: one at a time, and by fix-all at every scope.</summary>
    public static Task Fixes<TAnalyzer, TFix>(string before, string after, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        new FixCheck(new TFix(), new AnalyzerCheck(new TAnalyzer(), before, after, TestSetup.From(setup))).FixesAsync();

    /// <summary>As <see cref="Fixes"/>, of at least two diagnostics that one fix-all takes together.</summary>
    public static Task FixesAll<TAnalyzer, TFix>(string before, string after, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        new FixCheck(new TFix(), new AnalyzerCheck(new TAnalyzer(), before, after, TestSetup.From(setup))).FixesAllAsync();

    /// <summary>The marked diagnostics are reported, and the fix offers nothing for any of them.</summary>
    public static Task OffersNoFix<TAnalyzer, TFix>(string source, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        new FixCheck(new TFix(), new AnalyzerCheck(new TAnalyzer(), source, null, TestSetup.From(setup))).OffersNothingAsync();

    /// <summary>The generator reports exactly what is marked in the additional files, its output compiles without a warning, and an unrelated edit runs no step.</summary>
    public static Task<GeneratedResult> Generates<TGenerator>(Action<TestSetup> setup, string source = "")
        where TGenerator : IIncrementalGenerator, new() =>
        new GeneratorCheck(() => new TGenerator(), source, TestSetup.From(setup)).GeneratesAsync();
}

/// <summary>Everything a test may add to its source.</summary>
internal sealed class TestSetup
{
    /// <summary>What <c>[|x|]</c> means when the analyzer has several ids.</summary>
    public string? DefaultId { get; set; }

    /// <summary>The only id to fix, when the fix serves several.</summary>
    public string? FixId { get; set; }

    /// <summary>Which of several offered actions is meant, by place in the list.</summary>
    public int? ActionIndex { get; set; }

    /// <summary>Which of several offered actions is meant, by key.</summary>
    public string? EquivalenceKey { get; set; }

    /// <summary>The titles offered for the first diagnostic; owed when there are several.</summary>
    public IList<string> Titles { get; set; } = [];

    /// <summary>False for a fix that must not be applied in bulk.</summary>
    public bool FixAll { get; set; } = true;

    /// <summary>How many single fixes lead from before to after, where one does the work of several or calls for another.</summary>
    public int? Iterations { get; set; }

    /// <summary>The whole messages, in the order of the marks or by the number of each.</summary>
    public IList<string> Messages { get; set; } = [];

    /// <summary>What every reported message contains.</summary>
    public IList<string> MessageContains { get; set; } = [];

    /// <summary>What every reported diagnostic carries.</summary>
    public IDictionary<string, string?> Properties { get; set; } = new Dictionary<string, string?>();

    /// <summary>The severity of every reported diagnostic.</summary>
    public DiagnosticSeverity? Severity { get; set; }

    /// <summary>Ids expected without any place in a file.</summary>
    public IList<string> Placeless { get; set; } = [];

    /// <summary>Ids to switch on that are off by default.</summary>
    public IList<string> Enabled { get; set; } = [];

    public IList<TestFile> Documents { get; set; } = [];

    public IList<TestFile> AdditionalFiles { get; set; } = [];

    public IList<TestProject> Projects { get; set; } = [];

    /// <summary>The <c>.editorconfig</c> at the root.</summary>
    public string? EditorConfig { get; set; }

    /// <summary>Further <c>.editorconfig</c> and <c>.globalconfig</c> files, by path.</summary>
    public IList<TestFile> EditorConfigs { get; set; } = [];

    /// <summary>MSBuild properties the compiler can see.</summary>
    public IDictionary<string, string> BuildProperties { get; set; } = new Dictionary<string, string>();

    public LanguageVersion LanguageVersion { get; set; } = LanguageVersion.Latest;

    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Paths of further assemblies.</summary>
    public IList<string> References { get; set; } = [];

    /// <summary>True to compile without the product's vocabulary in the first place.</summary>
    public bool WithoutAbstractions { get; set; }

    internal static TestSetup From(Action<TestSetup>? setup)
    {
        var result = new TestSetup();
        setup?.Invoke(result);
        return result;
    }

    internal static Action<TestSetup> Then(Action<TestSetup>? first, Action<TestSetup> second) => it =>
    {
        first?.Invoke(it);
        second(it);
    };
}

/// <summary>A further file: its text, and what a fix makes of it where that differs.</summary>
internal sealed record TestFile(string Name, string Text, string? Fixed = null)
{
    /// <summary>The metadata of the MSBuild item the file stands for.</summary>
    public IDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>True for a text to be taken as it is, marks and all; the diagnostics of a generator are then left to the test.</summary>
    public bool Verbatim { get; init; }

    public static implicit operator TestFile((string Name, string Text) file) => new(file.Name, file.Text);

    public static implicit operator TestFile((string Name, string Text, string Fixed) file) =>
        new(file.Name, file.Text, file.Fixed);
}

/// <summary>A further project, referenced by the tested one.</summary>
internal sealed record TestProject(string Name, params TestFile[] Documents)
{
    /// <summary>True to reference it compiled, as a package would be; its sources are then not analyzed.</summary>
    public bool AsMetadata { get; init; }

    /// <summary>False for a project that only lives in the same solution.</summary>
    public bool IsReferenced { get; init; } = true;
}

/// <summary>What a generator made, and the means to edit its input.</summary>
internal sealed class GeneratedResult(
    GeneratorDriver driver, Compilation input, Compilation output, ImmutableArray<AdditionalText> files)
{
    private readonly GeneratorRunResult _run = driver.GetRunResult().Results.Single();

    /// <summary>The input together with what was made of it.</summary>
    public Compilation Compilation { get; } = output;

    public ImmutableArray<Diagnostic> Diagnostics => _run.Diagnostics;

    /// <summary>The generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; } = driver.GetRunResult().Results.Single().GeneratedSources
        .ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Why each output of each tracked step came about.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<IncrementalStepRunReason>> Steps { get; } =
        driver.GetRunResult().Results.Single().TrackedSteps
            .ToDictionary(step => step.Key, step => step.Value.SelectMany(run => run.Outputs, (_, it) => it.Reason).ToImmutableArray());

    /// <summary>The same generator after one additional file got another text.</summary>
    public GeneratedResult Edit(string name, string text)
    {
        var old = files.Single(file => file.Path == GeneratorCheck.PathOf(name));
        var edited = new TestAdditionalText(old.Path, text);
        var next = driver.ReplaceAdditionalText(old, edited).RunGeneratorsAndUpdateCompilation(input, out var result, out _);
        return new GeneratedResult(next, input, result, files.Replace(old, edited));
    }
}
