using System;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Compares texts with what vendors say of their codes, whatever they fill in.</summary>
internal static class MessageTexts
{
    // Less than this is in half of all messages.
    private const int ShortestPart = 10;
    private const int ShortestInferred = 20;

    /// <summary>Whether the text is the meaning of the code.</summary>
    public static bool Is(string text, CatalogCode code) => code.Description is { Length: > 0 } description && Fits(text, description);

    /// <summary>Whether the text is the meaning of the code, or a telling part of it.</summary>
    public static bool IsPart(string text, CatalogCode code) =>
        Is(text, code)
        || (text.Trim().Length >= ShortestPart
            && text.Trim().Contains(' ')
            && code.Description?.IndexOf(text.Trim(), StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether no other API is likely to say the same.</summary>
    public static bool IsDistinctive(string text) => text.Trim() is { Length: >= ShortestInferred } words && words.Count(char.IsWhiteSpace) >= 3;

    private static bool Fits(string text, string description)
    {
        var pieces = Placeholders.Around(description.Trim().TrimEnd('.'));
        var rest = text.Trim().TrimEnd('.');
        if (pieces.Length == 1)
        {
            return rest.Equals(pieces[0], StringComparison.OrdinalIgnoreCase);
        }

        if (pieces.All(string.IsNullOrWhiteSpace)
            || !rest.StartsWith(pieces[0], StringComparison.OrdinalIgnoreCase)
            || !rest.EndsWith(pieces[pieces.Length - 1], StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var at = 0;
        foreach (var piece in pieces)
        {
            at = rest.IndexOf(piece, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length;
        }

        return true;
    }
}
