using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Hands the way to a code on to the fix: the elements of tuples by name, other members by documentation id.</summary>
internal static class CodePath
{
    private const char Separator = ';';

    /// <summary>The steps as one text; null where one of them has no name to read it by.</summary>
    public static string? Write(ImmutableArray<CodeStep> path)
    {
        var steps = path.Select(step => step.Member switch
        {
            IFieldSymbol { ContainingType.IsTupleType: true } element => element.Name,
            IFieldSymbol or IPropertySymbol => step.Member.GetDocumentationCommentId(),
            _ => null,
        }).ToList();
        return steps.Contains(null) ? null : string.Join(Separator.ToString(), steps);
    }

    public static ImmutableArray<string> Read(string path) => path.Length == 0 ? [] : [.. path.Split(Separator)];
}
