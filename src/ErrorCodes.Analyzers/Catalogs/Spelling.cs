using System;
using System.Collections.Generic;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Finds the word somebody may have meant who wrote another.</summary>
internal static class Spelling
{
    // Further apart than this, two words have nothing to do with each other.
    private const int FarthestShare = 3;

    public static string? Closest(string written, IEnumerable<string> words) => words
        .Where(word => Math.Abs(written.Length - word.Length) * FarthestShare <= word.Length)
        .Select(word => (Word: word, Distance: Distance(written, word)))
        .Where(candidate => candidate.Distance * FarthestShare <= candidate.Word.Length)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>How many characters have to be put in, left out, changed or swapped with the next.</summary>
    private static int Distance(string left, string right)
    {
        int[] before = [];
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                row[j + 1] = Math.Min(Math.Min(above[j + 1], row[j]) + 1, above[j] + (left[i] == right[j] ? 0 : 1));
                if (i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j])
                {
                    row[j + 1] = Math.Min(row[j + 1], before[j - 1] + 1);
                }
            }

            (before, above) = (above, row);
        }

        return above[right.Length];
    }
}
