using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Gives each class and each id to the catalog that claims it from the first path, and reports the others.</summary>
internal static class CatalogClaims
{
    public static IEnumerable<CatalogFile> Settle(ImmutableArray<CatalogFile> files)
    {
        // Generated file names, which classes become, differ in more than case.
        var classes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        // Hosts hand files over in any order, and write one separator of paths or the other: neither may pick the winner.
        foreach (var file in files.OrderBy(file => file.File.Path.Replace('\\', '/'), StringComparer.Ordinal))
        {
            var path = file.File.Path;
            var problems = new CatalogProblems(path, text: null);
            var settled = new List<CatalogOptions>();
            foreach (var catalog in file.Catalogs)
            {
                var isFree = catalog.IsUsable && IsFree(classes, catalog.FullName, "Class", problems) && IsFree(ids, catalog.Id, "Id", problems);
                settled.Add(catalog with { IsUsable = isFree });
                if (isFree)
                {
                    classes.Add(catalog.FullName, path);
                    ids.Add(catalog.Id, path);
                }
            }

            yield return file with
            {
                Catalogs = new EquatableArray<CatalogOptions>([.. settled]),
                Problems = new EquatableArray<CatalogProblem>([.. file.Problems.Concat(problems.ToArray())]),
            };
        }
    }

    private static bool IsFree(Dictionary<string, string> claims, string claim, string kind, CatalogProblems problems)
    {
        if (claims.TryGetValue(claim, out var owner))
        {
            problems.Report(CatalogDiagnostics.Item, "Claimed", kind, claim, Path.GetFileName(owner));
            return false;
        }

        return true;
    }
}
