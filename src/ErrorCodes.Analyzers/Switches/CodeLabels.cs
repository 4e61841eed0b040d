using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Switches;

/// <summary>A constant a decision compares with: the value that is, or at the end of a path holds, the other side.</summary>
internal readonly record struct CodeLabel(IOperation Constant, IOperation Value, ImmutableArray<CodeStep> Path, ITypeSymbol? Type, Subject Subject)
{
    /// <summary>Whether the code is asked to be this one, not to be another or to lie in a range.</summary>
    public bool IsEquality => Constant.Parent is not (IRelationalPatternOperation or IBinaryOperation { OperatorKind: not BinaryOperatorKind.Equals });
}

/// <summary>Collects the constants a decision compares with.</summary>
internal static class CodeLabels
{
    public static IEnumerable<CodeLabel> Of(Decision decision)
    {
        foreach (var test in decision.Arms.SelectMany(arm => arm.Tests))
        {
            if (decision.Governing is { ConstantValue.HasValue: false } governing)
            {
                if (test.Label is { ConstantValue: { HasValue: true, Value: { } constant } } && CodeValue.TryCreate(constant, out _))
                {
                    yield return new CodeLabel(test.Label, governing, [], governing.Type, Subject.Of(governing));
                }

                foreach (var label in Constants(test.Pattern))
                {
                    if (InPattern(label, governing) is { } compared)
                    {
                        yield return compared;
                    }
                }
            }
            else
            {
                foreach (var label in Constants(test.Condition))
                {
                    if (InCondition(label) is { } compared)
                    {
                        yield return compared;
                    }
                }
            }
        }
    }

    /// <summary>The written constants, each as a whole.</summary>
    private static IEnumerable<IOperation> Constants(IOperation? within) =>
        within is null ? [] : within.DescendantsAndSelf().Where(operation =>
            operation.ConstantValue is { HasValue: true, Value: { } constant }
            && operation.Parent?.ConstantValue.HasValue != true
            && CodeValue.TryCreate(constant, out _));

    private static CodeLabel? InPattern(IOperation constant, IOperation governing)
    {
        var type = constant.Parent switch
        {
            IConstantPatternOperation equal => equal.InputType,
            IRelationalPatternOperation relational => relational.InputType,
            _ => null,
        };
        return type is not null && !IsPartOfText(type, constant) && CodeStep.PathTo((IPatternOperation)constant.Parent!) is { } path && Positions.Of(constant) is { } position
            ? new CodeLabel(constant, governing, path, type, path.IsEmpty ? Subject.Of(governing) : position.Subject)
            : null;
    }

    /// <summary>Whether the constant is compared with a character or the length of a code.</summary>
    private static bool IsPartOfText(ITypeSymbol type, IOperation constant)
    {
        if (type.SpecialType == SpecialType.System_Char)
        {
            return true;
        }

        var outer = constant.Parent;
        while (outer is IConstantPatternOperation or IRelationalPatternOperation or INegatedPatternOperation or IBinaryPatternOperation)
        {
            outer = outer.Parent;
        }

        return outer is IPropertySubpatternOperation { Member: IMemberReferenceOperation { Member.ContainingType.SpecialType: SpecialType.System_String } };
    }

    private static CodeLabel? InCondition(IOperation constant)
    {
        if (constant.Parent is IPatternOperation)
        {
            var outer = constant.Parent;
            while (outer is IPatternOperation or IPropertySubpatternOperation)
            {
                outer = outer.Parent;
            }

            return outer is IIsPatternOperation test ? InPattern(constant, test.Value) : null;
        }

        return Positions.Of(constant) is { IsComparison: true, Subject: { Expression: { } other, Facet: Facet.Self } subject }
            ? new CodeLabel(constant, other, [], SameValue.Unwrap(other).Type, subject)
            : null;
    }
}
