using System;
using System.Globalization;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>A constant that may be an error code: a number or a text, never both.</summary>
internal readonly struct CodeValue : IEquatable<CodeValue>
{
    private CodeValue(long number, string? text)
    {
        Number = number;
        Text = text;
    }

    public long Number { get; }

    public string? Text { get; }

    public bool IsText => Text is not null;

    /// <summary>Whether it is what every API says where nothing went wrong: 0, "0", "00000".</summary>
    public bool IsNoError => Text is null ? Number == 0 : Text.All(character => character == '0');

    public static CodeValue Of(long number) => new(number, null);

    public static CodeValue Of(string text) => new(0, text);

    /// <summary>The value of a C# constant; false for what no catalog can hold (null, fractions, booleans).</summary>
    public static bool TryCreate(object? constant, out CodeValue value)
    {
        switch (constant)
        {
            case string text:
                value = Of(text);
                return true;
            case ulong number when number > long.MaxValue:
                value = default;
                return false;
            case char character:
                value = Of(character);
                return true;
            case sbyte or byte or short or ushort or int or uint or long or ulong:
                value = Of(((IConvertible)constant).ToInt64(CultureInfo.InvariantCulture));
                return true;
            default:
                value = default;
                return false;
        }
    }

    /// <summary>The code in its canonical form, as the API sends it.</summary>
    public override string ToString() => Text ?? Number.ToString(CultureInfo.InvariantCulture);

    public bool Equals(CodeValue other) => Number == other.Number && Text == other.Text;

    public override bool Equals(object? obj) => obj is CodeValue other && Equals(other);

    public override int GetHashCode() => Text is null ? Number.GetHashCode() : Text.GetHashCode();
}
