using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Whose API some catalogs are of, and what it goes by in code.</summary>
internal sealed class Vendor(string name, IEnumerable<string> aliases)
{
    private readonly ImmutableArray<ApiName> _names = [.. aliases.Prepend(name).Select(it => new ApiName(it))];

    public string Name { get; } = name;

    /// <summary>Whether an identifier, or the name of a file or project, names it.</summary>
    public bool IsNamedIn(string identifier)
    {
        foreach (var name in _names)
        {
            if (name.IsIn(identifier))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether these words of an identifier, up to one of them, end with its name.</summary>
    public bool Ends(IReadOnlyList<string> words, int count)
    {
        foreach (var name in _names)
        {
            if (name.Ends(words, count))
            {
                return true;
            }
        }

        return false;
    }
}
