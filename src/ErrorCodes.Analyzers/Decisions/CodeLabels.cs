using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Collects the constants a decision compares with.</summary>
internal static class CodeLabels
{
    public static IEnumerable<CodeLabel> Of(Decision decision, BodyFlow body)
    {
        foreach (var test in decision.Arms.SelectMany(arm => arm.Tests))
        {
            if (decision.Governing is { ConstantValue.HasValue: false } governing)
            {
                if (test.Label is { ConstantValue: { HasValue: true, Value: { } constant } } && CodeValue.TryCreate(constant, out _))
                {
                    yield return new CodeLabel(test.Label, governing, [], governing.Type, Subject.Of(governing));
                }

                foreach (var compared in InPattern(test.Pattern, governing, body))
                {
                    yield return compared;
                }
            }
            else
            {
                foreach (var compared in InCondition(test.Condition, body))
                {
                    yield return compared;
                }
            }
        }
    }

    private static IEnumerable<CodeLabel> InPattern(IPatternOperation? pattern, IOperation governing, BodyFlow body)
    {
        foreach (var (part, path) in CodeStep.Paths(pattern))
        {
            var (constant, type) = part switch
            {
                IConstantPatternOperation equal => (equal.Value, equal.InputType),
                IRelationalPatternOperation relational => (relational.Value, relational.InputType),
                _ => (null, null),
            };
            if (path is { } way
                && constant is { ConstantValue: { HasValue: true, Value: { } written } }
                && CodeValue.TryCreate(written, out _)
                && !IsPartOfText(type!, way)
                && (way.IsEmpty ? Subject.Of(governing) : body.InputOf(part)) is { } subject)
            {
                yield return new CodeLabel(constant, governing, way, type, subject);
            }
        }
    }

    /// <summary>Whether a constant is compared with a character or the length of a code.</summary>
    private static bool IsPartOfText(ITypeSymbol type, ImmutableArray<CodeStep> path) =>
        type.SpecialType == SpecialType.System_Char || path is [.., { Member.ContainingType.SpecialType: SpecialType.System_String }];

    private static IEnumerable<CodeLabel> InCondition(IOperation? condition, BodyFlow body)
    {
        var pending = new Stack<IOperation>();
        if (condition is not null)
        {
            pending.Push(condition);
        }

        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation.ConstantValue.HasValue)
            {
                if (operation.ConstantValue.Value is { } written
                    && CodeValue.TryCreate(written, out _)
                    && Positions.Of(operation, body) is { IsComparison: true, Subject: { Expression: { } other, Facet: Facet.Self } subject })
                {
                    yield return new CodeLabel(operation, other, [], Place.Unwrap(other).Type, subject);
                }

                continue;
            }

            if (operation is IIsPatternOperation test)
            {
                foreach (var label in InPattern(test.Pattern, test.Value, body))
                {
                    yield return label;
                }

                pending.Push(test.Value);
                continue;
            }

            foreach (var child in operation.ChildOperations.Reverse())
            {
                pending.Push(child);
            }
        }
    }
}
