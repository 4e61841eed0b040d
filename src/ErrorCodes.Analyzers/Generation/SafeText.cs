using System.Globalization;
using System.Text;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Writes any text into C#: as a literal that means exactly that text, or as words of an XML comment.</summary>
internal static class SafeText
{
    public static StringBuilder AppendLiteral(this StringBuilder source, string text)
    {
        source.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => source.Append("\\\""),
                '\\' => source.Append(@"\\"),
                _ when Quotation.IsPlain(c) => source.Append(c),
                _ => source.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return source.Append('"');
    }

    /// <summary>Appends a literal that nobody will read: ideographs as they are, which most pairs of ASCII look like, and everything else by number.</summary>
    public static StringBuilder AppendPackedLiteral(this StringBuilder source, string text)
    {
        source.Append('"');
        foreach (var c in text)
        {
            _ = c is >= '\u3400' and <= '\u9FFF'
                ? source.Append(c)
                : source.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return source.Append('"');
    }

    /// <summary>Appends text as the content of an XML element, on one line; what XML cannot hold becomes a replacement character.</summary>
    public static StringBuilder AppendXml(this StringBuilder source, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                AppendReference(source, char.ConvertToUtf32(c, text[++i]));
                continue;
            }

            _ = c switch
            {
                '<' => source.Append("&lt;"),
                '>' => source.Append("&gt;"),
                '&' => source.Append("&amp;"),
                '\t' or '\n' or '\r' => source.Append(' '),
                _ when Quotation.IsPlain(c) => source.Append(c),
                < ' ' or '\uFFFE' or '\uFFFF' => source.Append('\uFFFD'),
                _ when char.IsSurrogate(c) => source.Append('\uFFFD'),
                _ => AppendReference(source, c),
            };
        }

        return source;
    }

    private static StringBuilder AppendReference(StringBuilder source, int codePoint) =>
        source.Append("&#x").Append(codePoint.ToString("X", CultureInfo.InvariantCulture)).Append(';');
}
