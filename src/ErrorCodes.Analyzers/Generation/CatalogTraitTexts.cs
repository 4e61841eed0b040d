using System;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>What an item, or the head of a table, says of a catalog as a whole; what it does not say is null or empty.</summary>
internal sealed record CatalogTraitTexts(
    string? Title,
    string? Source,
    string? Snapshot,
    string? Vendor,
    EquatableArray<string> Aliases,
    string? Evidence,
    EquatableArray<string> Commonplace,
    bool? IsOpen,
    string? SinceRelease)
{
    /// <summary>The names under which it is said, in the order in which messages list them.</summary>
    public static readonly string[] Names = ["Title", "Source", "Snapshot", "Vendor", "Aliases", "Evidence", "Commonplace", "IsOpen", "SinceRelease"];

    /// <summary>What nobody says anything of.</summary>
    public static readonly CatalogTraitTexts None = new(null, null, null, null, default, null, default, null, null);

    private static readonly string[] Evidences = Enum.GetNames(typeof(CatalogEvidence));

    private static readonly char[] Separators = [',', ';'];

    /// <summary>Reads what is said under each name.</summary>
    /// <param name="said">Gives the words under a name.</param>
    /// <param name="report">Takes a name and words that mean nothing under it.</param>
    public static CatalogTraitTexts Read(Func<string, string?> said, Action<string, string> report)
    {
        var evidence = said("Evidence");
        var known = Evidences.FirstOrDefault(it => it.Equals(evidence, StringComparison.OrdinalIgnoreCase));
        if (evidence is not null && known is null)
        {
            report("Evidence", evidence);
        }

        var isOpen = said("IsOpen");
        if (isOpen is not null && !bool.TryParse(isOpen, out _))
        {
            report("IsOpen", isOpen);
        }

        var since = said("SinceRelease");
        if (since is not null && !Release.TryParse(since, out _))
        {
            report("SinceRelease", since);
        }

        var commonplace = List(said("Commonplace"));
        foreach (var range in commonplace.Where(it => !CodeRange.TryParse(it, out _)))
        {
            report("Commonplace", range);
        }

        return new(
            said("Title"),
            said("Source"),
            said("Snapshot"),
            said("Vendor"),
            new(List(said("Aliases"))),
            known,
            new([.. commonplace.Where(it => CodeRange.TryParse(it, out _))]),
            bool.TryParse(isOpen, out var open) ? open : null,
            Release.TryParse(since, out _) ? since : null);
    }

    /// <summary>What is said here, and where nothing is, what is said there.</summary>
    public CatalogTraitTexts Or(CatalogTraitTexts there) => new(
        Title ?? there.Title,
        Source ?? there.Source,
        Snapshot ?? there.Snapshot,
        Vendor ?? there.Vendor,
        Aliases.Count > 0 ? Aliases : there.Aliases,
        Evidence ?? there.Evidence,
        Commonplace.Count > 0 ? Commonplace : there.Commonplace,
        IsOpen ?? there.IsOpen,
        SinceRelease ?? there.SinceRelease);

    private static string[] List(string? words) =>
        [.. (words ?? "").Split(Separators).Select(word => word.Trim()).Where(word => word.Length > 0).Distinct()];
}
