using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>Says in the library's terms what a test sets up.</summary>
internal static class TestStates
{
    public static readonly MetadataReference Abstractions = MetadataReference.CreateFromFile(typeof(ErrorCodeInfo).Assembly.Location);

    public static readonly ReferenceAssemblies Framework = new(
        "net8.0",
        new PackageIdentity("Microsoft.NETCore.App.Ref", typeof(TestStates).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>().Single(it => it.Key == "ReferencePackVersion").Value!),
        Path.Combine("ref", "net8.0"));

    // One reference for all tests, so that they share its symbols.
    private static readonly ConcurrentDictionary<string, MetadataReference> Compiled = new();

    public static async Task FillAsync(SolutionState state, TestSetup setup, string source, Func<TestFile, string> textOf)
    {
        (state.InheritanceMode, state.OutputKind) = (StateInheritanceMode.Explicit, setup.OutputKind);
        state.MarkupHandling = setup.AdditionalFiles.Any(file => file.Verbatim) ? MarkupMode.None : MarkupMode.Allow;
        state.ExpectedDiagnostics.AddRange(setup.Expected);
        state.ExpectedDiagnostics.AddRange(setup.Placeless.Select(
            id => new DiagnosticResult(id, DiagnosticSeverity.Warning).WithOptions(DiagnosticOptions.IgnoreSeverity)));
        state.AdditionalFiles.AddRange(setup.AdditionalFiles.Select(file => file.In("0")));
        state.AdditionalReferences.AddRange(setup.References.Select(path => MetadataReference.CreateFromFile(path)));
        Fill(state, [new("Test0.cs", source), .. setup.Documents], "0");
        foreach (var project in setup.Projects.Where(it => !it.AsMetadata))
        {
            Fill(state.AdditionalProjects[project.Name], project.Documents, project.Name);
            state.AdditionalProjectReferences.Add(project.Name);
        }

        foreach (var project in setup.Projects.Where(it => it.AsMetadata))
        {
            state.AdditionalReferences.Add(await CompileAsync(project));
        }

        void Fill(ProjectState project, IEnumerable<TestFile> documents, string folder)
        {
            project.Sources.AddRange(documents.Select(file => (file with { Text = textOf(file) }).In(folder)));
            project.AnalyzerConfigFiles.AddRange(setup.Configs.Select(file => file.In("0")));
            project.AdditionalReferences.AddRange(setup.WithoutAbstractions ? [] : [Abstractions]);
        }
    }

    /// <summary>Gives the project the language of the test.</summary>
    public static Project WithLanguage(Project project, LanguageVersion version)
    {
        var options = (CSharpCompilationOptions)project.CompilationOptions!;
        return project
            .WithParseOptions(((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(version))
            .WithCompilationOptions(options
                .WithNullableContextOptions(version < LanguageVersion.CSharp8 ? default : NullableContextOptions.Enable)
                // The library's Default is /warnaserror-, which takes back the errors of an .editorconfig.
                .WithSpecificDiagnosticOptions(options.SpecificDiagnosticOptions.Where(it => it.Value != ReportDiagnostic.Default)));
    }

    /// <summary>A place in a file that is no syntax tree states its lines itself: they must be those of its span.</summary>
    public static async Task CheckLinesAsync(Project project, IEnumerable<Diagnostic> found)
    {
        foreach (var it in found.Where(it => it.Location.Kind == LocationKind.ExternalFile))
        {
            var stated = it.Location.GetLineSpan();
            var files = project.AdditionalDocuments.Concat(project.AnalyzerConfigDocuments);
            var text = await files.Single(file => file.FilePath == stated.Path).GetTextAsync();
            var lines = text.Lines.GetLinePositionSpan(it.Location.SourceSpan);
            Assert.True(lines == stated.Span, $"{it} is at {stated.Span} by its lines and at {lines} by its span.");
        }
    }

    private static async Task<MetadataReference> CompileAsync(TestProject project)
    {
        var framework = await Framework.ResolveAsync(LanguageNames.CSharp, TestContext.Current.CancellationToken);
        return Compiled.GetOrAdd(project.Name + string.Concat(project.Documents.Select(file => file.Text)), _ =>
        {
            var parse = new CSharpParseOptions(LanguageVersion.Latest);
            var trees = project.Documents.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse));
            var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
            using var image = new MemoryStream();
            var result = CSharpCompilation.Create(project.Name, trees, framework.Add(Abstractions), options).Emit(image);
            Assert.True(result.Success, $"{project.Name} does not compile: {string.Join('\n', result.Diagnostics)}");
            return MetadataReference.CreateFromImage(image.ToArray());
        });
    }
}
