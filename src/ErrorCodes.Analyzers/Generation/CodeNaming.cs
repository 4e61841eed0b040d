using System;
using System.Globalization;
using System.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Makes a constant's name of a vendor's description.</summary>
internal static class CodeNaming
{
    private const int LongestName = 64;

    /// <summary>The words of the description in .NET casing, or <c>Code25220</c> where they make no sensible identifier.</summary>
    public static string Derive(string description, string code)
    {
        var words = DescriptionWords.Of(description);
        if (words.Count == 0)
        {
            return FromCode(code);
        }

        var keepCase = words.Exists(word => HasLower(word));
        var name = new StringBuilder();
        foreach (var word in words)
        {
            var next = Pascal(word, keepCase);
            var joint = name.Length > 0 && IsDigit(name[name.Length - 1]) && IsDigit(next[0]) ? "_" : "";
            if (name.Length > 0 && name.Length + joint.Length + next.Length > LongestName)
            {
                break;
            }

            name.Append(joint).Append(next, 0, Math.Min(next.Length, LongestName));
        }

        return IsDigit(name[0]) ? "Code" + name : name.ToString();
    }

    /// <summary>The name with the code appended, for a name that several codes would have.</summary>
    public static string WithCode(string name, string code)
    {
        var suffix = CodeWords(code);
        return name + (IsDigit(name[name.Length - 1]) && IsDigit(suffix[0]) ? "_" : "") + suffix;
    }

    /// <summary>A name that no other code can have, for codes that differ in nothing an identifier can show.</summary>
    public static string WithHash(string name, string code) => name + "_" + Hash(code);

    private static string FromCode(string code)
    {
        var words = CodeWords(code);
        return IsDigit(words[0]) || words.StartsWith("Minus", StringComparison.Ordinal) ? "Code" + words : words;
    }

    private static string CodeWords(string code)
    {
        if (code.Length > 1 && code[0] == '-' && IsDigit(code[1]))
        {
            return "Minus" + CodeWords(code.Substring(1));
        }

        var words = DescriptionWords.Of(code);
        var keepCase = words.Exists(HasLower);
        var name = new StringBuilder();
        foreach (var word in words)
        {
            var next = Pascal(word, keepCase);
            name.Append(name.Length > 0 && IsDigit(name[name.Length - 1]) && IsDigit(next[0]) ? "_" : "").Append(next);
        }

        return name.Length is > 0 and <= LongestName ? name.ToString() : Hash(code);
    }

    private static string Pascal(string word, bool keepCase)
    {
        // .NET spells acronyms of two letters in capitals and longer ones as words; "ID" and "OK" are no acronyms.
        var isAcronym = keepCase && word.Length == 2 && !HasLower(word) && word is not ("ID" or "OK");
        var rest = word.Substring(1);
        return char.ToUpperInvariant(word[0]) + (isAcronym || HasLower(word) ? rest : rest.ToLowerInvariant());
    }

    private static bool HasLower(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static string Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return "X" + hash.ToString("X16", CultureInfo.InvariantCulture);
    }
}
