using System.Collections.Generic;
using System.Text;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>The words of a description that can stand in an identifier: placeholders and punctuation left out.</summary>
internal static class DescriptionWords
{
    private enum Script
    {
        None,
        Latin,
        Greek,
        Cyrillic,
        Other,
    }

    /// <summary>The words, or none when the text mixes scripts or is written in one that has no letter case.</summary>
    public static List<string> Of(string description)
    {
        var text = Placeholders.Remove(description);
        var words = new List<string>();
        var word = new StringBuilder();
        var script = Script.None;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var own = ScriptOf(text, i);
            if (own != Script.None)
            {
                if (own == Script.Other || (script != Script.None && script != own))
                {
                    return [];
                }

                script = own;
                word.Append(c);
            }
            else if (c is >= '0' and <= '9')
            {
                word.Append(c);
            }
            else if (!IsInsideWord(text, i))
            {
                Take(word, words);
            }
        }

        Take(word, words);
        return words;
    }

    private static void Take(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    // The apostrophe of "doesn't" and the comma of "1,000".
    private static bool IsInsideWord(string text, int i) =>
        i > 0 && i + 1 < text.Length
        && ((text[i] is '\'' or '\u2019' && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
            || (text[i] == ',' && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1])));

    // Ranges rather than Unicode's own tables, which differ between the hosts a compiler runs on: a name must not.
    private static Script ScriptOf(string text, int i) => text[i] switch
    {
        (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') => Script.Latin,
        '\u00D7' or '\u00F7' => Script.None,
        (>= '\u00C0' and <= '\u017F') or (>= '\u1E00' and <= '\u1EFF') => Script.Latin,
        '\u0386' or (>= '\u0388' and <= '\u038A') or '\u038C' or (>= '\u038E' and <= '\u03A1') or (>= '\u03A3' and <= '\u03CE') => Script.Greek,
        >= '\u0400' and <= '\u045F' => Script.Cyrillic,
        _ when char.IsLetter(text, i) => Script.Other,
        _ => Script.None,
    };
}
