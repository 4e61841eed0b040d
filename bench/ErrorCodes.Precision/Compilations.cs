using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Precision;

/// <summary>Makes compilations of projects, with as much of what they use as is there.</summary>
internal sealed class Compilations(
    IReadOnlyList<Project> projects,
    Func<Project, IEnumerable<string>> packages,
    IReadOnlyList<string> libraries)
{
    private readonly Dictionary<string, Project> _projects = projects.ToDictionary(project => project.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, CSharpCompilation?> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetadataReference> _references = new(StringComparer.Ordinal);
    private readonly List<string> _framework = [.. ReferencePacks()];
    private readonly List<string> _given = [.. libraries.SelectMany(Libraries)];

    public CSharpCompilation Of(Project project)
    {
        if (_made.TryGetValue(project.Path, out var made) && made is not null)
        {
            return made;
        }

        // Marks the project as under way: two that use each other get as far as they can.
        _made[project.Path] = null;
        var used = Used(project).Select(Of).ToList();
        var names = used.Select(compilation => compilation.AssemblyName + ".dll").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var files = _framework.Concat(packages(project)).Concat(project.Libraries).Concat(_given)
            .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
            .Where(path => !names.Contains(Path.GetFileName(path)))
            .Append(typeof(ErrorCodeInfo).Assembly.Location)
            .Select(Reference);
        var trees = project.Files.AsParallel().AsOrdered().Select(file => Parse(file, project.Parsing)).ToList();
        trees.Add(CSharpSyntaxTree.ParseText(project.Generated, project.Parsing, project.Name + ".g.cs"));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: project.IsNullable ? NullableContextOptions.Enable : NullableContextOptions.Disable,
            cryptoKeyFile: project.KeyFile,
            publicSign: project.KeyFile is not null,
            strongNameProvider: new DesktopStrongNameProvider());
        var references = files.Concat(used.Select(other => other.ToMetadataReference()));
        var compilation = CSharpCompilation.Create(project.Name, trees, references, options);
        _made[project.Path] = compilation;
        return compilation;
    }

    /// <summary>The other projects a project sees, itself or through what it uses.</summary>
    private List<Project> Used(Project project)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { project.Path };
        var pending = new Stack<string>(project.Projects);
        var used = new List<Project>();
        while (pending.TryPop(out var path))
        {
            if (_projects.TryGetValue(path, out var next) && seen.Add(path) && !(_made.TryGetValue(path, out var made) && made is null))
            {
                used.Add(next);
                next.Projects.ToList().ForEach(pending.Push);
            }
        }

        return used;
    }

    private MetadataReference Reference(string path) =>
        _references.TryGetValue(path, out var made) ? made : _references[path] = MetadataReference.CreateFromFile(path);

    private static SyntaxTree Parse(string file, CSharpParseOptions options)
    {
        using var stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), options, file);
    }

    private static IEnumerable<string> ReferencePacks()
    {
        var dotnet = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return new[] { "Microsoft.NETCore.App.Ref", "Microsoft.AspNetCore.App.Ref" }
            .Select(pack => Path.Combine(dotnet, "packs", pack))
            .Where(Directory.Exists)
            .SelectMany(pack => Directory.EnumerateDirectories(pack).OrderByDescending(version => version, StringComparer.Ordinal).Take(1))
            .SelectMany(version => Directory.EnumerateFiles(Path.Combine(version, "ref"), "*.dll", SearchOption.AllDirectories));
    }

    private static IEnumerable<string> Libraries(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.dll", SearchOption.AllDirectories) : [path];
}
