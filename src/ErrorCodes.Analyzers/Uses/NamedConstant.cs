using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>A catalog's constant where code names it, and what it meets there.</summary>
internal sealed record NamedConstant(ExpressionSyntax Expression, Use Use, IFieldSymbol Field)
{
    public static NamedConstant? Of(IdentifierNameSyntax name, OriginResolver origins, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(name, cancellationToken).Symbol is not IFieldSymbol field
            || origins.Catalogs.OfConstant(field) is null)
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
        return ModelUses.Of(model, origins).Find(expression, cancellationToken) is { } use ? new NamedConstant(expression, use, field) : null;
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
