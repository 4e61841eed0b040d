using System;
using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Takes two texts for the same code when only leading zeros, letter case or outer space tell them apart.</summary>
internal sealed class LooseText : IEqualityComparer<string>
{
    public static readonly LooseText Comparer = new();

    private LooseText()
    {
    }

    public bool Equals(string? x, string? y)
    {
        var left = Core(x);
        var right = Core(y);
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (Upper(left[i]) != Upper(right[i]))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(string obj)
    {
        var hash = 17;
        foreach (var character in Core(obj))
        {
            hash = unchecked((hash * 31) + Upper(character));
        }

        return hash;
    }

    private static ReadOnlySpan<char> Core(string? text)
    {
        var core = text.AsSpan().Trim();
        while (core.Length > 1 && core[0] == '0')
        {
            core = core.Slice(1);
        }

        return core;
    }

    private static char Upper(char character) => character is >= 'a' and <= 'z' ? (char)(character - 32) : character;
}
