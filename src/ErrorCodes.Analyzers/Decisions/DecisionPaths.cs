using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Uses;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>What is known of the paths to and from the decisions of one body, one pair for each code they are about.</summary>
internal sealed class DecisionPaths(BodyUses body)
{
    private static readonly ConditionalWeakTable<BodyUses, DecisionPaths> Cache = new();

    private readonly Dictionary<(Place Place, string Path, Definition? Value, Definition? Carrier), (EarlierPath Before, LaterPath After)> _paths = [];

    /// <summary>How many statements were looked at for all of them.</summary>
    public int Steps
    {
        get
        {
            lock (_paths)
            {
                return _paths.Values.Sum(path => path.Before.Steps + path.After.Steps);
            }
        }
    }

    public static DecisionPaths Of(BodyUses body) => Cache.GetValue(body, key => new DecisionPaths(key));

    /// <summary>The paths to and from decisions on this code, with the value it has there.</summary>
    public (EarlierPath Before, LaterPath After) For(CodeSubject code)
    {
        var identity = code.Identity;
        lock (_paths)
        {
            if (!_paths.TryGetValue(identity, out var paths))
            {
                var subject = code.Unchanged;
                paths = (new EarlierPath(subject, new Conditions(body.Origins.Catalogs), body.Flow), new LaterPath(subject, new Conditions(body.Origins.Catalogs), body.Flow));
                _paths.Add(identity, paths);
            }

            return paths;
        }
    }
}
