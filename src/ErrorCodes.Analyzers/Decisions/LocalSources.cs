using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Flow;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>What each local of a body that is written more than once may have been read from. Found once, however many decisions ask.</summary>
internal sealed class LocalSources(BodyFlow body)
{
    private static readonly ConditionalWeakTable<BodyFlow, LocalSources> Cache = new();

    // By place and the way on from there: the shortest rest of the way to the local's value.
    private readonly Dictionary<ISymbol, Dictionary<(Place Root, string Path), ImmutableArray<CodeStep>>> _sources = new(SymbolEqualityComparer.Default);

    public static LocalSources Of(BodyFlow body) => Cache.GetValue(body, key => new LocalSources(key));

    /// <summary>How many writes were followed back.</summary>
    public int Steps { get; private set; }

    /// <summary>The way to what the local may hold, from the end of a path on from a place; null where that leads elsewhere.</summary>
    public ImmutableArray<CodeStep>? Way(ISymbol local, Place root, IEnumerable<CodeStep> path)
    {
        lock (_sources)
        {
            if (!_sources.TryGetValue(local, out var sources))
            {
                _sources.Add(local, sources = Find(local));
            }

            return sources.TryGetValue((root, CodeStep.Written(path)), out var rest) ? rest : null;
        }
    }

    private Dictionary<(Place Root, string Path), ImmutableArray<CodeStep>> Find(ISymbol local)
    {
        var sources = new Dictionary<(Place Root, string Path), ImmutableArray<CodeStep>>();
        foreach (var write in body.WritesTo(local))
        {
            if (write.Value is not { Expression: { } source, Facet: Facet.Self })
            {
                continue;
            }

            foreach (var (_, root, path) in CodeSources.Of(source, [], body))
            {
                Steps++;
                for (var length = 0; length <= path.Length; length++)
                {
                    var key = (Place.At(root), CodeStep.Written(path.Take(length)));
                    if (!sources.TryGetValue(key, out var known) || known.Length > path.Length - length)
                    {
                        sources[key] = path.RemoveRange(0, length);
                    }
                }
            }
        }

        return sources;
    }
}
