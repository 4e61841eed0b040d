using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>The forms missed codes can be taken in.</summary>
internal enum ArmForm
{
    /// <summary>By the catalog's predicate for critical codes.</summary>
    Predicate,

    /// <summary>By their constants.</summary>
    Constants,
}

/// <summary>What the rule found out about a decision: where it is and reads the code, what it misses, and the arm that takes it.</summary>
internal sealed record ArmRequest(
    TextSpan Keyword, TextSpan Code, ImmutableArray<string> Path, TextSpan? Rest, ImmutableArray<string> ConstantIds, string? Predicate)
{
    /// <summary>What is asked for; null where the rule could not say all that is needed.</summary>
    public static ArmRequest? Of(Diagnostic diagnostic)
    {
        var properties = diagnostic.Properties;
        if (!properties.TryGetValue(HandleCriticalErrorCodesAnalyzer.MissingKey, out var missing) || missing is not { Length: > 0 }
            || !properties.TryGetValue(HandleCriticalErrorCodesAnalyzer.PathKey, out var path)
            || diagnostic.AdditionalLocations.Count == 0)
        {
            return null;
        }

        var places = diagnostic.AdditionalLocations;
        properties.TryGetValue(HandleCriticalErrorCodesAnalyzer.PredicateKey, out var predicate);
        return new ArmRequest(
            diagnostic.Location.SourceSpan, places[0].SourceSpan, CodePath.Read(path!), places.Skip(1).FirstOrDefault()?.SourceSpan,
            DocumentationIds.Split(missing), predicate);
    }
}
