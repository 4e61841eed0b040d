using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Reads the metadata of an <c>ErrorCodeCatalog</c> item: of each list either one value per class or one for all.</summary>
internal sealed class CatalogItem
{
    private const string Prefix = "build_metadata.AdditionalFiles.ErrorCodeCatalog";

    private readonly AnalyzerConfigOptions _metadata;
    private readonly CatalogProblems _problems;

    private CatalogItem(AnalyzerConfigOptions metadata, CatalogProblems problems)
    {
        _metadata = metadata;
        _problems = problems;
    }

    /// <summary>The file as a catalog file, or <see langword="null"/> when it is some other additional file.</summary>
    public static CatalogFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var metadata = options.GetOptions(file);
        if (!metadata.TryGetValue(Prefix, out var mark) || !mark.Equals("true", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        _ = options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        var problems = new CatalogProblems(file.Path, text: null);
        var catalogs = new CatalogItem(metadata, problems).Catalogs(file.Path, rootNamespace ?? "");
        return new CatalogFile(file, new EquatableArray<CatalogOptions>([.. catalogs]), problems.ToArray());
    }

    private List<CatalogOptions> Catalogs(string path, string rootNamespace)
    {
        var catalogs = new List<CatalogOptions>();
        var classes = Values("Class", 0) ?? [CodeNaming.Derive(Stem(path), "Catalog") + "ErrorCodes"];
        var count = classes.Length;
        if (count > 1 && Values("Section", 0) is null)
        {
            Report("Class", string.Join("|", classes), "several classes need a Section each, separated by | as they are");
            return catalogs;
        }

        var namespaces = Values("Namespace", count) ?? [rootNamespace];
        var ids = Values("Id", count);
        var sections = Values("Section", count);
        var titles = Values("Title", count);
        var sources = Values("Source", count);
        var snapshots = Values("Snapshot", count);
        var accessibilities = Values("Accessibility", count) ?? ["internal"];
        for (var i = 0; i < count; i++)
        {
            var options = new CatalogOptions(
                classes[i],
                At(namespaces, i) ?? "",
                At(ids, i) ?? KebabCase(classes[i]),
                At(sections, i),
                At(titles, i),
                At(sources, i),
                At(snapshots, i),
                IsPublic(At(accessibilities, i)));
            if (IsValid(options))
            {
                catalogs.Add(options);
            }
        }

        return catalogs;
    }

    /// <summary>The values of a list, or <see langword="null"/> when the item does not give it; a list of the wrong length is reported.</summary>
    private string[]? Values(string name, int count)
    {
        if (!_metadata.TryGetValue(Prefix + name, out var escaped) || Uri.UnescapeDataString(escaped).Trim() is not { Length: > 0 } value)
        {
            return null;
        }

        // Of a single class, a | in its title is a | in its title.
        var isList = count != 1 || name is "Id" or "Section";
        var values = isList ? Array.ConvertAll(value.Split('|'), part => part.Trim()) : [value];
        if (count > 0 && values.Length != count && (values.Length > 1 || name is "Id" or "Section"))
        {
            Report(name, value, $"it has {values.Length} parts where Class has {count}");
        }

        return values;
    }

    private static string? At(string[]? values, int index) =>
        values is null ? null
        : values.Length == 1 ? values[0]
        : index < values.Length ? values[index]
        : null;

    private bool IsPublic(string? accessibility)
    {
        if (accessibility is not ("internal" or "public"))
        {
            Report("Accessibility", accessibility ?? "", "write 'internal' or 'public'");
        }

        return accessibility == "public";
    }

    private bool IsValid(CatalogOptions options)
    {
        // A class called after one of its own members, or after the namespace of the attributes it carries, does not compile.
        if (!CatalogNames.IsUsable(options.ClassName, "") || options.FullName == nameof(ErrorCodes))
        {
            Report("Class", options.ClassName, "a class name has to be a C# identifier, and not one of the names the class needs itself");
            return false;
        }

        if (options.Namespace.Length > 0 && !Array.TrueForAll(options.Namespace.Split('.'), CatalogNames.IsIdentifier))
        {
            Report("Namespace", options.Namespace, "a namespace has to be C# identifiers joined by dots");
            return false;
        }

        return true;
    }

    private void Report(string name, string value, string advice) =>
        _problems.Report(CatalogDiagnostics.InvalidItem, name, value, advice);

    private static string Stem(string path)
    {
        var name = Path.GetFileName(path);
        var dot = name.IndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    private static string KebabCase(string className)
    {
        var stem = className.EndsWith("ErrorCodes", StringComparison.Ordinal) && className.Length > "ErrorCodes".Length
            ? className.Substring(0, className.Length - "ErrorCodes".Length)
            : className;
        var id = new StringBuilder();
        for (var i = 0; i < stem.Length; i++)
        {
            var startsWord = char.IsUpper(stem[i]) && i > 0
                && (!char.IsUpper(stem[i - 1]) || (i + 1 < stem.Length && char.IsLower(stem[i + 1])));
            id.Append(startsWord ? "-" : "").Append(char.ToLowerInvariant(stem[i]));
        }

        return id.Replace("_", "-").Replace("--", "-").ToString();
    }
}
