using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Precision;

/// <summary>Makes compilations of projects, with as much of what they use as is there.</summary>
internal sealed class Compilations
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(
        LanguageVersion.Preview,
        DocumentationMode.None,
        preprocessorSymbols:
        [
            "NET", "NETCOREAPP", "NET5_0_OR_GREATER", "NET6_0_OR_GREATER", "NET7_0_OR_GREATER", "NET8_0_OR_GREATER",
            "NET9_0_OR_GREATER", "NET10_0", "NET10_0_OR_GREATER", "NETCOREAPP3_1_OR_GREATER", "NETSTANDARD2_1_OR_GREATER", "TRACE",
        ]);

    private readonly Dictionary<string, Project> _projects;
    private readonly Dictionary<string, CSharpCompilation?> _made = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<MetadataReference> _libraries;

    public Compilations(IReadOnlyList<Project> projects, IEnumerable<string> libraries)
    {
        _projects = projects.GroupBy(project => project.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        _libraries =
        [
            .. ReferencePacks().Concat(libraries.SelectMany(Libraries))
                .DistinctBy(Path.GetFileName, StringComparer.OrdinalIgnoreCase)
                .Where(path => !_projects.ContainsKey(Path.GetFileNameWithoutExtension(path)))
                .Append(typeof(ErrorCodeInfo).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }

    public CSharpCompilation Of(Project project)
    {
        if (_made.TryGetValue(project.Name, out var made) && made is not null && _projects[project.Name] == project)
        {
            return made;
        }

        // Marks the project as under way: two that use each other get as far as they can.
        _made.TryAdd(project.Name, null);
        var used = Used(project).Select(name => Of(_projects[name])).ToList();
        var trees = project.Files.AsParallel().AsOrdered().Select(Parse).ToList();
        if (project.ImplicitUsings)
        {
            trees.Add(CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing, "ImplicitUsings.g.cs"));
        }

        return (_made[project.Name] = CSharpCompilation.Create(
            project.Name,
            trees,
            _libraries.Concat(used.Select(compilation => compilation.ToMetadataReference())),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: project.Nullable ? NullableContextOptions.Enable : NullableContextOptions.Disable)))!;
    }

    /// <summary>The other projects a project sees, itself or through what it uses.</summary>
    private List<string> Used(Project project)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { project.Name };
        var pending = new Stack<string>(project.Uses);
        var used = new List<string>();
        while (pending.TryPop(out var name))
        {
            if (!_projects.TryGetValue(name, out var next) || !seen.Add(name) || (_made.TryGetValue(name, out var made) && made is null))
            {
                continue;
            }

            used.Add(name);
            foreach (var further in next.Uses)
            {
                pending.Push(further);
            }
        }

        return used;
    }

    private static SyntaxTree Parse(string file)
    {
        using var stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), Parsing, file);
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
