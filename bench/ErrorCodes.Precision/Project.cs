using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCodes.Precision;

/// <summary>A project of the folder: what it compiles, how, and what it uses.</summary>
internal sealed record Project(string Path, string Name, IReadOnlyList<string> Files)
{
    /// <summary>What it is called as a package.</summary>
    public string Package { get; init; } = "";

    /// <summary>What the SDK would write for it: usings that hold in every file, and the assemblies that see its internals.</summary>
    public string Generated { get; init; } = "";

    public CSharpParseOptions Parsing { get; init; } = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    public bool IsNullable { get; init; }

    public string? KeyFile { get; init; }

    /// <summary>The paths of the projects it uses.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>The packages it uses, with the wanted version.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>();

    /// <summary>The libraries it uses that lie in the folder itself.</summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>Every project under a folder; sources that belong to none make up a last one that uses all the others.</summary>
    public static IReadOnlyList<Project> In(string root)
    {
        var read = Sources(root, "*.csproj").Select(Evaluation.Of).OfType<Project>().Where(project => project.Files.Count > 0).ToList();
        var names = read.SelectMany(project => new[] { project.Name, project.Package }.Distinct().Select(name => (name, project.Path)))
            .ToLookup(pair => pair.name, pair => pair.Path, StringComparer.OrdinalIgnoreCase);
        var result = read.ConvertAll(project => project.FromSource(names));
        var taken = result.SelectMany(project => project.Files).ToHashSet(StringComparer.Ordinal);
        var strays = Sources(root, "*.cs").Where(file => !taken.Contains(file)).ToList();
        if (strays.Count > 0)
        {
            result.Add(new Project("", "(no project)", strays) { Projects = [.. result.Select(project => project.Path)] });
        }

        return result;
    }

    /// <summary>This project with those of its packages that are made in the same folder taken from there.</summary>
    private Project FromSource(ILookup<string, string> projects) => this with
    {
        Packages = Packages.Where(package => !projects.Contains(package.Key)).ToDictionary(StringComparer.OrdinalIgnoreCase),
        Projects = [.. Projects.Concat(Packages.Keys.SelectMany(id => projects[id].Take(1))).Where(path => path != Path).Distinct()],
    };

    private static IEnumerable<string> Sources(string root, string pattern) =>
        Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(System.IO.Path.GetRelativePath(root, file)))
            .Order(StringComparer.Ordinal);

    private static bool IsBuildOutput(string path) =>
        path.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
