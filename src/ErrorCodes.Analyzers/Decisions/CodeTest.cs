using System.Collections.Immutable;
using ErrorCodes.Analyzers.Catalogs;
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

    /// <summary>What the test makes of a code that is, or at the end of the path is in, the governing value.</summary>
    public Match Of(CatalogCode code, CodeValue value, ImmutableArray<CodeStep>? path, CodeSubject subject, Conditions conditions)
    {
        var match = (Label, Pattern, path) switch
        {
            (null, null, _) => Match.Otherwise,
            ({ } label, _, { IsEmpty: true }) => ValueMatches.Equal(label, subject.Type ?? label.Type!, value),
            (_, { } pattern, { } way) => PatternMatches.Of(pattern, way, value),
            (_, IDiscardPatternOperation or IDeclarationPatternOperation or IConstantPatternOperation { Value.ConstantValue.Value: true }, null) => Match.Otherwise,
            _ => Match.Sometimes,
        };
        return Condition is null ? match : match.And(conditions.Of(Condition, code, value, subject));
    }
}
