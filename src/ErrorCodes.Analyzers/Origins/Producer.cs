using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Whose call an object came out of.</summary>
internal sealed class Producer
{
    /// <summary>It came from outside: a parameter, a field.</summary>
    public static readonly Producer Given = new([]);

    /// <summary>Somebody's whom no binding speaks of, or several whose codes have nothing to do with each other.</summary>
    public static readonly Producer Unknown = new([]);

    private Producer(ImmutableArray<Catalog> catalogs) => Catalogs = catalogs;

    /// <summary>The catalogs of the codes it carries.</summary>
    public ImmutableArray<Catalog> Catalogs { get; }

    public bool IsKnown => !Catalogs.IsEmpty;

    /// <summary>What is known of the codes it carries.</summary>
    public Origin Origin => IsKnown ? new(Certainty.Produced, Catalogs) : Origin.Refuted;

    /// <summary>A call that a binding speaks for; one without catalogs is an API that none here covers.</summary>
    public static Producer Of(ImmutableArray<Catalog> catalogs) => catalogs.IsEmpty ? Unknown : new(catalogs);

    /// <summary>The producer of an object that came from one or the other.</summary>
    public Producer Or(Producer other) =>
        this == other ? this
        : IsKnown && other.IsKnown ? new([.. Catalogs.Union(other.Catalogs)])
        : Unknown;
}
