using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Takes identifiers apart: <c>HTTPStatusCode</c> into HTTP, Status, Code; <c>ret_code2</c> into ret, code.</summary>
internal static class IdentifierWords
{
    public static List<string> Of(string identifier)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= identifier.Length; i++)
        {
            if (i == identifier.Length || !char.IsLetter(identifier[i]) || StartAt(identifier, i))
            {
                if (i > start && char.IsLetter(identifier[start]))
                {
                    words.Add(identifier.Substring(start, i - start));
                }

                start = i;
            }
        }

        return words;
    }

    /// <summary>Whether a word, or a number, starts there.</summary>
    public static bool StartAt(string identifier, int i) =>
        i == 0
        || !char.IsLetterOrDigit(identifier[i - 1])
        || char.IsDigit(identifier[i]) != char.IsDigit(identifier[i - 1])
        || (char.IsUpper(identifier[i])
            && (!char.IsUpper(identifier[i - 1]) || (i + 1 < identifier.Length && char.IsLower(identifier[i + 1]))));
}
