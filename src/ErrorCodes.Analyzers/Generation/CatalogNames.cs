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

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "Text", "All", "Find", "IsCritical", Rows,
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>Whether a constant can have the name a table gives.</summary>
    public static bool IsUsable(string name, string className) =>
        IsIdentifier(name) && !IsReserved(name, className);

    /// <summary>Whether a name is an identifier a reader can trust: the invisible characters C# allows in one, and ignores, are out.</summary>
    public static bool IsIdentifier(string name)
    {
        foreach (var c in name)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                return false;
            }
        }

        return SyntaxFacts.IsValidIdentifier(name);
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
