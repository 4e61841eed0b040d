using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Finds the codes of a table that somebody may have meant who wrote another value.</summary>
internal sealed class NearCodes
{
    private readonly ImmutableArray<CatalogCode> _codes;
    private readonly IReadOnlyDictionary<string, CatalogCode> _byCode;
    private readonly ILookup<string, CatalogCode> _loose;
    private readonly HashSet<long> _numbersOfTexts = [];
    private readonly bool[] _makes = new bool[8];
    private readonly int _shortest = int.MaxValue;
    private readonly int _longest;

    public NearCodes(ImmutableArray<CatalogCode> codes, IReadOnlyDictionary<string, CatalogCode> byCode)
    {
        _codes = codes;
        _byCode = byCode;
        _loose = codes.ToLookup(code => code.Code, LooseText.Comparer);
        foreach (var code in codes)
        {
            _shortest = Math.Min(_shortest, code.Code.Length);
            _longest = Math.Max(_longest, code.Code.Length);
            _makes[(int)MakeOf(code.Code)] = true;
            if (!code.IsNumeric && long.TryParse(code.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                _numbersOfTexts.Add(number);
            }
        }
    }

    /// <summary>What characters a text is made of.</summary>
    [Flags]
    private enum Make
    {
        None = 0,
        Digits = 1,
        Others = 2,
        Spaces = 4,
    }

    /// <summary>Whether a number could be taken for a code: not "no error", no flag and no count of a few.</summary>
    public static bool LooksLikeCode(long number) => number is < -9 or > 9;

    /// <summary>Whether a text is written the way codes of this table are.</summary>
    public bool LooksLikeCode(string text) =>
        text.Length >= Math.Max(2, _shortest - 1)
        && text.Length <= _longest + 1
        && _makes[(int)MakeOf(text)]
        && text.Any(character => character != '0');

    /// <summary>Whether a number is what is left of a code that is only a text, such as 171 of "00171".</summary>
    public bool IsNumberOfText(long number) => _numbersOfTexts.Contains(number);

    /// <summary>Whether a text is a code, leading zeros, letter case and outer space aside.</summary>
    public bool ContainsLoosely(string text) => _loose.Contains(text);

    /// <summary>The codes a text is, leading zeros, letter case and outer space aside.</summary>
    public IEnumerable<CatalogCode> Loosely(string text) => _loose[text];

    /// <summary>The codes one slip of the hand away: 1 swapped neighbours, 2 a missing or an extra character, 3 a wrong one.</summary>
    public IEnumerable<(CatalogCode Code, int Slip)> Slips(string written) =>
        _codes
            .Where(code => !code.IsObsolete && !code.IsSuccess)
            .Select(code => (Code: code, Slip: Slip(written, code.Code)))
            .Where(candidate => candidate.Slip > 0);

    /// <summary>The code that was probably meant.</summary>
    public CatalogCode? Closest(string written) =>
        Loosely(written).Concat(Slips(written).OrderBy(slip => slip.Slip).Select(slip => slip.Code)).FirstOrDefault();

    /// <summary>Whether a code lies this close to a number.</summary>
    public bool HasNeighbour(CodeValue value, int distance)
    {
        if (!TryNumber(value, out var number))
        {
            return false;
        }

        for (var near = number - distance; near <= number + distance; near++)
        {
            if (_byCode.ContainsKey(near.ToString(CultureInfo.InvariantCulture)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryNumber(CodeValue value, out long number)
    {
        number = value.Number;
        return !value.IsText || long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    private static Make MakeOf(string text)
    {
        var make = Make.None;
        foreach (var character in text)
        {
            make |= character switch
            {
                >= '0' and <= '9' => Make.Digits,
                ' ' => Make.Spaces,
                _ => Make.Others,
            };
        }

        return make;
    }

    private static int Slip(string written, string code)
    {
        if (Math.Abs(written.Length - code.Length) > 1 || Math.Min(written.Length, code.Length) < 2)
        {
            return 0;
        }

        var start = 0;
        while (start < written.Length && start < code.Length && written[start] == code[start])
        {
            start++;
        }

        var end = 0;
        while (end < written.Length - start && end < code.Length - start && written[written.Length - 1 - end] == code[code.Length - 1 - end])
        {
            end++;
        }

        return (written.Length - start - end, code.Length - start - end) switch
        {
            (2, 2) when written[start] == code[start + 1] && written[start + 1] == code[start] => 1,
            (1, 0) or (0, 1) => 2,
            (1, 1) => 3,
            _ => 0,
        };
    }
}
