using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Makes of an <c>ErrorCodeCatalog</c> item what it asks of each table of its file.</summary>
internal static class CatalogItem
{
    private static readonly char[] CodeSeparators = [',', ';'];

    /// <summary>The file as a catalog file, or <see langword="null"/> when it is some other additional file.</summary>
    public static CatalogFile? Read(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        var own = options.GetOptions(file);
        if (!ItemMetadata.IsCatalog(own))
        {
            return null;
        }

        _ = options.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
        var problems = new CatalogProblems(file.Path, text: null);
        var catalogs = Catalogs(new ItemMetadata(own, problems), file.Path, rootNamespace ?? "");
        return new CatalogFile(file, new EquatableArray<CatalogOptions>([.. catalogs]), problems.ToArray());
    }

    private static List<CatalogOptions> Catalogs(ItemMetadata metadata, string path, string rootNamespace)
    {
        var catalogs = new List<CatalogOptions>();
        var classes = (metadata.Value("Class") ?? CatalogDefaults.ClassName(path)).Split('|').Select(part => part.Trim()).ToArray();
        var count = classes.Length;
        var lacksSections = count > 1 && metadata.Value("Section") is null;
        if (lacksSections)
        {
            metadata.Report("SectionsMissing", "Class", string.Join("|", classes));
        }

        var namespaces = metadata.Shared("Namespace", count);
        var ids = metadata.Parts("Id", count);
        var sections = metadata.Parts("Section", count);
        var traits = CatalogTraitTexts.Names.ToDictionary(name => name, name => metadata.Shared(name, count));
        var criticals = metadata.Shared("Critical", count);
        var successes = metadata.Shared("Success", count);
        var accessibilities = metadata.Shared("Accessibility", count);
        for (var i = 0; i < count; i++)
        {
            var options = new CatalogOptions(
                classes[i],
                namespaces[i] ?? CatalogDefaults.Namespace(rootNamespace),
                Id(ids[i], metadata) ?? CatalogDefaults.Id(classes[i]),
                sections[i],
                CatalogTraitTexts.Read(name => traits[name][i], (name, words) => metadata.Report(name, name, words)),
                Codes(criticals[i]),
                Codes(successes[i]),
                accessibilities[i] == "public")
            {
                Path = path,
            };
            catalogs.Add(options with { IsUsable = IsValid(options, metadata) && !lacksSections });
            if (accessibilities[i] is not (null or "internal" or "public"))
            {
                metadata.Report("Accessibility", "Accessibility", accessibilities[i]!);
            }
        }

        return catalogs;
    }

    private static EquatableArray<string> Codes(string? list) =>
        new([.. (list ?? "").Split(CodeSeparators).Select(code => code.Trim()).Where(code => code.Length > 0).Distinct()]);

    private static string? Id(string? id, ItemMetadata metadata)
    {
        if (id is null || (id.Length > 0 && id.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.')))
        {
            return id;
        }

        metadata.Report("Id", "Id", id);
        return null;
    }

    private static bool IsValid(CatalogOptions options, ItemMetadata metadata)
    {
        // A class called after one of its own members, or after the namespace of the attributes it carries, does not compile.
        if (!CatalogNames.IsUsable(options.ClassName, "") || options.FullName == nameof(ErrorCodes))
        {
            metadata.Report("Class", "Class", options.ClassName);
            return false;
        }

        if (options.Namespace.Length > 0 && !Array.TrueForAll(options.Namespace.Split('.'), CatalogNames.IsIdentifier))
        {
            metadata.Report("Namespace", "Namespace", options.Namespace);
            return false;
        }

        return true;
    }
}
