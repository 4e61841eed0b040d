using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Evaluates a condition, such as the guard of an arm, on one code.</summary>
internal sealed class Conditions(CatalogSet catalogs)
{
    private readonly Dictionary<(Definition Answer, string Code, CodeSubject Subject), Match> _kept = [];

    public Match Of(IOperation condition, CatalogCode code, CodeValue value, CodeSubject subject)
    {
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant ? Match.Otherwise : Match.Never;
        }

        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return Of(parenthesized.Operand, code, value, subject);
            case IConversionOperation conversion:
                return Of(conversion.Operand, code, value, subject);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Of(not.Operand, code, value, subject).Not();
            case IBinaryOperation binary when IsLogical(binary.OperatorKind):
                return OfChain(binary, code, value, subject);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison when ComparedWithBool(comparison) is { } answer:
                return Turned(Of(answer.Condition, code, value, subject), answer.Expected);
            case IBinaryOperation comparison when Positions.IsComparison(comparison.OperatorKind):
                return OfComparison(comparison, value, subject);
            case IIsPatternOperation test when subject.PathFrom(test.Value) is { } path:
                return PatternMatches.Of(test.Pattern, path, value);
            case IIsTypeOperation test when subject.PathFrom(test.ValueOperand) is { } path:
                return TypeMatches.Of(test.ValueOperand.Type!, test.TypeOperand, path, value);
            case IIsPatternOperation test when Expected(test.Pattern) is { } expected:
                return Turned(Of(test.Value, code, value, subject), expected);
            case ILocalReferenceOperation kept when subject.Answer(kept) is { } answer:
                return OfKept(answer, code, value, subject);
            case IPropertyReferenceOperation { Property: { Name: "HasValue", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }, Instance: { } nullable } when subject.IsCode(nullable):
                return Match.Otherwise;
            case IInvocationOperation call:
                return OfCall(call, code, value, subject);
            default:
                return Match.Sometimes;
        }
    }

    /// <summary>Whether a call takes care of every critical code it is given, and is given this one.</summary>
    public static bool TakesCare(IInvocationOperation call, CodeSubject subject) =>
        OptOuts.IsMarked(call.TargetMethod)
        && call.Arguments.Any(argument => subject.IsCodeOrCarrier(argument.Value));

    /// <summary>The catalog's own method that tells its critical codes.</summary>
    public static IMethodSymbol? Predicate(Catalog catalog, bool isText) =>
        catalog.Type.GetMembers("IsCritical").OfType<IMethodSymbol>()
            .FirstOrDefault(method => IsPredicate(method) && method.Parameters[0].Type.SpecialType == SpecialType.System_String == isText);

    /// <summary>Whether a pattern on an answer asks for yes or for no; null when it asks for anything else.</summary>
    public static bool? Expected(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } } => expected,
        INegatedPatternOperation { Pattern: var negated } => !Expected(negated),
        _ => null,
    };

    /// <summary>What a question makes of a code, given the answer that is asked for.</summary>
    public static Match Turned(Match match, bool expected) => expected ? match : match.Not();

    /// <summary>An answer that was kept in a local; one that is made of itself says nothing.</summary>
    private Match OfKept((Definition Definition, IOperation Question) answer, CatalogCode code, CodeValue value, CodeSubject subject)
    {
        var key = (answer.Definition, code.Code, subject);
        if (!_kept.TryGetValue(key, out var match))
        {
            _kept.Add(key, Match.Sometimes);
            try
            {
                RuntimeHelpers.EnsureSufficientExecutionStack();
                _kept[key] = match = Of(answer.Question, code, value, subject);
            }
            catch (InsufficientExecutionStackException)
            {
                match = Match.Sometimes;
            }
        }

        return match;
    }

    // Chains lean to the left, and may be longer than the stack is deep.
    private Match OfChain(IBinaryOperation last, CatalogCode code, CodeValue value, CodeSubject subject)
    {
        var links = new Stack<IBinaryOperation>();
        IOperation first = last;
        while (first is IBinaryOperation link && IsLogical(link.OperatorKind))
        {
            links.Push(link);
            first = link.LeftOperand;
        }

        return links.Aggregate(Of(first, code, value, subject), (left, link) =>
            link.OperatorKind is BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or
                ? left.Or(Of(link.RightOperand, code, value, subject))
                : left.And(Of(link.RightOperand, code, value, subject)));
    }

    private static bool IsLogical(BinaryOperatorKind kind) => kind is
        BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And or BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or;

    private static bool IsPredicate(IMethodSymbol method) =>
        method is { Name: "IsCritical", IsStatic: true, Parameters.Length: 1, ReturnType.SpecialType: SpecialType.System_Boolean };

    private static (IOperation Condition, bool Expected)? ComparedWithBool(IBinaryOperation comparison)
    {
        var (left, right) = (Unlifted(comparison.LeftOperand), Unlifted(comparison.RightOperand));
        var isEqual = comparison.OperatorKind == BinaryOperatorKind.Equals;
        return right.ConstantValue is { HasValue: true, Value: bool second } ? (left, second == isEqual)
            : left.ConstantValue is { HasValue: true, Value: bool first } ? (right, first == isEqual)
            : null;
    }

    private static Match OfComparison(IBinaryOperation comparison, CodeValue value, CodeSubject subject)
    {
        var (left, right, kind) = (Unlifted(comparison.LeftOperand), Unlifted(comparison.RightOperand), comparison.OperatorKind);
        if (left.ConstantValue.HasValue)
        {
            (left, right, kind) = (right, left, Mirror(kind));
        }

        if (!right.ConstantValue.HasValue || !subject.IsCode(left))
        {
            return Match.Sometimes;
        }

        return kind switch
        {
            BinaryOperatorKind.Equals => ValueMatches.Equal(right, left.Type!, value),
            BinaryOperatorKind.NotEquals => right.ConstantValue.Value is null
                ? Match.Otherwise
                : ValueMatches.Equal(right, left.Type!, value).Not(),
            _ => ValueMatches.Compare(kind, right, left.Type!, value),
        };
    }

    // Beside a nullable a constant is converted, and what comes of it is none to the compiler.
    private static IOperation Unlifted(IOperation operand)
    {
        var constant = operand;
        while (!constant.ConstantValue.HasValue && constant is IConversionOperation conversion)
        {
            constant = conversion.Operand;
        }

        return constant.ConstantValue.HasValue ? constant : operand;
    }

    private Match OfCall(IInvocationOperation call, CatalogCode code, CodeValue value, CodeSubject subject)
    {
        if (TakesCare(call, subject))
        {
            return Match.ByValue;
        }

        if (IsPredicate(call.TargetMethod)
            && catalogs.OfType(call.TargetMethod.ContainingType)?.Find(code.Code) == code
            && call.Arguments is [var only]
            && subject.IsCode(only.Value))
        {
            return Matches.Of(code.IsCritical);
        }

        if (Calls.Compared(call) is { } pair)
        {
            return subject.IsCode(pair.Left) && pair.Right.ConstantValue.HasValue ? ValueMatches.Equal(pair.Right, pair.Left.Type!, value)
                : subject.IsCode(pair.Right) && pair.Left.ConstantValue.HasValue ? ValueMatches.Equal(pair.Left, pair.Right.Type!, value)
                : Match.Sometimes;
        }

        return Match.Sometimes;
    }

    private static BinaryOperatorKind Mirror(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };
}
