using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Looks behind the conversions the compiler puts around a value.</summary>
internal static class Conversions
{
    public static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>The type of what a declaration holds or returns.</summary>
    public static ITypeSymbol? TypeOf(ISymbol declaration) => declaration switch
    {
        IParameterSymbol parameter => parameter.Type,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        ILocalSymbol local => local.Type,
        IMethodSymbol method => Awaited(method.ReturnType),
        _ => null,
    };

    /// <summary>The type of what is there once it is awaited.</summary>
    public static ITypeSymbol Awaited(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result], ContainingNamespace.Name: "Tasks" } ? result : type;

    /// <summary>What a conditional access is made on: <c>x</c> in <c>x?.Code</c>.</summary>
    public static IOperation? Receiver(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (var parent = instance.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return access.Operation;
            }
        }

        return null;
    }
}
