using System;
using System.Collections.Generic;
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

    public static bool IsReserved(string name, string className) => Reserved.Contains(name) || name == className;

    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(identifier) != SyntaxKind.None
            ? "@" + identifier
            : identifier;

    public static string EscapeQualified(string name) =>
        string.Join(".", Array.ConvertAll(name.Split('.'), Escape));
}
