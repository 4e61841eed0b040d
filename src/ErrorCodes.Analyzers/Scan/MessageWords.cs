using System;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>Tells names that end as those of messages do.</summary>
internal static class MessageWords
{
    /// <summary>Whether a name that ends with this letter may be one.</summary>
    public static bool MayEnd(char last) => (last | 0x20) is 'e' or 'g' or 'n';

    public static bool End(ReadOnlySpan<char> word) => (word[word.Length - 1] | 0x20) switch
    {
        'e' => EndsWith(word, "message"),
        'g' => EndsWith(word, "msg"),
        'n' => EndsWith(word, "description"),
        _ => false,
    };

    private static bool EndsWith(ReadOnlySpan<char> word, string end) => word.Length >= end.Length && (word[word.Length - 2] | 0x20) == end[end.Length - 2] && word.EndsWith(end.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
