using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>A branch of a decision: the tests that lead into it and what is done there.</summary>
internal sealed record DecisionArm(SyntaxNode Syntax, ImmutableArray<CodeTest> Tests, bool IsDefault, ImmutableArray<IOperation> Body)
{
    public bool IsExpression => Syntax is SwitchExpressionArmSyntax;
}

/// <summary>A construct that asks one value after another which code it is.</summary>
internal sealed record Decision(IOperation Operation, IOperation? Governing, Location Location, ImmutableArray<DecisionArm> Arms)
{
    /// <summary>Locals that stand for one and the same object, each in an arm of its own.</summary>
    public ImmutableArray<ILocalSymbol> Alternatives { get; private init; } = [];

    public bool IsSwitch => Operation is ISwitchOperation or ISwitchExpressionOperation;

    /// <summary>What an operation decides; null when it is no decision, or the middle of one.</summary>
    public static Decision? Of(IOperation operation) => operation switch
    {
        ISwitchOperation @switch => OfSwitch(@switch),
        ISwitchExpressionOperation @switch => OfSwitch(@switch),
        IConditionalOperation { Syntax: IfStatementSyntax { Else: not null, Parent: not (ElseClauseSyntax or BlockSyntax { Statements.Count: 1, Parent: ElseClauseSyntax }) } } conditional => OfChain(conditional),
        ITryOperation { Catches.Length: > 1 } @try => OfCatches(@try),
        _ => null,
    };

    private static Decision OfSwitch(ISwitchOperation @switch) => new(
        @switch,
        @switch.Value,
        @switch.Syntax.GetFirstToken().GetLocation(),
        [.. @switch.Cases.Select(section => new DecisionArm(
            section.Syntax,
            [.. section.Clauses.Select(TestOf).OfType<CodeTest>()],
            section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation),
            section.Body))]);

    private static Decision OfSwitch(ISwitchExpressionOperation @switch) => new(
        @switch,
        @switch.Value,
        ((SwitchExpressionSyntax)@switch.Syntax).SwitchKeyword.GetLocation(),
        [.. @switch.Arms.Select(arm => new DecisionArm(arm.Syntax, [new CodeTest(arm.Pattern.Syntax, null, arm.Pattern, arm.Guard)], false, [arm.Value]))]);

    private static Decision OfChain(IConditionalOperation first)
    {
        var arms = ImmutableArray.CreateBuilder<DecisionArm>();
        IOperation? rest = first;
        while (rest is IConditionalOperation { Syntax: IfStatementSyntax } link)
        {
            arms.Add(new DecisionArm(link.Syntax, [new CodeTest(link.Condition.Syntax, null, null, link.Condition)], false, [link.WhenTrue]));
            rest = link.WhenFalse is IBlockOperation { Operations: [IConditionalOperation only] } ? only : link.WhenFalse;
        }

        if (rest is not null)
        {
            arms.Add(new DecisionArm(rest.Syntax, [], true, [rest]));
        }

        return new Decision(first, null, ((IfStatementSyntax)first.Syntax).IfKeyword.GetLocation(), arms.ToImmutable());
    }

    private static Decision? OfCatches(ITryOperation @try)
    {
        // An exception no clause takes goes on to whoever can handle it; only a clause that takes the rest makes this a decision.
        var filtered = @try.Catches.Where(clause => clause.Filter is not null).ToList();
        var rest = @try.Catches.FirstOrDefault(clause => clause.Filter is null && filtered.Any(it =>
            TypeMatches.IsOrDerives(it.ExceptionType, clause.ExceptionType) || clause.ExceptionType.SpecialType == SpecialType.System_Object));
        return rest is null ? null : new Decision(
            @try,
            null,
            ((TryStatementSyntax)@try.Syntax).TryKeyword.GetLocation(),
            [.. filtered.Append(rest).Select(clause => new DecisionArm(
                clause.Syntax,
                clause.Filter is null ? [] : [new CodeTest(clause.Filter.Syntax, null, null, clause.Filter)],
                clause.Filter is null,
                [clause.Handler]))])
        {
            Alternatives = [.. @try.Catches.SelectMany(clause => clause.Locals)],
        };
    }

    private static CodeTest? TestOf(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => new CodeTest(clause.Syntax, single.Value, null, null),
        IPatternCaseClauseOperation pattern => new CodeTest(clause.Syntax, null, pattern.Pattern, pattern.Guard),
        _ => null,
    };
}
