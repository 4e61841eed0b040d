using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Knows the codes that do not get as far as a decision, because something before it took them.</summary>
/// <remarks>
/// Once the code is another one, what was asked of the old one says nothing: the subject knows the code only where it surely
/// has the value it has in the decision. Several decisions on one code share what is known of the statements before them.
/// </remarks>
internal sealed class EarlierPath
{
    private readonly CodeSubject _subject;
    private readonly Conditions _conditions;
    private readonly BodyFlow _body;
    private readonly Passing _passing;
    private readonly Dictionary<(IOperation Block, string Code), (int Looked, int Taken)> _blocks = [];
    private readonly Dictionary<IOperation, ImmutableArray<int>> _starts = [];

    public EarlierPath(CodeSubject subject, Conditions conditions, BodyFlow body)
    {
        _subject = subject.Unchanged;
        _conditions = conditions;
        _body = body;
        _passing = new Passing(_subject, conditions);
    }

    /// <summary>How many statements were looked into.</summary>
    public int Steps => _passing.Steps;

    public bool Takes(IOperation decision, CatalogCode code, CodeValue value)
    {
        lock (_blocks)
        {
            return IsTakenBefore(decision, code, value);
        }
    }

    private bool IsTakenBefore(IOperation decision, CatalogCode code, CodeValue value)
    {
        var child = decision;
        for (var parent = decision.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
                case IBlockOperation block when IsTaken(block, block.Operations, child, code, value):
                case ISwitchCaseOperation section when IsTaken(section, section.Body, child, code, value):
                case IConditionalOperation conditional when child == conditional.WhenTrue && Of(conditional.Condition, code, value) == Match.Never:
                case IConditionalOperation other when child == other.WhenFalse && Of(other.Condition, code, value).Takes():
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand && Of(both.LeftOperand, code, value) == Match.Never:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand && Of(either.LeftOperand, code, value).Takes():
                case ISwitchOperation or ISwitchExpressionOperation when IsElsewhere(parent, child, code, value):
                case ITryOperation @try when child is ICatchClauseOperation clause && IsCaughtElsewhere(@try, clause, code, value):
                    return true;
            }
        }

        return false;
    }

    private Match Of(IOperation condition, CatalogCode code, CodeValue value) => _conditions.Of(condition, code, value, _subject);

    /// <summary>Whether a statement before this one lets the code no further.</summary>
    private bool IsTaken(IOperation block, ImmutableArray<IOperation> statements, IOperation before, CatalogCode code, CodeValue value)
    {
        if (before is ICaseClauseOperation)
        {
            return false;
        }

        var key = (block, code.Code);
        var (looked, taken) = _blocks.TryGetValue(key, out var known) ? known : (0, int.MaxValue);
        var end = before.Syntax.SpanStart;
        foreach (var index in Mentioning(block, statements, looked, end))
        {
            if (taken == int.MaxValue && !_passing.Of(statements[index], code, value).Past)
            {
                taken = statements[index].Syntax.SpanStart;
            }
        }

        _blocks[key] = (System.Math.Max(looked, end), taken);
        return taken < end;
    }

    /// <summary>The statements from one place to another that read what the code is read from; no other can ask about it.</summary>
    private IEnumerable<int> Mentioning(IOperation block, ImmutableArray<IOperation> statements, int from, int to)
    {
        if (!_starts.TryGetValue(block, out var starts))
        {
            _starts.Add(block, starts = [.. statements.Select(statement => statement.Syntax.SpanStart)]);
        }

        from = System.Math.Max(from, starts.IsEmpty ? to : starts[0]);
        if (_subject.Variables is not { } variables)
        {
            return Enumerable.Range(0, statements.Length).Where(i => starts[i] >= from && starts[i] < to);
        }

        var found = new SortedSet<int>();
        foreach (var position in variables.SelectMany(variable => _body.ReadsOf(variable, from, to)))
        {
            var index = starts.BinarySearch(position);
            found.Add(index >= 0 ? index : ~index - 1);
        }

        return found.Where(i => i >= 0 && starts[i] < to);
    }

    private bool IsElsewhere(IOperation outer, IOperation arm, CatalogCode code, CodeValue value)
    {
        var decision = Decision.Of(outer)!;
        return decision.Arms.FirstOrDefault(candidate => candidate.Syntax == arm.Syntax) is { } inside
            && !new Coverage(decision, _subject, _conditions).Reaches(inside, code, value);
    }

    private bool IsCaughtElsewhere(ITryOperation @try, ICatchClauseOperation clause, CatalogCode code, CodeValue value) =>
        (clause.Filter is { } own && Of(own, code, value) == Match.Never)
        || @try.Catches.TakeWhile(earlier => earlier != clause).Any(earlier => earlier.Filter is { } filter && Of(filter, code, value) == Match.ByValue);
}
