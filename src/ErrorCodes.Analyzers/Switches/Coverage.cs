using System.Linq;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Switches;

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
internal sealed class Coverage(Decision decision, CodeSubject subject, Conditions conditions)
{
    public Passage Of(CatalogCode code, CodeValue value)
    {
        CodeTest? conditional = null;
        foreach (var arm in decision.Arms)
        {
            foreach (var test in arm.Tests)
            {
                switch (test.Of(code, value, subject, conditions))
                {
                    case Match.ByValue or Match.Unknown:
                        return new Passage(Outcome.Handled, arm, conditional);
                    case Match.Otherwise:
                        return Missed(arm);
                    case Match.SometimesByValue:
                        conditional ??= test;
                        break;
                }
            }
        }

        return Missed(decision.Arms.FirstOrDefault(arm => arm.IsDefault));

        Passage Missed(DecisionArm? @default) =>
            new(conditional is null ? Outcome.Missed : Outcome.Conditional, @default, conditional);
    }
}
