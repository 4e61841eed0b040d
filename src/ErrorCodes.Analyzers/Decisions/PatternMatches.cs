using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Evaluates a pattern on one code: on the code itself, or on a value that holds it at the end of a path.</summary>
internal static class PatternMatches
{
    public static Match Of(IPatternOperation pattern, ImmutableArray<CodeStep> path, CodeValue code)
    {
        switch (pattern)
        {
            case IDiscardPatternOperation:
            case IDeclarationPatternOperation { MatchesNull: true }:
                return Match.Otherwise;
            case INegatedPatternOperation negated:
                // Every code is there: "not null" leaves nothing out and names nothing.
                return IsNull(negated.Pattern) ? Match.Otherwise : Of(negated.Pattern, path, code).Not();
            case IBinaryPatternOperation binary:
                return OfChain(binary, path, code);
            case IDeclarationPatternOperation declaration:
                return TypeMatches.Of(declaration.InputType, declaration.MatchedType!, path, code);
            case ITypePatternOperation type:
                return TypeMatches.Of(type.InputType, type.MatchedType, path, code);
            case IConstantPatternOperation constant:
                return !path.IsEmpty ? (IsNull(constant) ? Match.Never : Match.Sometimes)
                    : ValueMatches.Equal(constant.Value, constant.InputType, code);
            case IRelationalPatternOperation relational:
                return path.IsEmpty
                    ? ValueMatches.Compare(relational.OperatorKind, relational.Value, relational.InputType, code)
                    : Match.Sometimes;
            case IRecursivePatternOperation recursive:
                return OfRecursive(recursive, path, code);
            case IListPatternOperation list:
                return path.IsEmpty ? OfCharacters(list, code) : OfList(list, path, code);
            default:
                return Match.Unknown;
        }
    }

    // Chains lean to the left, and may be longer than the stack is deep.
    private static Match OfChain(IBinaryPatternOperation last, ImmutableArray<CodeStep> path, CodeValue code)
    {
        var links = new Stack<IBinaryPatternOperation>();
        IPatternOperation first = last;
        while (first is IBinaryPatternOperation link)
        {
            links.Push(link);
            first = link.LeftPattern;
        }

        return links.Aggregate(Of(first, path, code), (left, link) =>
            link.OperatorKind == BinaryOperatorKind.Or ? left.Or(Of(link.RightPattern, path, code)) : left.And(Of(link.RightPattern, path, code)));
    }

    private static Match OfRecursive(IRecursivePatternOperation pattern, ImmutableArray<CodeStep> path, CodeValue code)
    {
        var match = TypeMatches.Of(pattern.InputType, pattern.MatchedType, path, code);
        for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
        {
            match = match.And(OfPart(pattern.DeconstructionSubpatterns[i], CodeStep.OfPosition(pattern, i), path, code));
        }

        foreach (var property in pattern.PropertySubpatterns)
        {
            var member = (property.Member as IMemberReferenceOperation)?.Member;
            match = match.And(path.IsEmpty && code.Text is { } text && member is { Name: "Length", ContainingType.SpecialType: SpecialType.System_String }
                ? Of(property.Pattern, path, CodeValue.Of(text.Length))
                : OfPart(property.Pattern, member is null ? null : CodeStep.OfMember(member), path, code));
        }

        return match;
    }

    private static Match OfPart(IPatternOperation pattern, CodeStep? step, ImmutableArray<CodeStep> path, CodeValue code) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } ? Match.Otherwise
        : step is null || path.IsEmpty ? Match.Unknown
        : step == path[0] ? Of(pattern, path.RemoveAt(0), code)
        : Match.Sometimes;

    private static Match OfList(IListPatternOperation list, ImmutableArray<CodeStep> path, CodeValue code)
    {
        if (path[0].Member is not null)
        {
            return Match.Unknown;
        }

        var hasSlice = list.Patterns.Any(pattern => pattern is ISlicePatternOperation);
        var needed = list.Patterns.Length - (hasSlice ? 1 : 0);
        var index = path[0].Index;
        var match = hasSlice && needed <= (index < 0 ? -index : index + 1) ? Match.Otherwise : Match.Sometimes;
        for (var i = 0; i < list.Patterns.Length; i++)
        {
            match = match.And(list.Patterns[i] is ISlicePatternOperation slice
                ? (slice.Pattern is null ? Match.Otherwise : Match.Unknown)
                : OfPart(list.Patterns[i], CodeStep.OfElement(list, i), path, code));
        }

        return match;
    }

    /// <summary>A list pattern on the text of a code looks at its characters.</summary>
    private static Match OfCharacters(IListPatternOperation list, CodeValue code)
    {
        if (code.Text is not { } text || list.InputType.SpecialType != SpecialType.System_String)
        {
            return Match.Unknown;
        }

        var hasSlice = list.Patterns.Any(pattern => pattern is ISlicePatternOperation);
        var rest = text.Length - (list.Patterns.Length - (hasSlice ? 1 : 0));
        if (rest < 0 || (rest > 0 && !hasSlice))
        {
            return Match.Never;
        }

        var match = Match.Otherwise;
        var at = 0;
        foreach (var pattern in list.Patterns)
        {
            if (pattern is ISlicePatternOperation slice)
            {
                match = match.And(slice.Pattern is null ? Match.Otherwise : Of(slice.Pattern, [], CodeValue.Of(text.Substring(at, rest))));
                at += rest;
            }
            else
            {
                match = match.And(Of(pattern, [], CodeValue.Of(text[at++])));
            }
        }

        return match == Match.Otherwise ? Match.ByValue : match;
    }

    private static bool IsNull(IPatternOperation pattern) =>
        pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } };
}
