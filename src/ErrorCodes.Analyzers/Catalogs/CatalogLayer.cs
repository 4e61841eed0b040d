using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>One registration of a type as a catalog, or as part of one.</summary>
internal sealed record CatalogLayer(string Id, INamedTypeSymbol Type, AttributeData Attribute, bool IsBuiltIn)
{
    /// <summary>What an attribute registers; null where its type is not referenced, or its constants cannot be named here.</summary>
    public static CatalogLayer? Of(AttributeData attribute, bool isBuiltIn, Compilation compilation) =>
        attribute.ConstructorArguments is [{ Value: string id }, var type]
        && TypeOf(type, compilation) is { } registered
        // A library's internal catalog is the library's own business: nobody else could name its constants.
        && compilation.IsSymbolAccessibleWithin(registered, compilation.Assembly)
            ? new(id, registered, attribute, isBuiltIn)
            : null;

    /// <summary>The type that the argument of a registration names, by itself or by its documentation id.</summary>
    public static INamedTypeSymbol? TypeOf(TypedConstant argument, Compilation compilation) => argument.Value switch
    {
        INamedTypeSymbol { TypeKind: not TypeKind.Error } type => type,
        string id => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation) as INamedTypeSymbol,
        _ => null,
    };
}
