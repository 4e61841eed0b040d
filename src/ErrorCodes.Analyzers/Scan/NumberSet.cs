using System.Collections.Generic;
using System.Globalization;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>Numbers, none of them negative, that are asked for so often that each question is a shift or a step.</summary>
internal sealed class NumberSet
{
    private readonly long[] _numbers;
    private readonly bool _hasZero;
    private readonly uint _digits;

    public NumberSet(ICollection<long> numbers)
    {
        var size = 8;
        while (size < 2 * numbers.Count)
        {
            size *= 2;
        }

        _numbers = new long[size];
        foreach (var number in numbers)
        {
            _digits |= 1U << number.ToString(CultureInfo.InvariantCulture).Length;
            if (number == 0)
            {
                _hasZero = true;
            }
            else
            {
                _numbers[Slot(number)] = number;
            }
        }
    }

    /// <summary>Whether any of them has so many digits, or fewer, if zeros may stand before.</summary>
    public bool HasLength(int digits) => digits < 32 && (_digits >> digits & 1) != 0;

    public bool Contains(long number) => number == 0 ? _hasZero : _numbers[Slot(number)] != 0;

    private int Slot(long number)
    {
        var slot = unchecked((int)((ulong)(number * -7046029254386353131L) >> 32)) & (_numbers.Length - 1);
        while (_numbers[slot] != 0 && _numbers[slot] != number)
        {
            slot = (slot + 1) & (_numbers.Length - 1);
        }

        return slot;
    }
}
