using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Decides whether two expressions read the same place, however they are written: <c>e?.Code</c>, <c>e!.Code</c>, <c>(long)e.Code</c>.</summary>
internal static class SameValue
{
    public static bool Are(IOperation left, IOperation right)
    {
        left = Unwrap(left);
        right = Unwrap(right);
        return (left, right) switch
        {
            (ILocalReferenceOperation a, ILocalReferenceOperation b) => AreEqual(a.Local, b.Local),
            (IParameterReferenceOperation a, IParameterReferenceOperation b) => AreEqual(a.Parameter, b.Parameter),
            (IMemberReferenceOperation a, IMemberReferenceOperation b) =>
                AreEqual(a.Member, b.Member) && AreInstances(a.Instance, b.Instance)
                && (a is not IPropertyReferenceOperation { Arguments.IsEmpty: false } || AreWrittenAlike(a, b)),
            (IInstanceReferenceOperation a, IInstanceReferenceOperation b) => a.ReferenceKind == b.ReferenceKind,
            _ => left.Kind == right.Kind && AreWrittenAlike(left, right),
        };
    }

    /// <summary>The expression without what leaves its value as it is.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IConditionalAccessOperation access:
                    operation = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation instance when JsonReads.Receiver(instance) is { } receiver:
                    operation = receiver;
                    break;
                case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable }:
                    operation = nullable;
                    break;
                case IInvocationOperation { TargetMethod: { Name: "GetValueOrDefault", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable }:
                    operation = nullable;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static bool AreInstances(IOperation? left, IOperation? right) =>
        left is null || right is null ? left is null && right is null : Are(left, right);

    private static bool AreWrittenAlike(IOperation left, IOperation right) => SyntaxFactory.AreEquivalent(left.Syntax, right.Syntax);

    private static bool AreEqual(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
