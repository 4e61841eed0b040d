using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace ErrorCodes.Precision;

/// <summary>A project file, the sources in its folder, and the names of the projects and packages it uses.</summary>
internal sealed record Project(string Name, IReadOnlyList<string> Files, IReadOnlySet<string> Uses, bool ImplicitUsings, bool Nullable)
{
    /// <summary>Every project under a folder; sources that belong to none make up a last one that uses all the others.</summary>
    public static IReadOnlyList<Project> In(string root)
    {
        var sources = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !IsBuildOutput(Path.GetRelativePath(root, file)))
            .Order(StringComparer.Ordinal)
            .ToList();
        var projects = Directory.EnumerateFiles(root, "*.csproj", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .GroupBy(file => Path.GetDirectoryName(file)!)
            .ToDictionary(folder => folder.Key, folder => folder.ToList());
        var result = new List<Project>();
        var strays = new List<string>();
        foreach (var group in sources.GroupBy(file => Nearest(file, projects)))
        {
            if (group.Key is { } home)
            {
                result.Add(Read(root, projects[home], [.. group]));
            }
            else
            {
                strays.AddRange(group);
            }
        }

        if (strays.Count > 0)
        {
            var all = result.Select(project => project.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
            result.Add(new Project("(no project)", strays, all, ImplicitUsings: false, Nullable: false));
        }

        return result;
    }

    private static bool IsBuildOutput(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string? Nearest(string file, Dictionary<string, List<string>> projects)
    {
        var folder = Path.GetDirectoryName(file);
        while (folder is not null && !projects.ContainsKey(folder))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }

    private static Project Read(string root, List<string> projectFiles, List<string> sources)
    {
        var documents = projectFiles.Concat(Inherited(root, projectFiles[0])).Select(Load).OfType<XDocument>().ToList();
        var uses = documents
            .SelectMany(document => document.Descendants())
            .Where(element => element.Name.LocalName is "ProjectReference" or "PackageReference")
            .Select(element => element.Attribute("Include")?.Value)
            .OfType<string>()
            .Select(include => include.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
                ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/'))
                : include)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Project(Path.GetFileNameWithoutExtension(projectFiles[0]), sources, uses, Enables("ImplicitUsings"), Enables("Nullable"));

        bool Enables(string property) =>
            documents.SelectMany(document => document.Descendants())
                .Any(element => element.Name.LocalName == property && element.Value.Trim() is "enable" or "true");
    }

    private static IEnumerable<string> Inherited(string root, string projectFile)
    {
        for (var folder = Path.GetDirectoryName(projectFile); folder is not null && folder.StartsWith(root, StringComparison.Ordinal); folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, "Directory.Build.props");
            if (File.Exists(file))
            {
                yield return file;
            }
        }
    }

    private static XDocument? Load(string file)
    {
        try
        {
            return XDocument.Load(file);
        }
        catch (XmlException)
        {
            // Templates of projects are no XML; what they would say is not needed to go on.
            return null;
        }
    }
}
