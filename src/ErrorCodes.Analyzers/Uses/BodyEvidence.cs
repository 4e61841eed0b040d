using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>What the constants of one body are judged by, beside each other.</summary>
internal sealed class BodyEvidence(
    BodyFlow flow,
    OriginResolver origins,
    Memberships memberships,
    Func<ImmutableArray<Catalog>> around,
    Func<bool> isDefinition,
    Func<IEnumerable<(Place Place, Catalog Catalog)>> resolve)
{
    private readonly Dictionary<Place, ImmutableArray<Catalog>> _named = [];
    private readonly HolderFold _holders = new(origins.Options, flow);
    private Dictionary<Place, ImmutableArray<Catalog>>? _resolved;

    public BodyFlow Flow { get; } = flow;

    public OriginResolver Origins { get; } = origins;

    public Memberships Memberships { get; } = memberships;

    /// <summary>The catalogs whose codes are compared with anything in the type around the body.</summary>
    public Func<ImmutableArray<Catalog>> Around { get; } = around;

    /// <summary>Whether the body is one of a run of declarations that define codes.</summary>
    public bool IsDefinition => isDefinition();

    /// <summary>Takes in that a constant of the catalog is compared with what is read from this place.</summary>
    public void Name(Place place, Catalog catalog) => Add(_named, place, catalog);

    /// <summary>The catalogs whose constants are compared with what is read from this place.</summary>
    public ImmutableArray<Catalog> NamedAt(Place place) => _named.TryGetValue(place, out var catalogs) ? catalogs : [];

    /// <summary>
    /// The same, with those whose codes are written out and understood without a doubt, so that to name a code
    /// changes nothing for the others.
    /// </summary>
    public ImmutableArray<Catalog> NamedOrResolvedAt(Place place)
    {
        lock (_named)
        {
            if (_resolved is null)
            {
                var resolved = new Dictionary<Place, ImmutableArray<Catalog>>(_named);
                foreach (var (there, catalog) in resolve())
                {
                    Add(resolved, there, catalog);
                }

                _resolved = resolved;
            }
        }

        return _resolved.TryGetValue(place, out var catalogs) ? catalogs : [];
    }

    /// <summary>The one declaration that a value is read from; null where there is none, or several.</summary>
    public Subject? HolderOf(Subject subject) => _holders.Of(subject);

    private static void Add(Dictionary<Place, ImmutableArray<Catalog>> catalogs, Place place, Catalog catalog)
    {
        var known = catalogs.TryGetValue(place, out var there) ? there : [];
        if (!known.Contains(catalog))
        {
            catalogs[place] = known.Add(catalog);
        }
    }
}
