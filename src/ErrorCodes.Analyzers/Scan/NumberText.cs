using System;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>Reads the ways a whole number is spelled in C#.</summary>
internal static class NumberText
{
    private const int MostDigits = 18;

    public static bool IsPlain(ReadOnlySpan<char> run)
    {
        foreach (var character in run)
        {
            if (character is < '0' or > '9')
            {
                return false;
            }
        }

        return run.Length <= MostDigits;
    }

    public static long Read(ReadOnlySpan<char> digits)
    {
        var number = 0L;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }

    /// <summary>A number with a prefix, separators or a suffix, without its sign.</summary>
    public static bool TryRead(ReadOnlySpan<char> run, out long number)
    {
        var radix = run.Length > 2 && run[0] == '0' ? (run[1] | 0x20) switch { 'x' => 16, 'b' => 2, _ => 10 } : 10;
        var (value, any) = (0UL, false);
        for (var i = radix == 10 ? 0 : 2; i < run.Length; i++)
        {
            var digit = Digit(run[i]);
            if (digit < radix)
            {
                (value, any) = (unchecked((value * (ulong)radix) + (ulong)digit), true);
            }
            else if ((run[i] | 0x20) is 'u' or 'l')
            {
                break;
            }
            else if (run[i] != '_')
            {
                number = 0;
                return false;
            }
        }

        // What does not fit may be cast, as HRESULTs are, and the cast is part of the constant.
        number = Math.Abs(Math.Max(unchecked((long)value), -long.MaxValue));
        return any;
    }

    private static int Digit(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'a' and <= 'f' => character - 'a' + 10,
        >= 'A' and <= 'F' => character - 'A' + 10,
        _ => int.MaxValue,
    };
}
