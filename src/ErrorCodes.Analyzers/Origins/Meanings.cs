using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What a written-out constant names: one code, several possible ones, or none; tentative where it may as well be another API's.</summary>
internal readonly record struct Meaning(Certainty Certainty, ImmutableArray<CatalogCode> Codes, bool IsTentative)
{
    public static readonly Meaning None = new(Certainty.None, [], false);
}

/// <summary>Decides what written-out constants mean where they stand.</summary>
internal static class Meanings
{
    // Shorter values are also WebSocket close codes, HTTP statuses and counts; a name alone does not carry them.
    private const int ShortestInferred = 5;

    public static Meaning Of(IOperation constant, CodeValue value, OriginResolver origins)
    {
        if (Sink.Of(constant, origins) is not var (position, origin) || IsDeclaration(position.Subject, origins.Catalogs))
        {
            return Meaning.None;
        }

        var isOpen = origin.Certainty >= Certainty.None && origin.Catalogs.IsEmpty && position.IsComparison;
        var named = isOpen ? Siblings.Named(constant, position.Subject, origins.Catalogs) : [];
        if (!named.IsEmpty)
        {
            origin = new Origin(origin.IsCode ? origin.Certainty : Certainty.Inferred, named);
        }
        else if (!origin.IsCode || (origin.Certainty == Certainty.Inferred && !IsEvidence(position, value, origins.Options)))
        {
            return Meaning.None;
        }

        ImmutableArray<Catalog> catalogs = [.. Candidates(origin, origins).Where(catalog => Names(catalog.Find(value), value))];
        var isTentative = false;
        if (isOpen && named.IsEmpty)
        {
            var values = Siblings.Values(Siblings.Of(constant, position.Subject));
            catalogs = Siblings.Narrow(catalogs, values, origins.Catalogs);
            isTentative = origin.Certainty == Certainty.Inferred && !catalogs.Any(catalog => IsConvincing(catalog, values, position.Subject, origins));
        }

        return catalogs.IsEmpty ? Meaning.None : new Meaning(origin.Certainty, [.. catalogs.Select(catalog => catalog.Find(value)!)], isTentative);
    }

    /// <summary>Whether a name that says "error code" and these values together make codes of the catalog of them.</summary>
    public static bool IsConvincing(Catalog catalog, IEnumerable<CodeValue> values, Subject subject, OriginResolver origins) =>
        values.Any(value => IsDistinctive(value) && !(catalog.IsBuiltIn && IsCommonplace(value)) && Siblings.AreOneVendors(catalog, value, origins.Catalogs))
        || IsSpokenFor(catalog, subject, origins);

    /// <summary>Whether more than a name for error codes speaks for the catalog: the options name it, or the surroundings its vendor.</summary>
    public static bool IsSpokenFor(Catalog catalog, Subject subject, OriginResolver origins) =>
        origins.Options.Name(catalog) || Surroundings.Name(subject, catalog);

    /// <summary>The catalogs an origin leaves open: its own, or all that the options consider.</summary>
    public static IEnumerable<Catalog> Candidates(Origin origin, OriginResolver origins) =>
        origin.Catalogs.IsEmpty ? origins.Catalogs.All.Where(origins.Options.Considers) : origin.Catalogs;

    /// <summary>Whether a value is long enough to be taken for a code on the word of a name.</summary>
    public static bool IsDistinctive(CodeValue value) => value.ToString().TrimStart('-').Length >= ShortestInferred;

    // The first few hundred after a round ten thousand are where every API begins to count.
    private static bool IsCommonplace(CodeValue value) =>
        value.ToString().TrimStart('-') is [_, '0', <= '4', _, _];

    private static bool Names(CatalogCode? code, CodeValue value) => code is { IsSuccess: false } && code.ConstantFor(value) is not null;

    // Somewhere the code has to be written out: in the catalog.
    private static bool IsDeclaration(Subject subject, CatalogSet catalogs) =>
        subject.Symbol is IFieldSymbol field && catalogs.OfConstant(field) is not null;

    private static bool IsEvidence(Position position, CodeValue value, OriginOptions options) =>
        position.IsComparison && options.InferFromNames && IsDistinctive(value);
}
