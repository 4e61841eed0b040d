using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>A catalog's constant where code names it.</summary>
internal sealed record NamedConstant(ExpressionSyntax Expression, IOperation Operation, IFieldSymbol Field, CodeValue Value)
{
    public static NamedConstant? Of(IdentifierNameSyntax name, CatalogSet catalogs, SemanticModel model, CancellationToken cancellationToken)
    {
        // Only a name that some constant has is worth binding.
        if (!catalogs.HasName(name.Identifier.ValueText)
            || model.GetSymbolInfo(name, cancellationToken).Symbol is not IFieldSymbol field
            || catalogs.OfConstant(field) is null
            || !CodeValue.TryCreate(field.ConstantValue, out var value))
        {
            return null;
        }

        // "x is A.B" parses as a test for a type.
        ExpressionSyntax expression = name.Parent switch
        {
            MemberAccessExpressionSyntax access when access.Name == name => access,
            QualifiedNameSyntax qualified when qualified.Right == name => qualified,
            _ => name,
        };
        return MagicExpressions.OperationOf(expression, model, cancellationToken) is { } operation
            ? new NamedConstant(expression, operation, field, value)
            : null;
    }

    public bool IsOf(Catalog catalog)
    {
        for (var type = Field.ContainingType; type is not null; type = type.ContainingType)
        {
            if (catalog.Types.Contains(type, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }
}
