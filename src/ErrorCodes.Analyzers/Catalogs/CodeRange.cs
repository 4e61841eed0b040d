using System.Globalization;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Codes that lie between two, both included; or one that stands alone.</summary>
internal readonly record struct CodeRange(long First, long Last)
{
    /// <summary>Reads <c>429</c> or <c>40000-40499</c>, the numbers signed or not; false for anything else.</summary>
    public static bool TryParse(string text, out CodeRange range)
    {
        range = default;
        text = text.Trim().Replace('–', '-');

        // A minus in front is a sign.
        var dash = text.Length > 1 ? text.IndexOf('-', 1) : -1;
        if (!TryRead(dash < 0 ? text : text.Substring(0, dash), out var first) || !TryRead(dash < 0 ? text : text.Substring(dash + 1), out var last) || last < first)
        {
            return false;
        }

        range = new(first, last);
        return true;
    }

    public bool Contains(CodeValue value) => value.Text is { } text
        ? TryRead(text, out var number) && Contains(number)
        : Contains(value.Number);

    private bool Contains(long number) => First <= number && number <= Last;

    private static bool TryRead(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out number);
}
