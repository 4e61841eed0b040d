using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>What a generator made, and the means to edit its input.</summary>
internal sealed class GeneratedResult
{
    private readonly GeneratorDriver _driver;
    private readonly Project _project;
    private readonly Compilation _input;
    private readonly GeneratorRunResult _run;

    private GeneratedResult(GeneratorDriver driver, Project project, Compilation input)
    {
        (_project, _input) = (project, input);
        _driver = driver.RunGeneratorsAndUpdateCompilation(input, out var output, out _, TestContext.Current.CancellationToken);
        Compilation = output;
        _run = _driver.GetRunResult().Results.Single();
        Assert.True(_run.Exception is null, $"The generator threw: {_run.Exception}");
    }

    /// <summary>The input together with what was made of it.</summary>
    public Compilation Compilation { get; }

    public ImmutableArray<Diagnostic> Diagnostics => _run.Diagnostics;

    /// <summary>The generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        _run.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>Why each output of each tracked step came about.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<IncrementalStepRunReason>> Steps => _run.TrackedSteps
        .ToDictionary(step => step.Key, step => step.Value.SelectMany(run => run.Outputs, (_, it) => it.Reason).ToImmutableArray());

    public static GeneratedResult Of(IIncrementalGenerator generator, Project project, Compilation input) => new(
        CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            // A workspace does not keep their order.
            project.AnalyzerOptions.AdditionalFiles.OrderBy(file => file.Path, StringComparer.Ordinal),
            (CSharpParseOptions)project.ParseOptions!,
            project.AnalyzerOptions.AnalyzerConfigOptionsProvider,
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
        project,
        input);

    /// <summary>The same generator on another compilation.</summary>
    public GeneratedResult On(Compilation input) => new(_driver, _project, input);

    /// <summary>The same generator after one additional file got another text.</summary>
    public GeneratedResult Edit(string name, string text)
    {
        var (path, edit) = new TestFile(name, text).In("0");
        var id = _project.AdditionalDocuments.Single(file => file.FilePath == path).Id;
        var edited = _project.Solution.WithAdditionalDocumentText(id, edit).GetProject(_project.Id)!;
        return new(_driver.ReplaceAdditionalText(File(_project), File(edited)), edited, _input);

        AdditionalText File(Project project) => project.AnalyzerOptions.AdditionalFiles.Single(file => file.Path == path);
    }
}
