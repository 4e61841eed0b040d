using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Knows the codes that fall out of a decision and are asked about after it, before anything may leave.</summary>
internal sealed class LaterPath(CodeSubject subject, Conditions conditions, BodyFlow body)
{
    private readonly Exits _exits = Exits.Of(body);
    private readonly Passing _passing = new(subject, conditions);
    private readonly Lazy<TextPlaces?> _reads = new(subject.FindReads);
    private readonly Dictionary<(StatementList Statements, string Code), List<int>> _takers = [];
    private int _looked;

    /// <summary>How many statements were looked at, and into.</summary>
    public int Steps => _looked + _passing.Steps;

    /// <summary>Whether a code that falls out of the decision surely comes to a statement that means it.</summary>
    public bool Takes(Decision decision, CatalogCode code, CodeValue value)
    {
        if (decision.Operation is not (ISwitchOperation or IConditionalOperation))
        {
            return false;
        }

        lock (_takers)
        {
            var child = decision.Operation;
            for (var parent = child.Parent; parent is not (null or ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation); child = parent, parent = parent.Parent)
            {
                if (body.StatementsIn(parent) is not { } statements)
                {
                    continue;
                }

                var next = statements.IndexAt(child.Syntax.SpanStart) + 1;
                var takers = Takers(statements, code, value);
                var taker = takers.BinarySearch(next) is var found && found >= 0 ? found : ~found;
                var leaver = _exits.NextThatMayLeave(statements, next);
                if (taker < takers.Count && takers[taker] <= leaver)
                {
                    return true;
                }

                if (leaver < statements.All.Length)
                {
                    if (statements.All[leaver] is not IBranchOperation { BranchKind: BranchKind.Break } @break || @break.GetCorrespondingOperation() is not ISwitchOperation left)
                    {
                        return false;
                    }

                    parent = left;
                }
            }

            return false;
        }
    }

    /// <summary>The statements that mean the code, in their order.</summary>
    private List<int> Takers(StatementList statements, CatalogCode code, CodeValue value)
    {
        if (!_takers.TryGetValue((statements, code.Code), out var takers))
        {
            takers = [];
            _takers.Add((statements, code.Code), takers);
            if (_reads.Value is { } reads && !statements.All.IsEmpty)
            {
                foreach (var index in reads.Between(statements.StartOf(0), statements.All.Last().Syntax.Span.End).Select(statements.IndexAt).Distinct())
                {
                    _looked++;
                    if (Means(statements.All[index], code, value))
                    {
                        takers.Add(index);
                    }
                }
            }
        }

        return takers;
    }

    private bool Means(IOperation statement, CatalogCode code, CodeValue value) => statement switch
    {
        IConditionalOperation conditional => MeansInChain(conditional, code, value),
        ISwitchOperation @switch => new Coverage(Decision.Of(@switch)!, subject, conditions).Of(code, value).Outcome == Outcome.Handled,
        IExpressionStatementOperation or IVariableDeclarationGroupOperation => !_passing.Of(statement, code, value).Past,
        _ => false,
    };

    private bool MeansInChain(IConditionalOperation first, CatalogCode code, CodeValue value)
    {
        for (IOperation? rest = first; rest is IConditionalOperation link; rest = link.WhenFalse is IBlockOperation { Operations: [IConditionalOperation only] } ? only : link.WhenFalse)
        {
            switch (conditions.Of(link.Condition, code, value, subject))
            {
                case Match.ByValue:
                    return link.WhenTrue is not (IBlockOperation { Operations.IsEmpty: true } or IEmptyOperation);
                case not Match.Never:
                    return false;
            }
        }

        return false;
    }
}
