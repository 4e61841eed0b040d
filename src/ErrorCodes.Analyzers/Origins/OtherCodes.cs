using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Codes that are never an API's error codes, whatever they are called and however well a value fits.</summary>
internal static class OtherCodes
{
    /// <summary>Whether a value of this type is some other code.</summary>
    public static bool Is(ITypeSymbol? type) => Facets.Underlying(type) is
    {
        TypeKind: TypeKind.Enum,
        Name: "HttpStatusCode" or "SocketError" or "WebSocketCloseStatus" or "WebSocketError" or "WebExceptionStatus",
    };

    /// <summary>Whether what a declaration holds is some other code.</summary>
    public static bool Is(ISymbol declaration) =>
        CodeNames.SayOtherCode(declaration.Name)
        || (declaration is IFieldSymbol or IPropertySymbol
            && (declaration.Name is "HResult" or "NativeErrorCode" or "SqlState"
                || Derives(declaration.ContainingType, "DbException", "System.Data.Common")
                || Derives(declaration.ContainingType, "ExternalException", "System.Runtime.InteropServices")));

    private static bool Derives(INamedTypeSymbol? type, string name, string @namespace)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == name && type.ContainingNamespace?.ToDisplayString() == @namespace)
            {
                return true;
            }
        }

        return false;
    }
}
