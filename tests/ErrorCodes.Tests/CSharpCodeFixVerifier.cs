using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Testing.Model;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>The library's test of an analyzer and a fix, and the mistakes of ours that it does not look for.</summary>
internal static class CSharpCodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    public static DiagnosticResult Diagnostic(string id) =>
        new DiagnosticResult(new TAnalyzer().SupportedDiagnostics.First(descriptor => descriptor.Id == id))
            .WithMessage(null).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations);

    /// <summary>Runs the analyzer, and the fix if there is a fixed state, in every variation.</summary>
    public sealed class Test : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    {
        // One of each throughout, as a host has it: what they remember shows.
        private readonly TAnalyzer _analyzer = new();
        private readonly TFix _fix = new();
        private readonly ConcurrentDictionary<FixAllScope, FixAllContext> _inBulk = new();
        private Project? _project;
        private List<Diagnostic>? _found;
        private bool _isOffered;

        public Test(TestSetup setup)
        {
            Setup = setup;
            (ReferenceAssemblies, MarkupOptions) = (TestStates.Framework, MarkupOptions.TreatPositionIndicatorsAsCode);
            (CodeActionIndex, CodeActionEquivalenceKey) = (setup.ActionIndex, setup.EquivalenceKey);
        }

        public TestSetup Setup { get; }

        public bool OffersFix { get; set; } = true;

        public int CountMarks(SolutionState state, IEnumerable<string>? ids = null)
        {
            ids ??= _analyzer.SupportedDiagnostics.Select(it => it.Id);
            return Processed(state).ExpectedDiagnostics.Count(it => ids.Contains(it.Id));
        }

        public int CountFixable(SolutionState state) => CountMarks(state, _fix.FixableDiagnosticIds);

        protected override async Task RunImplAsync(CancellationToken stop)
        {
            var isFixed = FixedState.Sources.Count > 0;
            NumberOfIncrementalIterations = Setup.Iterations ?? CountFixable(TestState) - CountFixable(FixedState);
            if (isFixed && !Setup.FixAll)
            {
                // In bulk, all stays as it was. A provider may be asked once, for ids it does not name: a host would not.
                (BatchFixedState.InheritanceMode, BatchFixedState.MarkupHandling) = (StateInheritanceMode.AutoInheritAll, MarkupMode.Allow);
                BatchFixedState.Sources.AddRange(TestState.Sources);
                foreach (var (name, project) in TestState.AdditionalProjects)
                {
                    BatchFixedState.AdditionalProjects.Add(name, project);
                }

                NumberOfFixAllIterations = -2;
            }

            TestBehaviors = TestState.Sources.Any(it => it.content.ToString().Contains("#pragma warning restore"))
                ? TestBehaviors.SkipSuppressionCheck
                : TestBehaviors.None;
            await base.RunImplAsync(stop);
            CheckSaid();
            await CheckVariationsAsync(stop);
            if (isFixed)
            {
                Assert.True(_isOffered == OffersFix, OffersFix ? "No fix is offered." : "A fix is offered.");
                Assert.True(!OffersFix || !Setup.FixAll || !_inBulk.IsEmpty, $"{_fix} has no fix-all.");
                await CheckInBulkAsync(stop);
            }
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [_analyzer];

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [_fix];

        protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers)
        {
            var rules = _analyzer.SupportedDiagnostics.Where(it => Setup.DefaultId is null || it.Id == Setup.DefaultId).ToList();
            return rules.Select(it => it.Id).Distinct().Count() == 1 ? rules[0] : null;
        }

        protected override Project ApplyCompilationOptions(Project project)
        {
            project = TestStates.WithLanguage(base.ApplyCompilationOptions(project), Setup.LanguageVersion);
            _project ??= project;
            return project;
        }

        protected override ImmutableArray<(Project project, Diagnostic diagnostic)> FilterDiagnostics(
            ImmutableArray<(Project project, Diagnostic diagnostic)> diagnostics)
        {
            var rules = _analyzer.SupportedDiagnostics.Select(it => it.Id).ToHashSet();
            _found ??= [.. SortDistinctDiagnostics(diagnostics).Select(it => it.diagnostic).Where(it => rules.Contains(it.Id))];
            return base.FilterDiagnostics(diagnostics);
        }

        protected override ImmutableArray<CodeAction> FilterCodeActions(ImmutableArray<CodeAction> actions)
        {
            actions = base.FilterCodeActions(actions);
            Assert.All(actions, it => Assert.False(string.IsNullOrEmpty(it.EquivalenceKey), $"'{it.Title}' has no equivalence key."));
            Assert.Distinct(actions.Select(it => it.EquivalenceKey));
            Assert.Distinct(actions.Select(it => it.Title));
            if (!_isOffered && !actions.IsEmpty)
            {
                _isOffered = true;
                Assert.True(actions.Length == 1 || Setup.Titles.Count > 0, "Several fixes are offered, so state the Titles.");
                Assert.Equal(Setup.Titles.Count > 0 ? Setup.Titles : [actions[0].Title], actions.Select(it => it.Title));
            }

            return actions;
        }

        protected override FixAllContext CreateFixAllContext(
            Document? document, TextSpan? span, Project project, CodeFixProvider fix, FixAllScope scope, string? key,
            IEnumerable<string> ids, DiagnosticSeverity severity, FixAllContext.DiagnosticProvider provider, CancellationToken stop) =>
            _inBulk[scope] = base.CreateFixAllContext(document, span, project, fix, scope, key, ids, severity, provider, stop);

        private SolutionState Processed(SolutionState state) => state.WithInheritedValuesApplied(null, []).WithProcessedMarkup(
            MarkupOptions, GetDefaultDiagnostic([]), _analyzer.SupportedDiagnostics, [], DefaultFilePath);

        private void CheckSaid()
        {
            var said = _found!.Where(it => !it.IsSuppressed).ToList();
            Assert.All(said, it =>
            {
                Assert.All(Setup.MessageContains, part => Assert.Contains(part, it.GetMessage()));
                Assert.All(Setup.Properties, each => Assert.Contains(each, (IReadOnlyDictionary<string, string?>)it.Properties));
                Assert.Equal(Setup.Severity ?? it.Severity, it.Severity);
            });
            Assert.Equal(Setup.Messages, Setup.Messages.Count == 0 ? [] : said.Select(it => it.GetMessage()));
        }

        private async Task CheckVariationsAsync(CancellationToken stop)
        {
            await TestStates.CheckLinesAsync(_project!, _found!);
            var solution = _project!.Solution;
            Assert.True(
                Described(_found!).SequenceEqual(Described(await AnalyzeAsync(solution, stop))),
                $"A second run differs from\n{string.Join('\n', Described(_found!))}");

            var generated = solution;
            foreach (var document in solution.Projects.SelectMany(project => project.Documents))
            {
                var text = await document.GetTextAsync(stop);
                generated = generated.WithDocumentText(document.Id, text.Replace(0, 0, "// <auto-generated/>\n"));
            }

            var elsewhere = Described(_found!.Where(it => !it.Location.IsInSource));
            var wrong = Described(await AnalyzeAsync(generated, stop)).Except(elsewhere).FirstOrDefault();
            Assert.True(wrong is null, $"Reported in generated code: {wrong}");
            if (!Setup.WithoutAbstractions)
            {
                var without = solution.ProjectIds.Aggregate(solution, (it, id) => it.RemoveMetadataReference(id, TestStates.Abstractions));
                wrong = Described(await AnalyzeAsync(without, stop)).FirstOrDefault();
                Assert.True(wrong is null, $"Reported without a reference to ErrorCodes.Abstractions: {wrong}");
            }
        }

        private static IEnumerable<string> Described(IEnumerable<Diagnostic> found) => found
            .Select(it =>
                $"{it} {it.Severity} {it.IsSuppressed} {string.Join(';', it.AdditionalLocations)} " +
                string.Join(';', it.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal);

        private async Task<List<Diagnostic>> AnalyzeAsync(Solution solution, CancellationToken stop)
        {
            var found = new List<Diagnostic>();
            foreach (var project in solution.Projects)
            {
                var compilation = (await project.GetCompilationAsync(stop))!;
                found.AddRange(await CreateCompilationWithAnalyzers(compilation, [_analyzer], GetAnalyzerOptions(project), stop)
                    .GetAnalyzerDiagnosticsAsync(stop));
            }

            return found;
        }

        /// <summary>What is not for bulk is not offered there, and what is fixed stays as it is when asked once more.</summary>
        private async Task CheckInBulkAsync(CancellationToken stop)
        {
            var state = Processed(FixedState);
            var projects = state.AdditionalProjects.Values.Select(it => new EvaluatedProjectState(it, ReferenceAssemblies));
            var solution = (await CreateProjectAsync(new(state, ReferenceAssemblies), [.. projects], stop)).Solution;
            var left = new Left((await AnalyzeAsync(solution, stop)).Where(it => !it.IsSuppressed));
            foreach (var (scope, first) in _inBulk)
            {
                var provider = _fix.GetFixAllProvider()!;
                if (!Setup.FixAll)
                {
                    var ids = provider.GetSupportedFixAllDiagnosticIds(_fix).Intersect(_found!.Select(it => it.Id));
                    Assert.True(!ids.Any() || await provider.GetFixAsync(first) is null, $"A fix is offered in bulk at {scope} scope.");
                    continue;
                }

                var document = solution.Projects.SelectMany(it => it.Documents).Single(it => it.FilePath == first.Document!.FilePath);
                var second = new FixAllContext(document, _fix, scope, first.CodeActionEquivalenceKey, first.DiagnosticIds, left, stop);
                if (await provider.GetFixAsync(second) is { } action)
                {
                    var operations = await action.GetOperationsAsync(stop);
                    var changes = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetChanges(solution);
                    Assert.True(
                        !changes.GetProjectChanges().Any(it => it.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any()),
                        $"Fix-all at {scope} scope, twice, changes what is fixed.");
                }
            }
        }

        /// <summary>Gives a fix-all the diagnostics as the host would.</summary>
        private sealed class Left(IEnumerable<Diagnostic> found) : FixAllContext.DiagnosticProvider
        {
            public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken stop) =>
                Task.FromResult(found.Where(it => project.GetDocument(it.Location.SourceTree) is not null));

            public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken stop) =>
                Task.FromResult(found.Where(it => document.Project.GetDocument(it.Location.SourceTree)?.Id == document.Id));

            public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken stop) =>
                Task.FromResult(found.Where(it => !it.Location.IsInSource));
        }
    }
}
