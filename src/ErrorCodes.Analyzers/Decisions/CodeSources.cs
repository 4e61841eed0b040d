using System.Collections.Generic;
using System.Collections.Immutable;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Follows a value back to everything it surely was read from.</summary>
internal static class CodeSources
{
    /// <summary>The expressions it was read from, each with the place that is in the end and the way from there to the value.</summary>
    public static IEnumerable<(IOperation Expression, IOperation Root, ImmutableArray<CodeStep> Path)> Of(IOperation value, ImmutableArray<CodeStep> path, BodyFlow body)
    {
        var visited = new HashSet<IOperation>();
        var next = value;
        while (next is not null)
        {
            var expression = Place.Unwrap(next);
            if (!visited.Add(expression))
            {
                yield break;
            }

            var (root, steps) = CodeStep.Canonical(expression);
            path = steps.AddRange(path);
            yield return (expression, root, path);
            next = null;
            switch (root)
            {
                case ITupleOperation tuple when !path.IsEmpty && CodeStep.IndexIn(tuple, path[0]) is >= 0 and var index:
                    (next, path) = (tuple.Elements[index], path.RemoveAt(0));
                    break;
                case IAwaitOperation await:
                    next = await.Operation;
                    break;
                case ICoalesceOperation coalesce:
                    next = coalesce.Value;
                    break;
                case IInvocationOperation call when Calls.Converted(call) is { } converted:
                    next = converted;
                    break;
                case ILocalReferenceOperation local:
                    next = LocalCopies.Of(body).Origin(local);
                    break;
            }
        }
    }
}
