using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>What of the catalogs a compilation sees can be told by characters alone: numbers, words that texts begin with, and names.</summary>
internal sealed class CodeIndex
{
    // Compilations that see the same tables share what is made of them.
    private static readonly ConditionalWeakTable<object, List<CodeIndex>> Cache = new();

    private static readonly object NoTable = new();

    private readonly ImmutableArray<CatalogTable> _tables;
    private readonly ImmutableSortedDictionary<string, Marks> _marked;

    private CodeIndex(ImmutableArray<CatalogTable> tables, ImmutableSortedDictionary<string, Marks> marked)
    {
        _tables = tables;
        _marked = marked;
        var numbers = new HashSet<long>();
        var texts = new Dictionary<string, Marks>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in tables.SelectMany(table => table.Codes).SelectMany(code => code.Constants).Select(constant => constant.Value))
        {
            if (!value.IsText)
            {
                numbers.Add(Math.Abs(Math.Max(value.Number, -long.MaxValue)));
                if (value.Number is < 0 and >= int.MinValue)
                {
                    // As HRESULTs are written: (int)0x80070020.
                    numbers.Add(unchecked((uint)value.Number));
                }
            }
            else if (FirstWord(value.Text!) is not { } word)
            {
                HasWordless = true;
            }
            else
            {
                if (long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                {
                    numbers.Add(number);
                }
                else
                {
                    texts[word] = Marks.None;
                }
            }
        }

        Numbers = new NumberSet(numbers);
        Texts = new WordSet(texts, ignoresCase: true);
        Names = new WordSet(marked, ignoresCase: false);
    }

    /// <summary>The codes as numbers, without their sign.</summary>
    public NumberSet Numbers { get; }

    /// <summary>The words that codes begin with that are no numbers.</summary>
    public WordSet Texts { get; }

    /// <summary>Whether a code is a text without a letter or a digit, so that any text may be it.</summary>
    public bool HasWordless { get; }

    /// <summary>The names that mark a file.</summary>
    public WordSet Names { get; }

    public static CodeIndex Of(CatalogSet catalogs, IEnumerable<KeyValuePair<string, Marks>> names)
    {
        ImmutableArray<CatalogTable> tables = [.. catalogs.All.SelectMany(catalog => catalog.Tables)];
        var marked = names.GroupBy(name => name.Key, StringComparer.Ordinal).ToImmutableSortedDictionary(
            group => group.Key, group => group.Aggregate(Marks.None, (marks, name) => marks | name.Value), StringComparer.Ordinal);
        var known = Cache.GetOrCreateValue(tables.IsEmpty ? NoTable : tables[0]);
        lock (known)
        {
            var index = known.Find(it => it._tables.SequenceEqual(tables) && it._marked.SequenceEqual(marked));
            if (index is null)
            {
                known.Add(index = new CodeIndex(tables, marked));
            }

            return index;
        }
    }

    /// <summary>Whether a word with this first letter and length may be one of those that mark a file or begin a code.</summary>
    public bool MayMark(char first, int length) => Names.MayContain(first, length) || Texts.MayContain(first, length);

    /// <summary>Whether a constant of any table goes by this name.</summary>
    public bool HasName(string name)
    {
        foreach (var table in _tables)
        {
            if (table.HasName(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first run of letters and digits, without the zeros that are easily lost.</summary>
    private static string? FirstWord(string text)
    {
        var start = 0;
        while (start < text.Length && !CharacterClass.IsOfWord(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && CharacterClass.IsOfWord(text[end]))
        {
            end++;
        }

        while (start < end - 1 && text[start] == '0')
        {
            start++;
        }

        return start < end ? text.Substring(start, end - start) : null;
    }
}
