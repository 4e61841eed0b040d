using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>What a written-out constant names: one code, several possible ones, or none.</summary>
internal readonly record struct Meaning(Certainty Certainty, ImmutableArray<CatalogCode> Codes)
{
    public static readonly Meaning None = new(Certainty.None, []);
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
        else if (!origin.IsCode || (origin.Certainty == Certainty.Inferred && !IsConvincing(position, value, origins.Options)))
        {
            return Meaning.None;
        }

        var catalogs = Candidates(origin, origins).Where(catalog => catalog.Find(value) is not null);
        if (isOpen && named.IsEmpty)
        {
            catalogs = Siblings.Narrow(catalogs, Siblings.Of(constant, position.Subject), origins.Catalogs);
        }

        var codes = catalogs
            .Select(catalog => catalog.Find(value))
            .OfType<CatalogCode>()
            .Where(code => !code.IsSuccess && code.ConstantFor(value) is not null)
            .ToImmutableArray();
        return codes.IsEmpty ? Meaning.None : new Meaning(origin.Certainty, codes);
    }

    /// <summary>The catalogs an origin leaves open: its own, or all that the options consider.</summary>
    public static IEnumerable<Catalog> Candidates(Origin origin, OriginResolver origins) =>
        origin.Catalogs.IsEmpty ? origins.Catalogs.All.Where(origins.Options.Considers) : origin.Catalogs;

    /// <summary>Whether a value is long enough to be taken for a code on the word of a name.</summary>
    public static bool IsDistinctive(CodeValue value) => value.ToString().TrimStart('-').Length >= ShortestInferred;

    // Somewhere the code has to be written out: in the catalog.
    private static bool IsDeclaration(Subject subject, CatalogSet catalogs) =>
        subject.Symbol is IFieldSymbol field && catalogs.OfConstant(field) is not null;

    private static bool IsConvincing(Position position, CodeValue value, OriginOptions options) =>
        position.IsComparison && options.InferFromNames && IsDistinctive(value);
}
