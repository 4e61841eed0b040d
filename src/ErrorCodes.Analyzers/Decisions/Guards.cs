using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Tells guards apart of which one holds exactly where the other does not.</summary>
internal static class Guards
{
    /// <summary>What a guard asks, and whether it wants that to hold; null where asking twice need not give the same answer.</summary>
    public static (string Condition, bool Holds)? Of(IOperation guard)
    {
        var holds = true;
        while (true)
        {
            switch (guard)
            {
                case IParenthesizedOperation parenthesized:
                    guard = parenthesized.Operand;
                    break;
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                    (guard, holds) = (not.Operand, !holds);
                    break;
                default:
                    return guard.DescendantsAndSelf().All(IsSteady) ? (Written(guard.Syntax), holds) : null;
            }
        }
    }

    private static bool IsSteady(IOperation operation) => operation is
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.IsEmpty: true }
        or IInstanceReferenceOperation or ILiteralOperation or IParenthesizedOperation
        or IUnaryOperation { OperatorMethod: null } or IBinaryOperation { OperatorMethod: null } or IConversionOperation { OperatorMethod: null };

    private static string Written(SyntaxNode syntax) => string.Join(" ", syntax.DescendantTokens().Select(token => token.Text));
}
