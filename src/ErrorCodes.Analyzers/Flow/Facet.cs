using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Which part of a value is asked about.</summary>
internal enum Facet
{
    Self,
    Element,
    Key,
    Value,

    /// <summary>The first item of a tuple; those after it follow.</summary>
    Item,
}

/// <summary>Which types are codes, collections and dictionaries of codes.</summary>
internal static class Facets
{
    /// <summary>The part that is this item of a tuple.</summary>
    public static Facet ItemAt(int index) => Facet.Item + index;

    /// <summary>The part that is this member of an anonymous type.</summary>
    public static Facet ItemOf(IPropertySymbol member) =>
        ItemAt(member.ContainingType.GetMembers().OfType<IPropertySymbol>().TakeWhile(it => it.Name != member.Name).Count());

    /// <summary>The part an annotation without a target speaks of.</summary>
    public static Facet Default(ITypeSymbol type) =>
        IsDictionary(type) ? Facet.Key : IsCollection(type) ? Facet.Element : Facet.Self;

    public static bool IsDictionary(ITypeSymbol type) =>
        IsOrImplements(type, "IReadOnlyDictionary") || IsOrImplements(type, "IDictionary");

    public static bool IsCollection(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || (type.SpecialType != SpecialType.System_String && IsOrImplements(type, "IEnumerable"))
        || IsSpan(type);

    /// <summary>Whether who has a collection of this type can put something into it.</summary>
    public static bool CanBeWrittenInto(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || (type.IsReferenceType && type.SpecialType != SpecialType.System_String && IsOrImplements(type, "ICollection"));

    /// <summary>The parts of a collection that are written to.</summary>
    public static ImmutableArray<Facet> PartsOf(ITypeSymbol collection) =>
        IsDictionary(collection) ? [Facet.Key, Facet.Value] : [Facet.Element];

    /// <summary>Whether a value of this type can be an error code by its name alone.</summary>
    public static bool CanHoldCode(ITypeSymbol? type) => Underlying(type)?.SpecialType is
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_String;

    /// <summary>The type, without a nullable value type around it.</summary>
    public static ITypeSymbol? Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    /// <summary>What a collection holds; null for a type that is none or does not say.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? array.ElementType
        : IsSpan(type) && type is INamedTypeSymbol { TypeArguments: [var element] } ? element
        : type.AllInterfaces.Prepend(type).OfType<INamedTypeSymbol>().FirstOrDefault(it => it.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];

    /// <summary>The type of a dictionary's keys or values.</summary>
    public static ITypeSymbol? PartOf(ITypeSymbol dictionary, Facet facet) =>
        dictionary.AllInterfaces.Prepend(dictionary).OfType<INamedTypeSymbol>()
            .FirstOrDefault(it => it is { Name: "IReadOnlyDictionary" or "IDictionary", TypeArguments.Length: 2 })
            ?.TypeArguments[facet == Facet.Key ? 0 : 1];

    /// <summary>Whether a type shows a run of values that lie elsewhere.</summary>
    public static bool IsSpan(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a type is characters that lie elsewhere: a text that can be compared with a text.</summary>
    public static bool IsTextSpan(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_Char }] } span && IsSpan(span);

    private static bool IsOrImplements(ITypeSymbol type, string @interface) =>
        Is(type, @interface) || type.AllInterfaces.Any(implemented => Is(implemented, @interface));

    private static bool Is(ITypeSymbol type, string @interface) =>
        type.Name == @interface
        && type.ContainingNamespace is { Name: "Generic" or "Collections" } space
        && space.ToDisplayString().StartsWith("System.Collections", System.StringComparison.Ordinal);
}
