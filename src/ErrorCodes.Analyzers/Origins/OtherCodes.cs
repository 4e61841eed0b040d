using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Codes that are never an API's error codes, whatever they are called and however well a value fits.</summary>
internal static class OtherCodes
{
    /// <summary>Whether a value of this type is some other code.</summary>
    public static bool Is(ITypeSymbol? type) => Facets.Underlying(type) is { } value
        && (value.SpecialType == SpecialType.System_Char
            || value is
            {
                TypeKind: TypeKind.Enum,
                Name: "HttpStatusCode" or "SocketError" or "WebSocketCloseStatus" or "WebSocketError" or "WebExceptionStatus",
            });

    /// <summary>Whether what a declaration holds is some other code.</summary>
    public static bool Is(ISymbol declaration, CatalogSet catalogs) =>
        CodeNames.SayOtherCode(declaration.Name, catalogs)
        || (declaration is IFieldSymbol or IPropertySymbol
            && (declaration.Name is "HResult" or "NativeErrorCode" or "SqlState"
                || Derives(declaration.ContainingType, "DbException", "System.Data.Common")
                || Derives(declaration.ContainingType, "ExternalException", "System.Runtime.InteropServices")));

    /// <summary>Whether an expression is some other code that, by the range of its values, is never this one.</summary>
    public static bool Excludes(IOperation expression, CodeValue value)
    {
        var read = Conversions.Unconverted(expression);
        return Facets.Underlying(read.Type) is { TypeKind: TypeKind.Enum, Name: var type }
            ? (type == "HttpStatusCode" && value.Number is < 100 or > 999) || (type == "WebSocketCloseStatus" && value.Number is < 1000 or > 4999)
            : (read as IMemberReferenceOperation)?.Member switch
            {
                { Name: "HResult", ContainingType: { Name: "Exception", ContainingNamespace.Name: "System" } } => value.Number >= 0,
                { Name: "SqlState" } => value.Text is { } text && !(text.Length == 5 && text.All(character => character is >= '0' and <= '9' or >= 'A' and <= 'Z')),
                _ => false,
            };
    }

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
