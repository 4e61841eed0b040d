using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Flow;

/// <summary>
/// What an expression reads, however it is written: <c>e?.Code</c>, <c>e!.Code</c> and <c>(long)e.Code</c> read one place.
/// Two reads of one place need not find the same value there.
/// </summary>
internal sealed record Place(ISymbol? Symbol, string Text, Place? Of)
{
    public static Place At(IOperation expression)
    {
        expression = Unwrap(expression);
        return expression switch
        {
            ILocalReferenceOperation local => new(local.Local, "", null),
            IParameterReferenceOperation parameter => new(parameter.Parameter, "", null),
            IPropertyReferenceOperation { Arguments.IsEmpty: false } indexer => new(indexer.Property, TextOf(indexer.Syntax), On(indexer)),
            IMemberReferenceOperation member => new(member.Member, "", On(member)),
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.PatternInput } when PatternInputs.OfMember(expression) is { Expression: { } matched, Facet: Facet.Self } => At(matched),
            IInstanceReferenceOperation instance => new(null, instance.ReferenceKind.ToString(), null),
            _ => new(null, TextOf(expression.Syntax), null),
        };
    }

    /// <summary>The place a subject is; two parts of one value are two places.</summary>
    public static Place At(Subject subject)
    {
        var whole = subject.Expression is { } expression ? At(expression) : new Place(subject.Symbol ?? subject.Definition?.Variable, "", null);
        return subject.Facet == Facet.Self ? whole : new Place(null, subject.Facet.ToString(), whole);
    }

    public static bool AreSame(IOperation left, IOperation right) => left == right || At(left) == At(right);

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
                case IConditionalAccessInstanceOperation instance when Conversions.Receiver(instance) is { } receiver:
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

    /// <summary>The reads of variables that this read of a place is made of.</summary>
    public static IEnumerable<IOperation> ReadsOf(IOperation expression)
    {
        var read = Unwrap(expression);
        yield return read;
        while (read is IMemberReferenceOperation { Instance: { } instance })
        {
            yield return read = Unwrap(instance);
        }
    }

    /// <summary>Whether a place is made of variables alone, so that to read it again is to find what is there.</summary>
    public static bool IsOfVariables(IOperation expression) =>
        ReadsOf(expression).All(read => read is IInstanceReferenceOperation || Writes.VariableOf(read) is not null);

    private static Place? On(IMemberReferenceOperation member) => member.Instance is { } instance ? At(instance) : null;

    private static string TextOf(SyntaxNode syntax) => string.Join(" ", syntax.DescendantTokens().Select(token => token.Text));
}
