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
        .Select(word => (Word: word, Distance: Distance(written, word)))
        .Where(candidate => candidate.Distance * FarthestShare <= candidate.Word.Length)
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>How many characters have to be put in, left out or changed.</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < right.Length; j++)
            {
                var above = row[j + 1];
                row[j + 1] = Math.Min(Math.Min(above, row[j]) + 1, diagonal + (left[i] == right[j] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
