using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Tells the constants that are codes from the others of a class that holds both, by name.</summary>
internal sealed class MemberNames
{
    public static readonly MemberNames All = new([]);

    private readonly ImmutableArray<string> _patterns;

    private MemberNames(IEnumerable<string> patterns) => _patterns = [.. patterns];

    public static MemberNames Of(IEnumerable<string> patterns) => new(patterns);

    /// <summary>Whether the constant of this name is a code: the last pattern that fits decides.</summary>
    public bool Include(string name)
    {
        // Where only exceptions are listed, all others are meant.
        var included = _patterns.IsEmpty || IsException(_patterns[0]);
        foreach (var pattern in _patterns)
        {
            if (included == IsException(pattern) && Fits(pattern, IsException(pattern) ? 1 : 0, name, 0))
            {
                included = !included;
            }
        }

        return included;
    }

    public override string ToString() => string.Join(",", _patterns);

    private static bool IsException(string pattern) => pattern.StartsWith("!", StringComparison.Ordinal);

    // Greedy, with one place to go back to: linear but for what repeats.
    private static bool Fits(string pattern, int p, string name, int n)
    {
        var (star, retry) = (-1, 0);
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, retry) = (p++, n);
            }
            else if (p < pattern.Length && pattern[p] == name[n])
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                (p, n) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return pattern.Skip(p).All(rest => rest == '*');
    }
}
