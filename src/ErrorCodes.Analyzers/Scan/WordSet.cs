using System;
using System.Collections.Generic;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>Words with what they mark, found in a buffer without making a string: nearly every word fails by its length and first letter.</summary>
internal sealed class WordSet
{
    private const int FirstLetters = 64;

    private readonly ulong[] _lengths = new ulong[FirstLetters];
    private readonly string?[] _words;
    private readonly Marks[] _marks;
    private readonly bool _ignoresCase;

    public WordSet(IReadOnlyDictionary<string, Marks> words, bool ignoresCase)
    {
        _ignoresCase = ignoresCase;
        var size = 8;
        while (size < 2 * words.Count)
        {
            size *= 2;
        }

        _words = new string?[size];
        _marks = new Marks[size];
        foreach (var word in words)
        {
            if (word.Key.Length == 0)
            {
                continue;
            }

            IsEmpty = false;
            Admit(word.Key[0], word.Key.Length);
            if (ignoresCase)
            {
                Admit(char.ToUpperInvariant(word.Key[0]), word.Key.Length);
                Admit(char.ToLowerInvariant(word.Key[0]), word.Key.Length);
            }

            var slot = Slot(word.Key.AsSpan());
            _words[slot] = word.Key;
            _marks[slot] |= word.Value;
        }
    }

    public bool IsEmpty { get; } = true;

    public bool MayContain(char first, int length) => (_lengths[first % FirstLetters] >> (length & 63) & 1) != 0;

    public bool Contains(ReadOnlySpan<char> word, out Marks marks)
    {
        marks = Marks.None;
        if (word.IsEmpty || !MayContain(word[0], word.Length))
        {
            return false;
        }

        var slot = Slot(word);
        marks = _marks[slot];
        return _words[slot] is not null;
    }

    private void Admit(char first, int length) => _lengths[first % FirstLetters] |= 1UL << (length & 63);

    /// <summary>Where the word is, or would be.</summary>
    private int Slot(ReadOnlySpan<char> word)
    {
        var hash = 17;
        foreach (var character in word)
        {
            hash = unchecked((hash * 31) + (character | 0x20));
        }

        var slot = hash & (_words.Length - 1);
        while (_words[slot] is { } other && !word.Equals(other.AsSpan(), _ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
        {
            slot = (slot + 1) & (_words.Length - 1);
        }

        return slot;
    }
}
