using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Which catalogs a value's codes are of. Decided here, for single constants and whole decisions alike.</summary>
/// <param name="Certainty">How sure it is that these are error codes at all.</param>
/// <param name="Catalogs">The catalogs left; none where nothing speaks for any.</param>
/// <param name="IsTentative">Whether it may as well be another API's code.</param>
/// <param name="IsMixed">Whether no single one of the catalogs has all of the codes that the value is compared with.</param>
internal sealed record CatalogChoice(Certainty Certainty, ImmutableArray<Catalog> Catalogs, bool IsTentative, bool IsMixed)
{
    public static readonly CatalogChoice None = new(Certainty.None, [], false, false);

    // Shorter values are also WebSocket close codes, HTTP statuses and counts; a name alone does not carry them.
    private const int ShortestInferred = 5;

    /// <summary>The one catalog, where no other is left and nothing speaks of another API.</summary>
    public Catalog? Only => Catalogs is [var only] && !IsTentative ? only : null;

    public static CatalogChoice Of(Evidence evidence, OriginResolver origins)
    {
        var origin = evidence.Origin;
        if (origin.Certainty == Certainty.Refuted)
        {
            return None;
        }

        var isComparison = evidence.Meeting != Meeting.Put;
        var isOpen = origin.Catalogs.IsEmpty && isComparison;
        // A test spells out what comes over the wire, and means to.
        var isWanted = origins.IsTestProject && evidence.Meeting != Meeting.Compared;
        if (isOpen && !evidence.Named.IsEmpty)
        {
            return OneTable(evidence.Named, Certainty.Inferred, evidence, isWanted, areNamed: evidence.Named.Length > 1);
        }

        if (!origin.IsCode)
        {
            return None;
        }

        var candidates = Candidates(origin, origins);
        if (origin.Certainty > Certainty.Inferred)
        {
            return OneTable(candidates, origin.Certainty, evidence, isTentative: false);
        }

        if (!origins.Options.InferFromNames)
        {
            return None;
        }

        var heard = Heard(candidates, evidence, origins);
        if (!isComparison)
        {
            var meant = heard.Where(catalog => IsSpokenFor(catalog, evidence.Subject, evidence.Body, origins) || evidence.Around().Contains(catalog));
            return OneTable(meant, origin.Certainty, evidence, isWanted || origin.Certainty == Certainty.Suspected);
        }

        var carried = Fitting(heard.Where(catalog => IsHeard(catalog, evidence.Subject, evidence.Body, origins)), evidence, origins)
            .Where(catalog => IsCarried(catalog, evidence, origins))
            .ToImmutableArray();
        return OneTable(carried, origin.Certainty, evidence, isWanted || origin.Certainty == Certainty.Suspected || !carried.Any(catalog => IsConvincing(catalog, evidence, origins)));
    }

    /// <summary>Whether more than a name for error codes speaks for the catalog: the options name it, or the surroundings its vendor.</summary>
    public static bool IsSpokenFor(Catalog catalog, Subject subject, BodyFlow? body, OriginResolver origins) =>
        origins.Options.Name(catalog) || Surroundings.Name(subject, body, catalog, origins.Catalogs, origins.Project);

    /// <summary>Whether a name that says "error code" counts for the catalog.</summary>
    public static bool IsHeard(Catalog catalog, Subject subject, BodyFlow? body, OriginResolver origins) => catalog.Evidence switch
    {
        CatalogEvidence.Binding => false,
        CatalogEvidence.Vendor => IsSpokenFor(catalog, subject, body, origins),
        _ => true,
    };

    /// <summary>The catalogs an origin leaves open: its own, or all that the options consider.</summary>
    public static IEnumerable<Catalog> Candidates(Origin origin, OriginResolver origins) =>
        origin.Catalogs.IsEmpty ? origins.Catalogs.All.Where(origins.Options.Considers) : origin.Catalogs;

    /// <summary>Whether a value is long enough to be taken for a code on the word of a name.</summary>
    public static bool IsDistinctive(CodeValue value) => value.ToString().TrimStart('-').Length >= ShortestInferred;

    /// <summary>The catalogs with any of the values, without those that only bindings speak for; where a vendor is named nearby, its own.</summary>
    private static ImmutableArray<Catalog> Heard(IEnumerable<Catalog> candidates, Evidence evidence, OriginResolver origins)
    {
        // Names are looked at where a value is there to be told.
        var able = candidates
            .Where(catalog => catalog.Evidence > CatalogEvidence.Binding && evidence.Values.Any(value => catalog.Find(value) is not null))
            .ToImmutableArray();
        var named = able.IsEmpty ? [] : Surroundings.Named(evidence.Subject, evidence.Body, origins.Catalogs);
        return named.IsEmpty ? able : able.RemoveAll(catalog => !named.Contains(catalog.Vendor) && !origins.Options.Name(catalog));
    }

    /// <summary>
    /// The catalogs whose vendor has most of the values: where most are nobody's here, it is another API's code, whatever it is called,
    /// unless a name around says the vendor.
    /// </summary>
    private static IEnumerable<Catalog> Fitting(IEnumerable<Catalog> candidates, Evidence evidence, OriginResolver origins) =>
        candidates.Where(candidate => evidence.Values.Count(value => IsOfVendor(value, candidate, origins)) * 2 >= evidence.Values.Count
            || Surroundings.Name(evidence.Subject, evidence.Body, candidate, origins.Catalogs, origins.Project));

    /// <summary>Leaves the catalogs that alone have every value that any of them has; of several that code names itself, all.</summary>
    private static CatalogChoice OneTable(
        IEnumerable<Catalog> candidates, Certainty certainty, Evidence evidence, bool isTentative, bool areNamed = false)
    {
        var explained = candidates
            .Select(catalog => (Catalog: catalog, Count: evidence.Values.Count(value => catalog.Find(value) is not null)))
            .ToImmutableArray();
        var all = evidence.Values.Count(value => explained.Any(one => one.Catalog.Find(value) is not null));
        var whole = explained.Where(one => one.Count == all).ToImmutableArray();
        var left = whole.IsEmpty || areNamed ? explained.Where(one => one.Count > 0).ToImmutableArray() : whole;
        return left.IsEmpty ? None : new(certainty, [.. left.Select(one => one.Catalog)], isTentative, whole.IsEmpty);
    }

    /// <summary>Whether a name that says "error code" can carry these values at all.</summary>
    private static bool IsCarried(Catalog catalog, Evidence evidence, OriginResolver origins) =>
        evidence.Values.Any(value => IsDistinctive(value) && catalog.Find(value) is not null)
        || AreSeveral(catalog, evidence)
        || IsSpokenFor(catalog, evidence.Subject, evidence.Body, origins);

    /// <summary>Whether a name that says "error code" and these values together make codes of the catalog of them.</summary>
    private static bool IsConvincing(Catalog catalog, Evidence evidence, OriginResolver origins) =>
        evidence.Values.Any(value => IsDistinctive(value) && !catalog.IsCommonplace(value) && IsOfVendor(value, catalog, origins))
        || AreSeveral(catalog, evidence)
        || IsSpokenFor(catalog, evidence.Subject, evidence.Body, origins);

    private static bool AreSeveral(Catalog catalog, Evidence evidence) =>
        evidence.Values.Count(value => catalog.Find(value) is not null && !catalog.IsCommonplace(value)) > 1;

    private static bool IsOfVendor(CodeValue value, Catalog catalog, OriginResolver origins) =>
        catalog.Find(value) is not null || origins.Catalogs.All.Any(other => catalog.IsRelativeOf(other) && other.Find(value) is not null);
}
