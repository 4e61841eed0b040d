using System;
using System.Collections.Generic;
using System.Linq;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>
/// Gives every code of a catalog a name of its own. What a table says stays; of derived names that collide each gets its
/// code appended, so that the order of rows does not matter.
/// </summary>
internal static class NameAssignment
{
    /// <param name="rows">Per row its code, the name the table gives, and the text to derive one from.</param>
    /// <param name="className">The class the names will be members of.</param>
    public static string[] Assign(IReadOnlyList<(string Code, string? Given, string Text)> rows, string className)
    {
        var names = rows.Select(row => row.Given ?? CodeNaming.Derive(row.Text, row.Code)).ToArray();
        Resolve(rows, names, className, CodeNaming.WithCode);
        Resolve(rows, names, className, CodeNaming.WithHash);
        var taken = new HashSet<string>(rows.Select(row => row.Given).OfType<string>());
        for (var i = 0; i < names.Length; i++)
        {
            while (rows[i].Given is null && !taken.Add(names[i]))
            {
                names[i] += "_";
            }
        }

        return names;
    }

    private static void Resolve(
        IReadOnlyList<(string Code, string? Given, string Text)> rows,
        string[] names,
        string className,
        Func<string, string, string> distinguish)
    {
        // Names that differ only in case are two names to C#, and one to Visual Basic and to readers.
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            counts[name] = counts.TryGetValue(name, out var count) ? count + 1 : 1;
        }

        for (var i = 0; i < names.Length; i++)
        {
            if (rows[i].Given is null && (counts[names[i]] > 1 || CatalogNames.IsReserved(names[i], className)))
            {
                names[i] = distinguish(names[i], rows[i].Code);
            }
        }
    }
}
