using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>The library's test of a generator, and what else is owed to who compiles its output and waits for it.</summary>
internal static class CSharpSourceGeneratorVerifier<TGenerator>
    where TGenerator : IIncrementalGenerator, new()
{
    /// <summary>Runs the generator on the newest and the oldest C#, twice, and again after an edit that is none of its business.</summary>
    public sealed class Test : CSharpSourceGeneratorTest<TGenerator, DefaultVerifier>
    {
        public Test(TestSetup setup)
        {
            Setup = setup;
            (ReferenceAssemblies, MarkupOptions) = (TestStates.Framework, MarkupOptions.TreatPositionIndicatorsAsCode);
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck;
        }

        public TestSetup Setup { get; }

        public GeneratedResult? Result { get; private set; }

        protected override async Task RunImplAsync(CancellationToken stop)
        {
            if (TestState.MarkupHandling != MarkupMode.None)
            {
                await base.RunImplAsync(stop);
            }

            var state = TestState.WithInheritedValuesApplied(null, []).WithProcessedMarkup(MarkupOptions, null, [], [], DefaultFilePath);
            var projects = state.AdditionalProjects.Values.Select(it => new EvaluatedProjectState(it, ReferenceAssemblies));
            var project = await CreateProjectAsync(new(state, ReferenceAssemblies), [.. projects], stop);
            var old = await CheckAsync(TestStates.WithLanguage(project, LanguageVersion.CSharp7_3), LanguageVersion.CSharp7_3, stop);
            Result = await CheckAsync(project, LanguageVersion.Latest, stop);
            await TestStates.CheckLinesAsync(project, Result.Diagnostics);
            Assert.Equal(Result.Diagnostics.Select(it => it.ToString()), old.Diagnostics.Select(it => it.ToString()));
        }

        protected override Project ApplyCompilationOptions(Project project) =>
            TestStates.WithLanguage(base.ApplyCompilationOptions(project), Setup.LanguageVersion);

        private static async Task<GeneratedResult> CheckAsync(Project project, LanguageVersion version, CancellationToken stop)
        {
            var input = (await project.GetCompilationAsync(stop))!;
            var result = GeneratedResult.Of(new TGenerator(), project, input);
            var wrong = result.Compilation.GetDiagnostics(stop).FirstOrDefault(it =>
                it.Severity >= DiagnosticSeverity.Warning && it.Location.SourceTree is { } tree && !input.ContainsSyntaxTree(tree));
            Assert.True(wrong is null, $"At C# {version}: {wrong}\n{wrong?.Location.SourceTree}");
            Assert.Equal(result.Sources, GeneratedResult.Of(new TGenerator(), project, input).Sources);

            var parse = (CSharpParseOptions)project.ParseOptions!;
            Compilation With(string member) => input.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Unrelated {{ int {member}; }}", parse));
            foreach (var (step, reasons) in result.On(With("a")).On(With("b")).Steps)
            {
                Assert.All(reasons, reason => Assert.True(
                    step == "Compilation" || reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
                    $"An unrelated edit runs the step {step}: {reason}."));
            }

            return result;
        }
    }
}
