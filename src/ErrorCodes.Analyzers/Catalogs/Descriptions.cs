using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Puts what a code means into the one line a message has for it.</summary>
internal static class Descriptions
{
    private const int MaximumLength = 200;

    /// <summary>The vendor's words: from the constant's attribute or, where it has none, its XML summary; empty when there are none.</summary>
    public static string Of(CatalogCode code, Compilation compilation) => OneLine(
        code.Description
        ?? Summary(DocumentationCommentId.GetFirstSymbolForDeclarationId(code.Constants[0].Id, compilation))
        ?? "");

    private static string? Summary(ISymbol? constant)
    {
        if (constant?.GetDocumentationCommentXml() is not { Length: > 0 } documentation)
        {
            return null;
        }

        try
        {
            return XElement.Parse(documentation).Element("summary")?.Value;
        }
        catch (XmlException)
        {
            // The compiler has already warned of a comment that is no XML.
            return null;
        }
    }

    // Vendors' text is untrusted: line breaks and invisible characters would break the line or turn it around.
    private static string OneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var character in text.Take(MaximumLength + 1))
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format)
            {
                if (line.Length > 0 && line[line.Length - 1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else
            {
                line.Append(character);
            }
        }

        return text.Length > MaximumLength ? line.ToString(0, System.Math.Min(line.Length, MaximumLength)).TrimEnd() + "…" : line.ToString().TrimEnd();
    }
}
