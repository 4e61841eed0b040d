namespace ErrorCodes.Analyzers.Generation;

/// <summary>The characters that Markdown counts as punctuation, and that a backslash can escape.</summary>
internal static class MarkdownPunctuation
{
    public static bool Is(char c) =>
        c is (>= '!' and <= '/') or (>= ':' and <= '@') or (>= '[' and <= '`') or (>= '{' and <= '~');
}
