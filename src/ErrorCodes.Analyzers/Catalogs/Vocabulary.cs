using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>The attributes users annotate with, recognised by name so that any version of the abstractions will do.</summary>
internal static class Vocabulary
{
    public const string Namespace = "ErrorCodes";
    public const string Catalog = "ErrorCodeCatalogAttribute";
    public const string Code = "ErrorCodeAttribute";
    public const string From = "ErrorCodeFromAttribute";
    public const string Member = "ErrorCodeMemberAttribute";
    public const string Elsewhere = "ErrorCodeElsewhereAttribute";
    public const string Handles = "HandlesErrorCodesAttribute";

    /// <summary>The attributes that rules check, as they may be written.</summary>
    public static readonly IReadOnlyList<string> AttributeNames =
        [.. new[] { Catalog, From, Member, Elsewhere }.SelectMany(name => new[] { name, name.Substring(0, name.Length - nameof(System.Attribute).Length) })];

    public static bool Is(AttributeData attribute, string name) =>
        attribute.AttributeClass is { } type
        && type.Name == name
        && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    public static TypedConstant? Named(AttributeData attribute, string argument)
    {
        foreach (var pair in attribute.NamedArguments)
        {
            if (pair.Key == argument)
            {
                return pair.Value;
            }
        }

        return null;
    }

    /// <summary>The texts that attributes list under this name.</summary>
    public static IEnumerable<string> Texts(IEnumerable<AttributeData> attributes, string argument) => attributes
        .Select(attribute => Named(attribute, argument))
        .Where(texts => texts is { Kind: TypedConstantKind.Array, IsNull: false })
        .SelectMany(texts => texts!.Value.Values)
        .Select(text => text.Value)
        .OfType<string>();

    /// <summary>The catalog types a binding or an annotation names.</summary>
    public static ImmutableArray<INamedTypeSymbol> Types(AttributeData attribute) =>
    [
        .. attribute.ConstructorArguments.Where(argument => argument.Kind == TypedConstantKind.Type)
            .Concat(Listed(attribute))
            .Select(type => type.Value)
            .OfType<INamedTypeSymbol>(),
    ];

    /// <summary>The ids of catalogs a binding names.</summary>
    public static ImmutableArray<string> Ids(AttributeData attribute) => [.. Listed(attribute).Select(id => id.Value).OfType<string>()];

    private static ImmutableArray<TypedConstant> Listed(AttributeData attribute) =>
        attribute.ConstructorArguments is [.., { Kind: TypedConstantKind.Array, IsNull: false } list] ? list.Values : [];
}
