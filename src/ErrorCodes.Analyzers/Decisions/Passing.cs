using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>The ways on from a statement for one code: past its end, or to labels elsewhere; neither where it returns or throws.</summary>
internal readonly record struct Ways(bool Past, ImmutableHashSet<ILabelSymbol> Jumps)
{
    public static readonly Ways None = new(false, ImmutableHashSet.Create<ILabelSymbol>(SymbolEqualityComparer.Default));

    public static readonly Ways On = None with { Past = true };

    public static Ways To(ILabelSymbol label) => None with { Jumps = None.Jumps.Add(label) };

    public Ways Or(Ways other) => new(Past || other.Past, other.Jumps.IsEmpty ? Jumps : Jumps.Union(other.Jumps));

    /// <summary>What comes after this one as well.</summary>
    public Ways Then(Ways next) => next with { Jumps = Jumps.IsEmpty ? next.Jumps : Jumps.Union(next.Jumps) };

    /// <summary>The ways on from the construct that these labels end.</summary>
    public Ways Ending(params ILabelSymbol?[] labels)
    {
        var jumps = Jumps;
        return jumps.IsEmpty ? this : new(Past || labels.Any(label => label is not null && jumps.Contains(label)), jumps.Except(labels.OfType<ILabelSymbol>()));
    }
}

/// <summary>Tells which ways on from a statement a code can take.</summary>
internal sealed class Passing(CodeSubject subject, Conditions conditions)
{
    private readonly Dictionary<(IOperation Statement, string Code), Ways> _known = [];

    /// <summary>How many statements were looked into.</summary>
    public int Steps { get; private set; }

    public Ways Of(IOperation statement, CatalogCode code, CodeValue value)
    {
        var key = (statement, code.Code);
        if (!_known.TryGetValue(key, out var ways))
        {
            Steps++;
            _known.Add(key, ways = Find(statement, code, value));
        }

        return ways;
    }

    private Ways Find(IOperation statement, CatalogCode code, CodeValue value)
    {
        switch (statement)
        {
            case IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } or IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation }:
                return Ways.None;
            case IBranchOperation { BranchKind: BranchKind.GoTo }:
                // It may come back to what follows.
                return Ways.On;
            case IBranchOperation branch:
                return Ways.To(branch.Target);
            case IBlockOperation block:
                return OfAll(block.Operations, code, value);
            case ILabeledOperation { Operation: { } labeled }:
                return Of(labeled, code, value);
            case IConditionalOperation conditional:
                return OfConditional(conditional, code, value);
            case ISwitchOperation @switch:
                return OfSwitch(@switch, code, value).Ending(@switch.ExitLabel);
            case ILoopOperation loop:
                return OfLoop(loop, code, value);
            case ITryOperation @try:
                return OfTry(@try, code, value);
            case IUsingOperation { Body: var body }:
                return Of(body, code, value);
            case ILockOperation { Body: var body }:
                return Of(body, code, value);
            case IExpressionStatementOperation or IVariableDeclarationGroupOperation:
                return TakesCare(statement) ? Ways.None : Ways.On;
            default:
                return Ways.On;
        }
    }

    private Ways OfAll(IEnumerable<IOperation> statements, CatalogCode code, CodeValue value)
    {
        var ways = Ways.On;
        foreach (var statement in statements)
        {
            ways = ways.Then(Of(statement, code, value));
            if (!ways.Past)
            {
                break;
            }
        }

        return ways;
    }

    private Ways OfConditional(IConditionalOperation conditional, CatalogCode code, CodeValue value)
    {
        // An else-if chain may be longer than the stack is deep.
        var ways = Ways.None;
        IOperation? rest = conditional;
        while (rest is IConditionalOperation link)
        {
            if (TakesCare(link.Condition))
            {
                return ways;
            }

            var match = conditions.Of(link.Condition, code, value, subject);
            if (match != Match.Never)
            {
                ways = ways.Or(Of(link.WhenTrue, code, value));
            }

            if (match.Takes())
            {
                return ways;
            }

            rest = link.WhenFalse;
        }

        return ways.Or(rest is null ? Ways.On : Of(rest, code, value));
    }

    private Ways OfSwitch(ISwitchOperation @switch, CatalogCode code, CodeValue value)
    {
        if (subject.PathFrom(@switch.Value) is not null && new Coverage(Decision.Of(@switch)!, subject, conditions).Of(code, value) is { Conditional: null } passage)
        {
            return passage.Arm is { } arm ? OfAll(arm.Body, code, value) : Ways.On;
        }

        var ways = @switch.Cases.Any(section => section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation)) ? Ways.None : Ways.On;
        return @switch.Cases.Aggregate(ways, (known, section) => known.Or(OfAll(section.Body, code, value)));
    }

    private Ways OfLoop(ILoopOperation loop, CatalogCode code, CodeValue value)
    {
        var body = Of(loop.Body, code, value);
        var isEndless = loop switch
        {
            IWhileLoopOperation { Condition.ConstantValue: { HasValue: true, Value: true } } => true,
            IForLoopOperation { Condition: null or { ConstantValue: { HasValue: true, Value: true } } } => true,
            _ => false,
        };
        return isEndless ? (body with { Past = false }).Ending(loop.ExitLabel) with { Jumps = body.Jumps.Except([loop.ExitLabel, loop.ContinueLabel]) }
            : loop is IWhileLoopOperation { ConditionIsTop: false } ? body.Ending(loop.ExitLabel, loop.ContinueLabel)
            : body.Or(Ways.On).Ending(loop.ExitLabel, loop.ContinueLabel);
    }

    private Ways OfTry(ITryOperation @try, CatalogCode code, CodeValue value)
    {
        var ways = @try.Catches.Aggregate(Of(@try.Body, code, value), (known, clause) => known.Or(Of(clause.Handler, code, value)));
        return @try.Finally is { } @finally && Of(@finally, code, value) is { Past: false } end ? end : ways;
    }

    private bool TakesCare(IOperation operation) =>
        operation.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => Conditions.TakesCare(call, subject));
}
