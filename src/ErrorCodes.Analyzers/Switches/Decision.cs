using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Switches;

/// <summary>A branch of a decision: the tests that lead into it and what is done there.</summary>
internal sealed record DecisionArm(SyntaxNode Syntax, ImmutableArray<CodeTest> Tests, bool IsDefault, ImmutableArray<IOperation> Body)
{
    public bool IsExpression => Syntax is SwitchExpressionArmSyntax;
}

/// <summary>A construct that asks one value after another which code it is.</summary>
internal sealed record Decision(IOperation Operation, IOperation? Governing, Location Location, ImmutableArray<DecisionArm> Arms)
{
    public static Decision Of(ISwitchOperation @switch) => new(
        @switch,
        @switch.Value,
        @switch.Syntax.GetFirstToken().GetLocation(),
        [.. @switch.Cases.Select(ArmOf)]);

    public static Decision Of(ISwitchExpressionOperation @switch) => new(
        @switch,
        @switch.Value,
        ((SwitchExpressionSyntax)@switch.Syntax).SwitchKeyword.GetLocation(),
        [.. @switch.Arms.Select(arm => new DecisionArm(arm.Syntax, [new CodeTest(arm.Pattern.Syntax, null, arm.Pattern, arm.Guard)], false, [arm.Value]))]);

    private static DecisionArm ArmOf(ISwitchCaseOperation section) => new(
        section.Syntax,
        [.. section.Clauses.Select(TestOf).OfType<CodeTest>()],
        section.Clauses.Any(clause => clause is IDefaultCaseClauseOperation),
        section.Body);

    private static CodeTest? TestOf(ICaseClauseOperation clause) => clause switch
    {
        ISingleValueCaseClauseOperation single => new CodeTest(clause.Syntax, single.Value, null, null),
        IPatternCaseClauseOperation pattern => new CodeTest(clause.Syntax, null, pattern.Pattern, pattern.Guard),
        _ => null,
    };
}
