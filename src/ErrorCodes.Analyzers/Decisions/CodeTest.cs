using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>One way into an arm: a label, a pattern with its guard, or a condition.</summary>
internal sealed record CodeTest(SyntaxNode Syntax, IOperation? Label, IPatternOperation? Pattern, IOperation? Condition)
{
    /// <summary>Where the test says which codes it means.</summary>
    public Location Place => (Syntax switch
    {
        CaseSwitchLabelSyntax label => label.Value,
        CasePatternSwitchLabelSyntax label => label.Pattern,
        _ => Syntax,
    }).GetLocation();

    /// <summary>Where the test says what else has to hold.</summary>
    public Location ConditionPlace => Condition?.Syntax.GetLocation() ?? Place;
}
