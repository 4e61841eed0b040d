using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Tests;

/// <summary>Everything a test may add to its source.</summary>
internal sealed class TestSetup
{
    /// <summary>What <c>[|x|]</c> means when the analyzer has several ids.</summary>
    public string? DefaultId { get; set; }

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

    /// <summary>What is expected beside the marks, or at the numbered ones.</summary>
    public IList<DiagnosticResult> Expected { get; set; } = [];

    /// <summary>The whole messages, in the order of their places.</summary>
    public IList<string> Messages { get; set; } = [];

    /// <summary>What every reported message contains.</summary>
    public IList<string> MessageContains { get; set; } = [];

    /// <summary>What every reported diagnostic carries.</summary>
    public IDictionary<string, string?> Properties { get; set; } = new Dictionary<string, string?>();

    /// <summary>The severity of every reported diagnostic.</summary>
    public DiagnosticSeverity? Severity { get; set; }

    /// <summary>Ids expected without any place in a file.</summary>
    public IList<string> Placeless { get; set; } = [];

    public IList<TestFile> Documents { get; set; } = [];

    /// <summary>The files of the tested project that a fix makes.</summary>
    public IList<TestFile> Created { get; set; } = [];

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

    /// <summary>All config files.</summary>
    internal IEnumerable<TestFile> Configs =>
    [
        .. EditorConfig is null ? EditorConfigs : [new("/.editorconfig", "root = true\n" + EditorConfig), .. EditorConfigs],
        // The very file the SDK writes for the compiler, so that its traps (values end at ';' and '#') are in the tests too.
        new("TestProject.GeneratedMSBuildEditorConfig.editorconfig", string.Concat([
            "is_global = true\n",
            .. BuildProperties.Select(it => $"build_property.{it.Key} = {it.Value}\n"),
            .. AdditionalFiles.SelectMany(file => file.Metadata
                .Select(it => $"build_metadata.AdditionalFiles.{it.Key} = {it.Value}\n")
                .Prepend($"\n[{file.In("0").Path}]\n")),
        ])),
    ];

    internal static TestSetup From(Action<TestSetup>? setup)
    {
        var result = new TestSetup();
        setup?.Invoke(result);
        return result;
    }
}

/// <summary>A further file: its text, and what a fix makes of it where that differs.</summary>
internal sealed record TestFile(string Name, string Text, string? Fixed = null)
{
    /// <summary>The metadata of the MSBuild item the file stands for.</summary>
    public IDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>True for texts to be taken as they are, marks and all; the diagnostics of a generator are then left to the test.</summary>
    public bool Verbatim { get; init; }

    public (string Path, SourceText Text) In(string folder) =>
        (Name[0] == '/' ? Name : $"/{folder}/{Name}", SourceText.From(Text, Encoding.UTF8));

    public static implicit operator TestFile((string Name, string Text) file) => new(file.Name, file.Text);

    public static implicit operator TestFile((string Name, string Text, string Fixed) file) =>
        new(file.Name, file.Text, file.Fixed);
}

/// <summary>A further project, referenced by the tested one.</summary>
internal sealed record TestProject(string Name, params TestFile[] Documents)
{
    /// <summary>True to reference it compiled, as a package would be; its sources are then not analyzed.</summary>
    public bool AsMetadata { get; init; }
}
