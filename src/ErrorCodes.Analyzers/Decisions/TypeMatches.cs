using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Decides whether a value that is or holds a code passes a type test.</summary>
internal static class TypeMatches
{
    public static Match Of(ITypeSymbol input, ITypeSymbol tested, ImmutableArray<CodeStep> path, CodeValue code) =>
        path.IsEmpty ? OfCode(input, tested, code)
        : path[0].Member?.ContainingType is { } holder && IsOrDerives(holder, tested) ? Match.Otherwise
        : IsOrDerives(input, tested) ? Match.Otherwise
        : path[0].Member?.ContainingType is { } owner && AreUnrelatedClasses(owner, tested) ? Match.Never
        : Match.Sometimes;

    private static Match OfCode(ITypeSymbol input, ITypeSymbol tested, CodeValue code)
    {
        // A number or a string has no derived types: a test of it that compiles always passes.
        if (Facets.CanHoldCode(input) || Facets.Underlying(input)?.TypeKind == TypeKind.Enum)
        {
            return tested.TypeKind == TypeKind.TypeParameter ? Match.Unknown : Match.Otherwise;
        }

        return tested.SpecialType switch
        {
            SpecialType.System_Object => Match.Otherwise,
            SpecialType.System_Char when input.SpecialType == SpecialType.System_Char => Match.Otherwise,
            SpecialType.System_Int32 => code.IsText ? Match.Never : Match.Otherwise,
            SpecialType.System_String => code.IsText ? Match.Otherwise : Match.Never,
            _ => Match.Unknown,
        };
    }

    public static bool IsOrDerives(ITypeSymbol type, ITypeSymbol from)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, from.OriginalDefinition))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, from.OriginalDefinition));
    }

    private static bool AreUnrelatedClasses(ITypeSymbol left, ITypeSymbol right) =>
        left.TypeKind == TypeKind.Class && right.TypeKind == TypeKind.Class && !IsOrDerives(right, left) && !IsOrDerives(left, right);
}
