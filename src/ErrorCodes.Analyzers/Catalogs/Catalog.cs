using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>The error codes of one API as a compilation sees them: every type registered under one id.</summary>
internal sealed class Catalog
{
    private readonly CatalogTraits _traits;
    private readonly CatalogTable _table;

    public Catalog(string id, CatalogTraits traits, Vendor vendor, bool isBuiltIn, ImmutableArray<INamedTypeSymbol> types, CatalogTable table, Catalog? latest = null)
    {
        Latest = latest ?? this;
        Id = id;
        _traits = traits;
        Vendor = vendor;
        IsBuiltIn = isBuiltIn;
        Types = types;
        _table = table;
    }

    public string Id { get; }

    /// <summary>The catalog with all that is in it, where this is how it was at an earlier release.</summary>
    public Catalog Latest { get; }

    /// <summary>Whether the API may answer with codes that are not here; where nobody says, only an enum has them all.</summary>
    public bool IsOpen => _traits.IsOpen ?? !Types.All(type => type.TypeKind == TypeKind.Enum);

    /// <summary>Whose API it is.</summary>
    public Vendor Vendor { get; }

    /// <summary>What it takes for a value to be one of its codes where nothing vouches for it.</summary>
    public CatalogEvidence Evidence => _traits.Evidence;

    /// <summary>Whether it comes with the vocabulary, uninvited, rather than by somebody's choice.</summary>
    public bool IsBuiltIn { get; }

    /// <summary>The types whose constants are the codes.</summary>
    public ImmutableArray<INamedTypeSymbol> Types { get; }

    /// <summary>The type registered first, which names the catalog.</summary>
    public INamedTypeSymbol Type => Types[0];

    /// <summary>Whether both are tables of one vendor.</summary>
    public bool IsRelativeOf(Catalog other) => Vendor == other.Vendor;

    /// <summary>Whether other APIs count there too, so that a name that says "error code" is not enough.</summary>
    public bool IsCommonplace(CodeValue value) => _traits.Commonplace.Any(range => range.Contains(value));

    /// <summary>The codes in table order.</summary>
    public ImmutableArray<CatalogCode> Codes => _table.Codes;

    public int ShortestCode => _table.ShortestCode;

    public int LongestCode => _table.LongestCode;

    /// <summary>The codes somebody may have meant who wrote another value.</summary>
    public NearCodes Near => _table.Near;

    /// <summary>Whether a constant goes by this name.</summary>
    public bool HasName(string name) => _table.HasName(name);

    /// <summary>The tables it is made of, which compilations share.</summary>
    public ImmutableArray<CatalogTable> Tables => _table.Sources;

    /// <summary>The catalog as it was at a release; null where it was not there, or empty.</summary>
    public Catalog? At(Version release) =>
        !Release.IsAfter(_traits.SinceRelease, release) && _table.At(release) is { Codes.IsEmpty: false } table
            ? new(Id, _traits, Vendor, IsBuiltIn, Types, table, Latest)
            : null;

    public CatalogCode? Find(CodeValue value) => _table.Find(value);

    /// <summary>The code with this canonical form, whether a number or a text names it.</summary>
    public CatalogCode? Find(string code) => _table.Find(code);
}
