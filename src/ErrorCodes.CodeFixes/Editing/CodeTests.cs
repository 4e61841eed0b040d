using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes the tests that pick codes out: as patterns of a switch, or as conditions.</summary>
internal sealed class CodeTests(CodePlace place, string local, bool isConditional, LanguageVersion language)
{
    private readonly ITypeSymbol _type = Facets.Underlying(place.Type)!;

    private string Expression => place.Expression.ToString();

    // Text that an interpolated string and a comparison take as it is.
    private bool IsSimple =>
        place.Expression.DescendantNodesAndSelf().All(part => part is SimpleNameSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax);

    private string Operand =>
        place.Expression is BinaryExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax ? $"({Expression})" : Expression;

    /// <summary>What can be read of the code in an arm that names codes.</summary>
    public string? Readable => isConditional && place.IsDirect && IsSimple ? Expression : null;

    /// <summary>One pattern for each constant, or one condition for all.</summary>
    public ImmutableArray<string> Constants(IReadOnlyList<string> constants)
    {
        if (!isConditional)
        {
            return [.. constants.Select(place.Pattern)];
        }

        var comparesValues = place.IsDirect && _type.SpecialType != SpecialType.System_Object;
        return constants.Count > 1 && language >= LanguageVersion.CSharp9 ? [$"{Operand} is {place.Pattern(string.Join("\nor ", constants))}"]
            : [string.Join("\n|| ", constants.Select(constant => $"{Operand} {(comparesValues ? $"== {constant}" : $"is {place.Pattern(constant)}")}"))];
    }

    /// <summary>The pattern and its guard, or the condition, that calls the predicate, and how the arm reads the code; null where it cannot be called.</summary>
    public (string Test, string Code)? Predicate(IMethodSymbol predicate, string name)
    {
        var parameter = predicate.Parameters[0];
        var isText = parameter.Type.SpecialType == SpecialType.System_String;
        var isBoxed = _type.SpecialType == SpecialType.System_Object;
        var mayBeNull = !SymbolEqualityComparer.Default.Equals(_type, place.Type)
            || (isText && (place.Type.NullableAnnotation, parameter.NullableAnnotation) == (NullableAnnotation.Annotated, NullableAnnotation.NotAnnotated));
        if (isConditional && place.IsDirect && IsSimple && !isBoxed && !mayBeNull)
        {
            return Call(Expression) is { } whole ? (whole, Expression) : null;
        }

        var declared = isBoxed ? (isText ? "string" : "int")
            : mayBeNull ? _type.ToDisplayString(NullableFlowState.NotNull, SymbolDisplayFormat.MinimallyQualifiedFormat)
            : "var";
        if ((isBoxed ? $"{name}({local})" : Call(local)) is not { } call)
        {
            return null;
        }

        var pattern = place.Pattern($"{declared} {local}");
        return (isConditional ? $"{Operand} is {pattern}\n&& {call}" : $"{pattern} when {call}", local);

        string? Call(string code) => ((_type as INamedTypeSymbol)?.EnumUnderlyingType ?? _type).SpecialType switch
        {
            SpecialType.System_String when isText => $"{name}({code})",
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
                or SpecialType.System_Int32 when !isText =>
                _type.TypeKind == TypeKind.Enum ? $"{name}((int){code})" : $"{name}({code})",

            // A wider number that happens to end in the same bits is another code.
            SpecialType.System_Int64 when !isText && _type.TypeKind != TypeKind.Enum =>
                $"{code} >= int.MinValue\n&& {code} <= int.MaxValue\n&& {name}((int){code})",
            SpecialType.System_UInt32 or SpecialType.System_UInt64 when !isText && _type.TypeKind != TypeKind.Enum =>
                $"{code} <= int.MaxValue\n&& {name}((int){code})",
            _ => null,
        };
    }
}
