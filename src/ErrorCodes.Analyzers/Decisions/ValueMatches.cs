using System;
using System.Globalization;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Compares a code with a constant as the program would.</summary>
internal static class ValueMatches
{
    public static Match Equal(IOperation constant, ITypeSymbol inputType, CodeValue code)
    {
        if (!constant.ConstantValue.HasValue)
        {
            return Match.Unknown;
        }

        var equal = CodeValue.TryCreate(constant.ConstantValue.Value, out var value) && value.Equals(code);
        return equal && !IsSurelySameType(constant.ConstantValue.Value, inputType) ? Match.Unknown : Matches.Of(equal);
    }

    public static Match Compare(BinaryOperatorKind comparison, IOperation constant, ITypeSymbol inputType, CodeValue code)
    {
        if (code.IsText || Number(constant.ConstantValue.Value) is not { } limit || !IsSurelySameType(constant.ConstantValue.Value, inputType))
        {
            return Match.Unknown;
        }

        return comparison switch
        {
            BinaryOperatorKind.LessThan => Matches.Of(code.Number < limit),
            BinaryOperatorKind.LessThanOrEqual => Matches.Of(code.Number <= limit),
            BinaryOperatorKind.GreaterThan => Matches.Of(code.Number > limit),
            BinaryOperatorKind.GreaterThanOrEqual => Matches.Of(code.Number >= limit),
            _ => Match.Unknown,
        };
    }

    // A boxed code equals a constant only of its own type, which then is most likely int or string.
    private static bool IsSurelySameType(object? constant, ITypeSymbol inputType) =>
        constant is int or string or char || Facets.CanHoldCode(inputType) || Facets.Underlying(inputType)?.TypeKind == TypeKind.Enum;

    private static decimal? Number(object? constant) =>
        constant is sbyte or byte or short or ushort or int or uint or long or ulong or char
            ? constant is char character ? character : ((IConvertible)constant).ToDecimal(CultureInfo.InvariantCulture)
            : null;
}
