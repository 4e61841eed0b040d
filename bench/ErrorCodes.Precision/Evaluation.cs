using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCodes.Precision;

/// <summary>Reads a project file as MSBuild does, without running any of its targets.</summary>
internal static class Evaluation
{
    private const ProjectLoadSettings Lenient =
        ProjectLoadSettings.IgnoreMissingImports | ProjectLoadSettings.IgnoreInvalidImports | ProjectLoadSettings.IgnoreEmptyImports;

    /// <summary>The project in a file; nothing where MSBuild cannot read it, as with the templates of projects.</summary>
    public static Project? Of(string file)
    {
        try
        {
            // A project for several frameworks says what holds for one of them only when that one is chosen.
            var outer = Load(file, new Dictionary<string, string>());
            var framework = Split(outer.GetPropertyValue("TargetFrameworks")).MaxBy(Newness);
            return Read(framework is null ? outer : Load(file, new Dictionary<string, string> { ["TargetFramework"] = framework }));
        }
        catch (InvalidProjectFileException failure)
        {
            Console.Error.WriteLine($"not read: {file}: {failure.BaseMessage}");
            return null;
        }
    }

    private static Microsoft.Build.Evaluation.Project Load(string file, IDictionary<string, string> properties)
    {
        properties.Add("EnableWindowsTargeting", "true");
        return new(file, properties, toolsVersion: null, new ProjectCollection(), Lenient);
    }

    /// <summary>The newest .NET that is for no one platform, else .NET Standard, else whatever there is.</summary>
    private static (int Kind, Version? Number) Newness(string framework)
    {
        return IsNumbered("net", out var number) ? (2, number) : IsNumbered("netstandard", out number) ? (1, number) : (0, null);

        bool IsNumbered(string name, out Version? number)
        {
            number = null;
            return framework.StartsWith(name, StringComparison.Ordinal) && Version.TryParse(framework[name.Length..], out number);
        }
    }

    private static Project Read(Microsoft.Build.Evaluation.Project project) =>
        new(project.FullPath, project.GetPropertyValue("AssemblyName"), Existing(project, "Compile", "FullPath"))
        {
            Package = project.GetPropertyValue("PackageId"),
            Generated = string.Concat(project.GetItems("Using").Select(Global).Order(StringComparer.Ordinal))
                + string.Concat(project.GetItems("InternalsVisibleTo").Select(Friend)),
            Parsing = new CSharpParseOptions(Language(project), DocumentationMode.None, preprocessorSymbols: Symbols(project)),
            IsNullable = project.GetPropertyValue("Nullable") is "enable",
            KeyFile = Key(project),
            Projects = Existing(project, "ProjectReference", "FullPath"),
            Packages = Packages(project),
            Libraries = Existing(project, "Reference", "HintPath"),
        };

    private static string Global(ProjectItem item)
    {
        var isStatic = item.GetMetadataValue("Static") is "true" or "True" ? "static " : "";
        var alias = item.GetMetadataValue("Alias") is { Length: > 0 } name ? $"{name} = " : "";
        return $"global using {isStatic}{alias}{item.EvaluatedInclude};\n";
    }

    private static string Friend(ProjectItem item)
    {
        var key = item.GetMetadataValue("Key") is { Length: > 0 } given ? $", PublicKey={given}" : "";
        return $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{item.EvaluatedInclude}{key}\")]\n";
    }

    private static LanguageVersion Language(Microsoft.Build.Evaluation.Project project) =>
        project.GetPropertyValue("UsingMicrosoftNETSdk") is "true"
        && LanguageVersionFacts.TryParse(project.GetPropertyValue("LangVersion"), out var version)
            ? version
            : LanguageVersion.Latest;

    /// <summary>The symbols of the project, and those that the SDK's targets would add.</summary>
    private static IEnumerable<string> Symbols(Microsoft.Build.Evaluation.Project project)
    {
        _ = Version.TryParse(project.GetPropertyValue("TargetFrameworkVersion").TrimStart('v'), out var framework);
        return Split(project.GetPropertyValue("DefineConstants"))
            .Concat(Symbols(project.GetPropertyValue("TargetFrameworkIdentifier"), framework));
    }

    private static IEnumerable<string> Symbols(string framework, Version? number) =>
        (framework, number) switch
        {
            (".NETCoreApp", { Major: >= 5 and var major }) =>
                Enumerable.Range(5, major - 4).Select(older => $"NET{older}_0_OR_GREATER")
                    .Concat(["NET", $"NET{major}_0", "NETCOREAPP", "NETCOREAPP3_1_OR_GREATER"]),
            (".NETStandard", { Minor: 0 }) => ["NETSTANDARD", "NETSTANDARD2_0", "NETSTANDARD2_0_OR_GREATER"],
            (".NETStandard", _) => ["NETSTANDARD", "NETSTANDARD2_1", "NETSTANDARD2_0_OR_GREATER", "NETSTANDARD2_1_OR_GREATER"],
            (".NETFramework", { } old) => ["NETFRAMEWORK", $"NET{old.ToString().Replace(".", "")}"],
            _ => [],
        };

    private static string? Key(Microsoft.Build.Evaluation.Project project) =>
        project.GetPropertyValue("SignAssembly") is "true" or "True"
        && project.GetPropertyValue("AssemblyOriginatorKeyFile") is { Length: > 0 } key
        && Path.GetFullPath(key.Replace('\\', '/'), project.DirectoryPath) is var path
        && File.Exists(path)
            ? path
            : null;

    private static Dictionary<string, string> Packages(Microsoft.Build.Evaluation.Project project)
    {
        var central = project.GetItems("PackageVersion")
            .ToLookup(item => item.EvaluatedInclude, item => item.GetMetadataValue("Version"), StringComparer.OrdinalIgnoreCase);
        var old = Path.Combine(project.DirectoryPath, "packages.config");
        return project.GetItems("PackageReference")
            .Where(item => item.GetMetadataValue("IsImplicitlyDefined") is not "true")
            .Select(item => (Id: item.EvaluatedInclude, Version: Wanted(item)))
            .Concat(File.Exists(old) ? XDocument.Load(old).Descendants("package").Select(Listed) : [])
            .DistinctBy(package => package.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(package => package.Id, package => package.Version, StringComparer.OrdinalIgnoreCase);

        static (string Id, string Version) Listed(XElement package) =>
            ((string)package.Attribute("id")!, (string?)package.Attribute("version") ?? "*");

        string Wanted(ProjectItem item) =>
            central[item.EvaluatedInclude].Prepend(item.GetMetadataValue("Version")).Prepend(item.GetMetadataValue("VersionOverride"))
                .FirstOrDefault(version => version is not "") ?? "*";
    }

    private static List<string> Existing(Microsoft.Build.Evaluation.Project project, string kind, string metadata) =>
        [
            .. project.GetItems(kind)
                .Where(item => item.GetMetadataValue("ReferenceOutputAssembly") is not ("false" or "False"))
                .Select(item => item.GetMetadataValue(metadata).Replace('\\', '/'))
                .Where(path => path is not "")
                .Select(path => Path.GetFullPath(path, project.DirectoryPath))
                .Where(File.Exists)
                .Distinct(StringComparer.Ordinal),
        ];

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
