using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Uses;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>What is known of the paths to the decisions of one body, one for each code they are about.</summary>
internal sealed class EarlierPaths(BodyUses body)
{
    private static readonly ConditionalWeakTable<BodyUses, EarlierPaths> Cache = new();

    private readonly Dictionary<(Place Place, string Path, Definition? Value, Definition? Carrier), EarlierPath> _paths = [];

    /// <summary>How many statements were looked at for all of them.</summary>
    public int Steps
    {
        get
        {
            lock (_paths)
            {
                return _paths.Values.Sum(path => path.Steps);
            }
        }
    }

    public static EarlierPaths Of(BodyUses body) => Cache.GetValue(body, key => new EarlierPaths(key));

    /// <summary>The path to decisions on this code, with the value it has there.</summary>
    public EarlierPath Before(CodeSubject code)
    {
        var identity = code.Identity;
        lock (_paths)
        {
            if (!_paths.TryGetValue(identity, out var path))
            {
                _paths.Add(identity, path = new EarlierPath(code, new Conditions(body.Origins.Catalogs), body.Flow));
            }

            return path;
        }
    }
}
