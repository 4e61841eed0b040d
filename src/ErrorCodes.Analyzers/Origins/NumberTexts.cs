using System.Globalization;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Knows how <c>ToString</c> writes a number.</summary>
internal static class NumberTexts
{
    /// <summary>The number and the format of <c>code.ToString("D8")</c>; null for a format whose result depends on more than the number.</summary>
    public static (IOperation Number, string Format)? Of(IOperation expression)
    {
        if (Conversions.Unconverted(expression) is not IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } number } call
            || Facets.Underlying(number.Type) is not { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 })
        {
            return null;
        }

        var format = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String)?.Value.ConstantValue;
        return format switch
        {
            null => (number, "D"),
            { HasValue: true, Value: null or "" or "G" or "g" } => (number, "D"),
            { HasValue: true, Value: string text } when IsPlain(text) => (number, text),
            _ => null,
        };
    }

    /// <summary>How the number that a text stands for is written in this format; null when the text is no number.</summary>
    public static string? Written(string text, string format) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(format, CultureInfo.InvariantCulture)
            : null;

    private static bool IsPlain(string format) =>
        format.All(character => character == '0')
        || (format[0] is 'D' or 'd' && format.Skip(1).All(character => character is >= '0' and <= '9') && format.Length <= 3);
}
