using System;
using System.Globalization;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Makes of text that may be long and may hold anything one line that a build log can show.</summary>
internal static class Quotation
{
    private const int Longest = 80;

    /// <summary>Whether a character can be shown as it is: it has a shape, takes no part in joining or reordering, and stands alone.</summary>
    public static bool IsPlain(char c) =>
        c is >= ' ' and <= '~'
        || (c > '\u00A0' && char.GetUnicodeCategory(c) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.DashPunctuation or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation
            or UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation
            or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol);

    public static string Of(string text)
    {
        var quote = text.Length > Longest ? text.Substring(0, Longest) + "…" : text;
        return string.Concat(Array.ConvertAll(quote.ToCharArray(), c => IsPlain(c) ? c.ToString() : "\uFFFD"));
    }
}
