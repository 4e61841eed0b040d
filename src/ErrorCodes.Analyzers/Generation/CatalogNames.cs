using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Which names the members of a catalog may have, and how a name is written in C#.</summary>
internal static class CatalogNames
{
    /// <summary>The private class that holds the rows.</summary>
    public const string Rows = "__Rows";

    // Of the 1,023 bytes that metadata has for a name: a digit may take four, and names may gain a suffix.
    private const int LongestName = 240;

    /// <summary>What the class has besides constants.</summary>
    public static readonly IReadOnlyList<string> Members = ["Text", "All", "Find", "IsCritical", Rows];

    private static readonly HashSet<string> Reserved = new(Members, StringComparer.Ordinal)
    {
        "get_All", "set_All",
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Whether a constant can have the name a table gives.</summary>
    public static bool IsUsable(string name, string className) =>
        IsIdentifier(name) && !IsReserved(name, className);

    /// <summary>
    /// Whether a name is an identifier that metadata can hold and a reader can trust: the invisible characters C# allows in one, and ignores,
    /// are out.
    /// </summary>
    public static bool IsIdentifier(string name)
    {
        foreach (var c in name)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                return false;
            }
        }

        return name.Length <= LongestName && SyntaxFacts.IsValidIdentifier(name);
    }

    public static bool IsReserved(string name, string className) => Reserved.Contains(name) || name == className;

    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    /// <summary>A type's name; one of small letters only is escaped, lest the compiler warn that it may become a keyword.</summary>
    public static string EscapeType(string identifier) =>
        identifier.All(c => c is >= 'a' and <= 'z') ? "@" + identifier : Escape(identifier);

    public static string EscapeQualified(string name) =>
        string.Join(".", Array.ConvertAll(name.Split('.'), Escape));
}
