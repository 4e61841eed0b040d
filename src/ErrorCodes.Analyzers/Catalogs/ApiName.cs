using System;
using System.Collections.Generic;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>A name that an API goes by in code.</summary>
internal sealed class ApiName
{
    // A longer one is told by its letters alone: at the beginning of a word ("bitgetws"), and an API's that is none of ours anywhere.
    private const int ShortName = 4;

    private readonly string _name;
    private readonly string _letters;

    public ApiName(string name)
    {
        _name = string.Concat(name.Where(char.IsLetterOrDigit));
        _letters = string.Concat(name.Where(char.IsLetter));
    }

    /// <summary>Whether an identifier mentions it: "OkEx", "OKEX_V3" and "okexClient" do; "FacebookException" and "BookExchange" only hold its letters.</summary>
    public bool IsIn(string identifier)
    {
        if (_name.Length == 0 || identifier.Length < _name.Length)
        {
            return false;
        }

        for (var start = 0; start < identifier.Length; start++)
        {
            if (char.ToUpperInvariant(identifier[start]) == char.ToUpperInvariant(_name[0]) && IdentifierWords.StartAt(identifier, start) && BeginsAt(identifier, start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an identifier mentions it, or holds its letters where these are many enough to be no chance.</summary>
    public bool IsWithin(string identifier) =>
        _name.Length > ShortName && identifier.IndexOf(_name, StringComparison.OrdinalIgnoreCase) >= 0 || IsIn(identifier);

    /// <summary>Whether these words, up to one of them, end with it.</summary>
    public bool Ends(IReadOnlyList<string> words, int count)
    {
        var rest = _letters.Length;
        while (count > 0 && rest > 0)
        {
            var word = words[--count];
            rest -= word.Length;
            if (rest < 0 || string.Compare(_letters, rest, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                return false;
            }
        }

        return rest == 0 && _letters.Length > 0;
    }

    private bool BeginsAt(string identifier, int start)
    {
        var isOneWord = true;
        var at = start;
        foreach (var letter in _name)
        {
            while (at < identifier.Length && !char.IsLetterOrDigit(identifier[at]))
            {
                at++;
            }

            if (at == identifier.Length || char.ToUpperInvariant(identifier[at]) != char.ToUpperInvariant(letter))
            {
                return false;
            }

            isOneWord &= at == start || !IdentifierWords.StartAt(identifier, at);
            at++;
        }

        return at == identifier.Length
            || !char.IsLetterOrDigit(identifier[at])
            || IdentifierWords.StartAt(identifier, at)
            || (isOneWord && _name.Length > ShortName);
    }
}
