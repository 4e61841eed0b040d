namespace ErrorCodes.Analyzers.Generation;

/// <summary>Recognises the parts of <c>[words](target "title")</c>.</summary>
internal static class MarkdownLink
{
    private const int DeepestNesting = 32;

    /// <summary>The index of the bracket that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int ClosingBracket(string markdown, int open)
    {
        var depth = 0;
        for (var i = open; i < markdown.Length && depth <= DeepestNesting; i++)
        {
            switch (markdown[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return i;
            }
        }

        return -1;
    }

    /// <summary>Reads <c>(target "title")</c> at <paramref name="start"/>.</summary>
    public static bool TryReadTarget(string markdown, int start, out int next)
    {
        next = start;
        if (start >= markdown.Length || markdown[start] != '(')
        {
            return false;
        }

        var depth = 0;
        for (var i = start; i < markdown.Length && depth <= DeepestNesting; i++)
        {
            switch (markdown[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    next = i + 1;
                    return true;
            }
        }

        return false;
    }
}
