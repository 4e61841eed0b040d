using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Finds what a collection in a local or a field is searched for: <c>Retryable.Contains(error.Code)</c>.</summary>
internal static class Memberships
{
    public static IEnumerable<Subject> Of(ISymbol collection, Facet facet, SemanticModel model)
    {
        // Other files would need a semantic model of their own; a set shared that far deserves an annotation.
        var scopes = collection is ILocalSymbol
            ? collection.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>())
            : collection.ContainingType?.DeclaringSyntaxReferences.Select(reference => (SyntaxNode?)reference.GetSyntax()) ?? [];
        foreach (var scope in scopes)
        {
            // Top-level statements share the compilation unit.
            var searched = scope is GlobalStatementSyntax ? scope.Parent : scope;
            if (searched is null || searched.SyntaxTree != model.SyntaxTree)
            {
                continue;
            }

            foreach (var call in searched.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (Mentions(call, collection.Name)
                    && model.GetOperation(call) is IInvocationOperation invocation
                    && Calls.Membership(invocation) is { } membership
                    && membership.Facet == facet
                    && IsRead(membership.Collection, collection))
                {
                    yield return Subject.Of(membership.Sought.Value);
                }
            }
        }
    }

    private static bool Mentions(InvocationExpressionSyntax call, string name) =>
        call.Expression is MemberAccessExpressionSyntax access
        && (NameOf(access.Expression) == name || call.ArgumentList.Arguments.Any(argument => NameOf(argument.Expression) == name));

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsRead(IOperation operation, ISymbol symbol) => Conversions.Unconverted(operation) switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, symbol),
        IMemberReferenceOperation member => SymbolEqualityComparer.Default.Equals(member.Member, symbol),
        _ => false,
    };
}
