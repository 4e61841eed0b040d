using System;
using System.Collections.Generic;
using System.Linq;

namespace ErrorCodes.Tests.House;

/// <summary>Finds the circles among things that use each other.</summary>
internal static class Circles
{
    /// <summary>For each thing that uses itself on a way round, the shortest such way, each circle once; it ends where it began.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(IEnumerable<(string User, string Used)> uses)
    {
        var used = uses.Where(use => use.User != use.Used).Distinct().ToLookup(use => use.User, use => use.Used);
        return
        [
            .. used.Select(from => Shortest(from.Key, used)).OfType<List<string>>()
                .GroupBy(circle => string.Join('\n', circle.Distinct().Order(StringComparer.Ordinal)))
                .Select(circle => circle.First()),
        ];
    }

    private static List<string>? Shortest(string start, ILookup<string, string> used)
    {
        var cameFrom = new Dictionary<string, string>();
        var pending = new Queue<string>([start]);
        while (pending.TryDequeue(out var at))
        {
            foreach (var next in used[at])
            {
                if (next == start)
                {
                    List<string> circle = [start];
                    for (var step = at; step != start; step = cameFrom[step])
                    {
                        circle.Insert(0, step);
                    }

                    circle.Insert(0, start);
                    return circle;
                }

                if (cameFrom.TryAdd(next, at))
                {
                    pending.Enqueue(next);
                }
            }
        }

        return null;
    }
}
