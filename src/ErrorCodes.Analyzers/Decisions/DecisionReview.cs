using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>What is wrong with how a decision treats critical codes.</summary>
internal enum Flaw
{
    /// <summary>No arm and no default takes them.</summary>
    Unhandled,

    /// <summary>A default takes them and keeps them to itself.</summary>
    Absorbed,

    /// <summary>A default takes them and passes them on.</summary>
    PassedOn,

    /// <summary>An arm means them and does nothing.</summary>
    Swallowed,

    /// <summary>An arm means them, but only under a condition.</summary>
    Conditional,
}

/// <summary>Critical codes a decision does not do justice to, where that shows, and the arm they end up in.</summary>
internal sealed record Finding(Flaw Flaw, Location Location, ImmutableArray<CriticalCode> Codes, DecisionArm? Taker = null);

/// <summary>Reviews how one decision treats the critical codes of its catalog.</summary>
internal sealed class DecisionReview
{
    private readonly Decision _decision;
    private readonly CodeSubject _subject;
    private readonly CriticalOptions _options;
    private readonly ImmutableArray<CriticalCode> _required;
    private readonly Conditions _conditions;
    private readonly Coverage _coverage;
    private readonly Fallbacks _fallbacks;
    private readonly LaterPath _later;

    public DecisionReview(Decision decision, CodeQuestion question, CriticalOptions options, BodyUses body)
    {
        _decision = decision;
        _subject = question.Code;
        _options = options;
        _conditions = new Conditions(body.Origins.Catalogs);
        _coverage = new Coverage(decision, _subject, _conditions);
        _fallbacks = new Fallbacks(decision, question, body);
        (var earlier, _later) = DecisionPaths.Of(body).For(question.Code);
        _required = [.. CriticalCodes.Of(question, options).Where(critical => !earlier.Takes(decision.Operation, critical.Code, critical.Value))];
    }

    /// <summary>How much was looked at for this decision alone.</summary>
    public int Steps => _subject.Steps + _fallbacks.Steps;

    public IEnumerable<Finding> Findings() =>
        Exemptions.Has(_decision) ? Swallowed() : Swallowed().Concat(Missed()).Concat(Conditional());

    private IEnumerable<Finding> Swallowed() => Exemptions.IsGuard(_decision) ? [] :
        from arm in _decision.Arms
        where EmptyArms.Is(arm)
        from test in arm.Tests
        let codes = _required.Where(critical => _coverage.Of(test, critical.Code, critical.Value) is Match.ByValue or Match.SometimesByValue).ToImmutableArray()
        where !codes.IsEmpty
        select new Finding(Flaw.Swallowed, test.Place, codes);

    /// <summary>What no arm means; said once, also where several arms take what is left.</summary>
    private IEnumerable<Finding> Missed() =>
        from finding in
            from passage in Passages(Outcome.Missed)
            group passage.Code by passage.Passage.Arm into @default
            let codes = WithoutNested(@default.Key, @default)
            where !codes.IsEmpty && FlawOf(@default.Key) is not null
            select (Flaw: FlawOf(@default.Key)!.Value, Codes: codes, Taker: @default.Key)
        group finding by finding.Flaw == Flaw.PassedOn into findings
        select new Finding(findings.First().Flaw, _decision.Location, [.. findings.SelectMany(finding => finding.Codes)], First(findings.Select(finding => finding.Taker)));

    private DecisionArm? First(IEnumerable<DecisionArm?> takers) => takers.OfType<DecisionArm>().OrderBy(taker => _decision.Arms.IndexOf(taker)).FirstOrDefault();

    private IEnumerable<Finding> Conditional() =>
        from passage in Passages(Outcome.Conditional)
        where FlawOf(passage.Passage.Arm) is Flaw.Unhandled or Flaw.Absorbed
        group passage.Code by passage.Passage.Conditional into test
        select new Finding(Flaw.Conditional, test.Key!.ConditionPlace, [.. test]);

    private IEnumerable<(CriticalCode Code, Passage Passage)> Passages(Outcome outcome) =>
        _required.Select(critical => (Code: critical, Passage: _coverage.Of(critical.Code, critical.Value)))
            .Where(it => it.Passage.Outcome == outcome && !(_fallbacks.AlwaysFallsOut(it.Passage.Arm) && _later.Takes(_decision, it.Code.Code, it.Code.Value)));

    private Flaw? FlawOf(DecisionArm? @default) => (_fallbacks.Of(@default), _options.Default) switch
    {
        (Fallback.None, _) => Flaw.Unhandled,
        (_, DefaultPolicy.Always) or (Fallback.Handling, _) => null,
        (Fallback.Absorbing, _) or (_, DefaultPolicy.Never) => Flaw.Absorbed,
        _ => Flaw.PassedOn,
    };

    /// <summary>The codes that the default does not ask about once more itself.</summary>
    private ImmutableArray<CriticalCode> WithoutNested(DecisionArm? @default, IEnumerable<CriticalCode> codes)
    {
        var nested = (@default?.Body ?? [])
            .SelectMany(operation => operation.DescendantsAndSelf())
            .Select(operation => (Operation: operation, Decision: Decision.Of(operation)))
            .ToList();
        var decisions = nested.Select(it => it.Decision).OfType<Decision>()
            .Where(decision => decision.Governing is { } governing && _subject.PathFrom(governing) is not null)
            .ToList();

        // A decision of its own is reviewed on its own.
        return decisions.Any(decision => !Exemptions.Has(decision)) ? [] :
        [
            .. codes.Where(critical =>
                !decisions.Any(decision => new Coverage(decision, _subject, _conditions).Of(critical.Code, critical.Value).Outcome == Outcome.Handled)
                && !nested.Select(it => it.Operation).OfType<IConditionalOperation>().Any(conditional =>
                    _conditions.Of(conditional.Condition, critical.Code, critical.Value, _subject) == Match.ByValue)),
        ];
    }
}
