using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Switches;

/// <summary>One way into an arm: a label, a pattern with its guard, or a condition.</summary>
internal sealed record CodeTest(SyntaxNode Syntax, IOperation? Label, IPatternOperation? Pattern, IOperation? Condition)
{
    public Match Of(CatalogCode code, CodeValue value, CodeSubject subject, Conditions conditions)
    {
        var match = Match.Otherwise;
        if (Label is not null)
        {
            match = subject.Path.IsEmpty ? ValueMatches.Equal(Label, subject.Type ?? Label.Type!, value) : Match.Unknown;
        }

        if (Pattern is not null)
        {
            match = PatternMatches.Of(Pattern, subject.Path, value);
        }

        return Condition is null ? match : match.And(conditions.Of(Condition, code, value, subject));
    }
}
