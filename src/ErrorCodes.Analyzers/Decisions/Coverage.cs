using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Where a code ends up in a decision.</summary>
internal enum Outcome
{
    /// <summary>An arm means it, or an arm nobody can judge takes it.</summary>
    Handled,

    /// <summary>An arm means it, under a condition that may not hold.</summary>
    Conditional,

    /// <summary>It goes where everything else goes.</summary>
    Missed,
}

/// <summary>What a decision does with one code; the arm is the one that takes it, the test the conditional one.</summary>
internal readonly record struct Passage(Outcome Outcome, DecisionArm? Arm, CodeTest? Conditional);

/// <summary>Follows a code through the arms of a decision.</summary>
internal sealed class Coverage
{
    private readonly Decision _decision;
    private readonly CodeSubject _subject;
    private readonly Conditions _conditions;
    private readonly ImmutableArray<CodeStep>? _path;

    public Coverage(Decision decision, CodeSubject subject, Conditions conditions)
    {
        _decision = decision;
        _subject = subject;
        _conditions = conditions;
        _path = decision.Governing is null ? null : subject.PathFrom(decision.Governing);
    }

    private DecisionArm? Default => _decision.Arms.FirstOrDefault(arm => arm.IsDefault);

    /// <summary>What a test makes of the code.</summary>
    public Match Of(CodeTest test, CatalogCode code, CodeValue value)
    {
        var match = Unguarded(test, code, value);
        return test.Condition is null ? match : match.And(_conditions.Of(test.Condition, code, value, _subject));
    }

    private Match Unguarded(CodeTest test, CatalogCode code, CodeValue value) => (test.Label, test.Pattern, _path) switch
    {
        (null, null, _) => Match.Otherwise,
        ({ } label, _, { IsEmpty: true }) => ValueMatches.Equal(label, _subject.Type ?? label.Type!, value),
        (_, { } pattern, { } way) => PatternMatches.Of(pattern, way, value),
        ({ ConstantValue: { HasValue: true, Value: bool expected } }, _, null) => Conditions.Turned(_conditions.Of(_decision.Governing!, code, value, _subject), expected),
        (_, { } pattern, null) when Conditions.Expected(pattern) is { } expected => Conditions.Turned(_conditions.Of(_decision.Governing!, code, value, _subject), expected),
        (_, IDiscardPatternOperation or IDeclarationPatternOperation, null) => Match.Otherwise,
        _ => Match.Sometimes,
    };

    public Passage Of(CatalogCode code, CodeValue value)
    {
        CodeTest? conditional = null;
        HashSet<(string Condition, bool Holds)>? guards = null;
        foreach (var arm in _decision.Arms)
        {
            foreach (var test in arm.Tests)
            {
                switch (Of(test, code, value))
                {
                    case Match.ByValue or Match.Unknown:
                        return new Passage(Outcome.Handled, arm, conditional);
                    case Match.Otherwise:
                        return Missed(arm);
                    case Match.SometimesByValue:
                        if (test.Condition is { } guard && Unguarded(test, code, value) == Match.ByValue && Guards.Of(guard) is { } side)
                        {
                            guards ??= [];
                            if (guards.Contains((side.Condition, !side.Holds)))
                            {
                                return new Passage(Outcome.Handled, arm, conditional);
                            }

                            guards.Add(side);
                        }

                        conditional ??= test;
                        break;
                }
            }
        }

        return Missed(Default);

        Passage Missed(DecisionArm? @default) =>
            new(conditional is null ? Outcome.Missed : Outcome.Conditional, @default, conditional);
    }

    /// <summary>Whether the code surely gets into some arm.</summary>
    public bool IsTaken(CatalogCode code, CodeValue value) =>
        Default is not null || _decision.Arms.Any(arm => arm.Tests.Any(test => Of(test, code, value).Takes()));

    /// <summary>The arms the code may get into.</summary>
    public IEnumerable<DecisionArm> Reached(CatalogCode code, CodeValue value)
    {
        foreach (var arm in _decision.Arms)
        {
            var isReached = false;
            foreach (var test in arm.Tests)
            {
                var match = Of(test, code, value);
                isReached |= match != Match.Never;
                if (match.Takes())
                {
                    yield return arm;
                    yield break;
                }
            }

            if (isReached)
            {
                yield return arm;
            }
        }

        if (Default is { } @default)
        {
            yield return @default;
        }
    }
}
