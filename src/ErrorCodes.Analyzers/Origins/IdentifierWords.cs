using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Takes identifiers apart: <c>HTTPStatusCode</c> into HTTP, Status, Code; <c>ret_code2</c> into ret, code.</summary>
internal static class IdentifierWords
{
    public static List<string> Of(string identifier)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= identifier.Length; i++)
        {
            if (i == identifier.Length || !char.IsLetter(identifier[i]) || IsWordStart(identifier, i))
            {
                if (i > start && char.IsLetter(identifier[start]))
                {
                    words.Add(identifier.Substring(start, i - start));
                }

                start = i;
            }
            else if (!char.IsLetter(identifier[start]))
            {
                start = i;
            }
        }

        return words;
    }

    private static bool IsWordStart(string identifier, int i) =>
        char.IsUpper(identifier[i])
        && (!char.IsUpper(identifier[i - 1]) || (i + 1 < identifier.Length && char.IsLower(identifier[i + 1])));
}
