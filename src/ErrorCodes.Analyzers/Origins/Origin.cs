using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>How sure we are that an expression is an error code.</summary>
internal enum Certainty
{
    /// <summary>It is something else: a status code, an HRESULT, another vendor's number.</summary>
    Refuted = -1,

    /// <summary>Nothing speaks for it.</summary>
    None,

    /// <summary>A name speaks for it that many other things go by, too.</summary>
    Suspected,

    /// <summary>Names or neighbours speak for it.</summary>
    Inferred,

    /// <summary>A bound call it came out of speaks for it; the catalog need not have all such calls can answer.</summary>
    Produced,

    /// <summary>A binding of somebody else's member speaks for it.</summary>
    Bound,

    /// <summary>Its own declaration says so.</summary>
    Proven,
}

/// <summary>Whether an expression is an error code, and of which catalogs; no catalogs means any visible one.</summary>
internal readonly record struct Origin(Certainty Certainty, ImmutableArray<Catalog> Catalogs)
{
    public static readonly Origin None = new(Certainty.None, []);

    public static readonly Origin Refuted = new(Certainty.Refuted, []);

    public static readonly Origin Named = new(Certainty.Inferred, []);

    public static readonly Origin Suspected = new(Certainty.Suspected, []);

    /// <summary>An error code; whose, tells the call that the object came out of.</summary>
    public static readonly Origin OfProducer = new(Certainty.Bound, []);

    public bool IsCode => Certainty > Certainty.None;

    /// <summary>Whether the producer is still to be asked.</summary>
    public bool IsOfProducer => Certainty == Certainty.Bound && Catalogs.IsEmpty;

    /// <summary>What is known of a value that is one or the other.</summary>
    public Origin Or(Origin other)
    {
        if (!IsCode || !other.IsCode)
        {
            return Certainty < other.Certainty ? this : other;
        }

        var certainty = Certainty < other.Certainty ? Certainty : other.Certainty;
        return Catalogs.IsEmpty || other.Catalogs.IsEmpty
            ? new Origin(certainty, [])
            : new Origin(certainty, [.. Catalogs.Union(other.Catalogs)]);
    }
}
