using System;
using System.Collections.Generic;
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
    private readonly Lazy<TextPlaces?> _reads;
    private int _looked;
    private readonly Dictionary<(IOperation Block, string Code), (int Looked, int Taken)> _blocks = [];
    private readonly Dictionary<(IOperation Switch, string Code), HashSet<SyntaxNode>> _reached = [];
    private readonly Dictionary<(IOperation Try, string Code), int> _caught = [];

    public EarlierPath(CodeSubject subject, Conditions conditions, BodyFlow body)
    {
        _subject = subject;
        _conditions = conditions;
        _body = body;
        _passing = new Passing(_subject, conditions);
        _reads = new(_subject.FindReads);
    }

    /// <summary>How many statements were looked at, and into.</summary>
    public int Steps => _looked + _passing.Steps;

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
                case IBlockOperation block when IsTaken(block, child, code, value):
                case ISwitchCaseOperation section when IsTaken(section, child, code, value):
                case IConditionalOperation conditional when child == conditional.WhenTrue && Of(conditional.Condition, code, value) == Match.Never:
                case IConditionalOperation other when child == other.WhenFalse && Of(other.Condition, code, value).Takes():
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when child == both.RightOperand && Of(both.LeftOperand, code, value) == Match.Never:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when child == either.RightOperand && Of(either.LeftOperand, code, value).Takes():
                case ISwitchOperation or ISwitchExpressionOperation when IsElsewhere(parent, child, code, value):
                case ITryOperation @try when child is ICatchClauseOperation clause && IsCaughtElsewhere(@try, clause, code, value):
                case ITryOperation tried when child is ICatchClauseOperation && _passing.Of(tried.Body, code, value) is { IsThrown: false, MayFail: false }:
                case ILoopOperation loop when child == loop.Body && loop is not IWhileLoopOperation { ConditionIsTop: false } && Passing.ConditionOf(loop) is { } condition && Of(condition, code, value) == Match.Never:
                    return true;
            }
        }

        return false;
    }

    private Match Of(IOperation condition, CatalogCode code, CodeValue value) => _conditions.Of(condition, code, value, _subject);

    /// <summary>Whether a statement before this one lets the code no further.</summary>
    private bool IsTaken(IOperation block, IOperation before, CatalogCode code, CodeValue value)
    {
        if (before is ICaseClauseOperation)
        {
            return false;
        }

        var statements = _body.StatementsIn(block)!;
        var key = (block, code.Code);
        var (looked, taken) = _blocks.TryGetValue(key, out var known) ? known : (0, int.MaxValue);
        var end = before.Syntax.SpanStart;
        foreach (var index in Mentioning(statements, looked, end))
        {
            _looked++;
            if (taken == int.MaxValue && !_passing.Of(statements.All[index], code, value).Past)
            {
                taken = statements.StartOf(index);
            }
        }

        _blocks[key] = (Math.Max(looked, end), taken);
        return taken < end;
    }

    /// <summary>The statements from one place to another that read what the code is read from; no other can ask about it.</summary>
    private IEnumerable<int> Mentioning(StatementList statements, int from, int to)
    {
        if (_reads.Value is not { } reads)
        {
            var first = Math.Max(0, statements.IndexAt(from));
            return Enumerable.Range(first, Math.Max(0, statements.IndexAt(to - 1) - first + 1)).Where(i => statements.StartOf(i) >= from);
        }

        var start = statements.All.IsEmpty ? to : Math.Max(from, statements.StartOf(0));
        return reads.Between(start, to).Select(statements.IndexAt).Distinct();
    }

    private bool IsElsewhere(IOperation outer, IOperation arm, CatalogCode code, CodeValue value)
    {
        if (!_reached.TryGetValue((outer, code.Code), out var reached))
        {
            reached = [.. new Coverage(Decision.Of(outer)!, _subject, _conditions).Reached(code, value).Select(it => it.Syntax)];
            _reached.Add((outer, code.Code), reached);
        }

        return arm is ISwitchCaseOperation or ISwitchExpressionArmOperation && !reached.Contains(arm.Syntax);
    }

    private bool IsCaughtElsewhere(ITryOperation @try, ICatchClauseOperation clause, CatalogCode code, CodeValue value)
    {
        if (!_caught.TryGetValue((@try, code.Code), out var first))
        {
            first = @try.Catches.FirstOrDefault(earlier => earlier.Filter is { } filter && Of(filter, code, value) == Match.ByValue)?.Syntax.SpanStart ?? int.MaxValue;
            _caught.Add((@try, code.Code), first);
        }

        return first < clause.Syntax.SpanStart || (clause.Filter is { } own && Of(own, code, value) == Match.Never);
    }
}
