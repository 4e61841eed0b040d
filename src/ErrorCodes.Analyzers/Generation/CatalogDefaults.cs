using System;
using System.IO;
using System.Linq;
using System.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>What a catalog is called when its item does not say.</summary>
internal static class CatalogDefaults
{
    private const string Suffix = "ErrorCodes";

    /// <summary><c>acme-pay.errorcodes.md</c> becomes <c>AcmePayErrorCodes</c>.</summary>
    public static string ClassName(string path)
    {
        var file = Path.GetFileName(path);
        var dot = file.IndexOf('.');
        return CodeNaming.Derive(dot > 0 ? file.Substring(0, dot) : file, "Catalog") + Suffix;
    }

    /// <summary><c>AcmePayErrorCodes</c> becomes <c>acme-pay</c>.</summary>
    public static string Id(string className)
    {
        var stem = className.EndsWith(Suffix, StringComparison.Ordinal) && className.Length > Suffix.Length
            ? className.Substring(0, className.Length - Suffix.Length)
            : className;
        var id = new StringBuilder();
        for (var i = 0; i < stem.Length; i++)
        {
            var startsWord = char.IsUpper(stem[i]) && i > 0
                && (!char.IsUpper(stem[i - 1]) || (i + 1 < stem.Length && char.IsLower(stem[i + 1])));
            id.Append(startsWord ? "-" : "").Append(char.ToLowerInvariant(stem[i]));
        }

        return id.Replace("_", "-").Replace("--", "-").ToString();
    }

    /// <summary>The root namespace as one can write it: of a project called <c>my-app</c> it is no identifier.</summary>
    public static string Namespace(string rootNamespace) =>
        string.Join(".", rootNamespace.Split('.').Select(Identifier).Where(part => part.Length > 0));

    private static string Identifier(string part)
    {
        var identifier = string.Concat(part.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '_'));
        return CatalogNames.IsIdentifier(identifier) || identifier.Length == 0 ? identifier : "_" + identifier;
    }
}
