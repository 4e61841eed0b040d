using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;

namespace ErrorCodes.Precision;

/// <summary>The packages of projects, restored into a folder through empty projects that use the same ones.</summary>
internal sealed class Restore
{
    private const string Framework = "net10.0";

    // Codes of NuGet's: no version is as new as the wanted one; there are none but previews.
    private const string TooNew = "NU1102";
    private const string OnlyPreviews = "NU1103";

    private readonly string _folder;
    private readonly IReadOnlyDictionary<Project, string> _mirrors;

    private Restore(string folder, IReadOnlyList<Project> projects)
    {
        _folder = folder;
        _mirrors = projects.Select((project, place) => (project, Path.Combine(folder, "projects", $"{place}", $"P{place}.csproj")))
            .ToDictionary();
    }

    /// <summary>The packages that could not be had, with the reason.</summary>
    public IReadOnlyList<string> Failures { get; private set; } = [];

    /// <summary>Restores what the projects use, but for names that are not among those to ask for.</summary>
    public static Restore Of(IReadOnlyList<Project> projects, string folder, IReadOnlySet<string>? served)
    {
        var restore = new Restore(folder, projects);
        restore.Run(Versions(served, []));
        var logs = restore.Logs();
        if (logs.Any(log => log.Code is TooNew or OnlyPreviews))
        {
            restore.Run(Versions(served, logs));
            logs = restore.Logs();
        }

        var unasked = projects.SelectMany(project => project.Packages.Keys).Where(id => served?.Contains(id) is false);
        restore.Failures = [.. unasked.Concat(logs.Select(log => $"{log.Library} ({log.Code})")).Distinct().Order(StringComparer.Ordinal)];
        return restore;
    }

    /// <summary>The assemblies a project sees through packages, its own and those of the projects it uses.</summary>
    public IEnumerable<string> Libraries(Project project)
    {
        using var assets = Assets(project);
        return assets is null ? [] : [.. Libraries(assets.RootElement)];
    }

    private static IEnumerable<string> Libraries(JsonElement assets)
    {
        var packages = assets.GetProperty("packageFolders").EnumerateObject().First().Name;
        foreach (var library in assets.GetProperty("targets").GetProperty(Framework).EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() == "package" && library.Value.TryGetProperty("compile", out var compile))
            {
                var folder = assets.GetProperty("libraries").GetProperty(library.Name).GetProperty("path").GetString()!;
                foreach (var file in compile.EnumerateObject().Select(file => file.Name).Where(IsAssembly))
                {
                    yield return Path.Combine(packages, folder, file);
                }
            }
        }
    }

    private static bool IsAssembly(string file) => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    /// <summary>The version to ask for: the wanted one, or any where there is none as new; none for what is not to be asked for.</summary>
    private static Func<string, string, string?> Versions(IReadOnlySet<string>? served, HashSet<(string Code, string Library)> logs) =>
        (id, wanted) =>
            served?.Contains(id) is false ? null
            : logs.Contains((OnlyPreviews, id)) ? "*-*"
            : logs.Contains((TooNew, id)) ? "*"
            : wanted;

    private void Run(Func<string, string, string?> version)
    {
        var mirrors = _mirrors.ToDictionary(pair => pair.Key.Path, pair => pair.Value, StringComparer.Ordinal);
        foreach (var (project, mirror) in _mirrors)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(AssetsOf(mirror))!);
            File.Delete(AssetsOf(mirror));
            var packages = project.Packages
                .Select(package => (Id: package.Key, Version: version(package.Key, package.Value)))
                .Where(package => package.Version is not null)
                .Select(package => new XElement("PackageReference", Include(package.Id), new XAttribute("Version", package.Version!)));
            var projects = project.Projects.Where(mirrors.ContainsKey).Select(used => new XElement("ProjectReference", Include(mirrors[used])));
            var properties = new XElement(
                "PropertyGroup",
                new XElement("TargetFramework", Framework),
                new XElement("RestorePackagesPath", Path.Combine(_folder, "packages")),
                new XElement("RestoreEnablePackagePruning", "false"),
                new XElement("NuGetAudit", "false"),
                new XElement("NoWarn", "$(NoWarn);NU1605"));
            var items = new XElement("ItemGroup", packages, projects);
            new XElement("Project", new XAttribute("Sdk", "Microsoft.NET.Sdk"), properties, items).Save(mirror);
        }

        var all = Path.Combine(_folder, "projects", "all.slnx");
        new XElement("Solution", _mirrors.Values.Select(mirror => new XElement("Project", new XAttribute("Path", mirror)))).Save(all);
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", ["restore", all, "-v:q"]) { RedirectStandardOutput = true })!;
        dotnet.StandardOutput.ReadToEnd();
        dotnet.WaitForExit();
    }

    private static XAttribute Include(string what) => new("Include", what);

    /// <summary>What NuGet calls an error, once each.</summary>
    private HashSet<(string Code, string Library)> Logs()
    {
        var errors = new HashSet<(string, string)>();
        foreach (var project in _mirrors.Keys)
        {
            using var assets = Assets(project);
            if (assets is not null && assets.RootElement.TryGetProperty("logs", out var logs))
            {
                errors.UnionWith(logs.EnumerateArray()
                    .Where(log => log.GetProperty("level").GetString() == "Error")
                    .Select(log => (log.GetProperty("code").GetString()!, log.TryGetProperty("libraryId", out var id) ? id.GetString()! : "")));
            }
        }

        return errors;
    }

    private JsonDocument? Assets(Project project) =>
        AssetsOf(_mirrors[project]) is var file && File.Exists(file)
            ? JsonDocument.Parse(File.ReadAllBytes(file))
            : null;

    private static string AssetsOf(string mirror) => Path.Combine(Path.GetDirectoryName(mirror)!, "obj", "project.assets.json");
}
