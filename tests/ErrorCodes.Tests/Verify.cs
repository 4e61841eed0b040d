using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>What a test says about an analyzer, a fix or a generator; Microsoft.CodeAnalysis.Testing sees to it.</summary>
/// <remarks>
/// Marks: <c>[|x|]</c> the rule's single id (or <see cref="TestSetup.DefaultId"/>), <c>{|ERC1001:x|}</c> that id,
/// <c>{|CS0103:x|}</c> a compiler error, <c>{|#0:x|}</c> a place that <see cref="TestSetup.Expected"/> speaks of.
/// </remarks>
internal static class Verify
{
    /// <summary>The analyzer reports exactly what is marked, and is well-behaved in every variation of the source.</summary>
    public static Task Reports<TAnalyzer>(string source, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        RunAsync<TAnalyzer, EmptyCodeFixProvider>(source, null, setup);

    public static Task Reports<TAnalyzer>(string source, string id, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        Reports<TAnalyzer>(source, it =>
        {
            setup?.Invoke(it);
            it.DefaultId = id;
        });

    /// <summary>What is expected at <c>{|#0:x|}</c>: give it <c>WithLocation(0)</c> and <c>WithMessage</c>.</summary>
    public static DiagnosticResult Diagnostic<TAnalyzer>(string id)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        CSharpCodeFixVerifier<TAnalyzer, EmptyCodeFixProvider>.Diagnostic(id);

    /// <summary>The analyzer reports nothing; only compiler errors may be marked.</summary>
    public static Task StaysQuiet<TAnalyzer>(string source, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new() =>
        RunAsync<TAnalyzer, EmptyCodeFixProvider>(source, null, setup, it =>
            Assert.True(it.CountMarks(it.TestState) == 0, "StaysQuiet takes no marks of the rule: say Reports."));

    /// <summary>The fix turns one text into the other: one at a time, and by fix-all at every scope.</summary>
    public static Task Fixes<TAnalyzer, TFix>(string before, string after, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        RunAsync<TAnalyzer, TFix>(before, after, setup);

    /// <summary>As <see cref="Fixes"/>, of at least two diagnostics that one fix-all takes together.</summary>
    public static Task FixesAll<TAnalyzer, TFix>(string before, string after, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        RunAsync<TAnalyzer, TFix>(before, after, setup, it =>
        {
            Assert.True(it.Setup.FixAll, "FixesAll is about fix-all.");
            Assert.True(it.CountFixable(it.TestState) > 1, "One diagnostic says nothing about fix-all: mark several.");
        });

    /// <summary>The marked diagnostics are reported, and the fix offers nothing for any of them.</summary>
    public static Task OffersNoFix<TAnalyzer, TFix>(string source, Action<TestSetup>? setup = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        RunAsync<TAnalyzer, TFix>(source, source, setup, it =>
        {
            it.OffersFix = false;
            Assert.True(it.CountFixable(it.TestState) > 0, "Nothing to fix is reported, so nothing is shown.");
        });

    /// <summary>The generator reports what is marked, its output compiles without warnings, an unrelated edit runs no step.</summary>
    public static async Task<GeneratedResult> Generates<TGenerator>(Action<TestSetup> setup, string source = "")
        where TGenerator : IIncrementalGenerator, new()
    {
        var test = new CSharpSourceGeneratorVerifier<TGenerator>.Test(TestSetup.From(setup));
        await TestStates.FillAsync(test.TestState, test.Setup, source, file => file.Text);
        await test.RunAsync(TestContext.Current.CancellationToken);
        return test.Result!;
    }

    private static async Task RunAsync<TAnalyzer, TFix>(
        string before, string? after, Action<TestSetup>? setup, Action<CSharpCodeFixVerifier<TAnalyzer, TFix>.Test>? first = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixVerifier<TAnalyzer, TFix>.Test(TestSetup.From(setup));
        await TestStates.FillAsync(test.TestState, test.Setup, before, file => file.Text);
        if (after is not null)
        {
            await TestStates.FillAsync(test.FixedState, test.Setup, after, file => file.Fixed ?? file.Text);
            test.FixedState.Sources.AddRange(test.Setup.Created.Select(file => file.In("0")));
        }

        first?.Invoke(test);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
