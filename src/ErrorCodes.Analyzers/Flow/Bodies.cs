using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>Finds the body an operation is part of.</summary>
internal static class Bodies
{
    /// <summary>The outermost operation: a method's body with its lambdas and local functions, or an initializer.</summary>
    public static IOperation Around(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
