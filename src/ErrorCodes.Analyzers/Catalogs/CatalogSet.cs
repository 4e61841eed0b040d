using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Every catalog a compilation can see, in its own source and in the assemblies it references.</summary>
internal sealed class CatalogSet
{
    private static readonly ConditionalWeakTable<Compilation, CatalogSet> Cache = new();

    private readonly Dictionary<ITypeSymbol, Catalog> _byType = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, MemberNames> _members;

    private CatalogSet(Compilation compilation)
    {
        var homes = compilation.GetTypesByMetadataName($"{Vocabulary.Namespace}.{Vocabulary.Catalog}")
            .Select(type => type.ContainingAssembly)
            .ToImmutableArray();
        HasVocabulary = !homes.IsEmpty;
        Annotated = Speakers(compilation, homes);
        var registrations = homes.IsEmpty ? [] : Annotated.Append(compilation.Assembly)
            .SelectMany(assembly => assembly.GetAttributes(), (assembly, attribute) => (Assembly: assembly, Attribute: attribute))
            .Where(it => it.Attribute.AttributeClass?.ContainingNamespace is { Name: Vocabulary.Namespace, ContainingNamespace.IsGlobalNamespace: true })
            .ToImmutableArray();
        Registrations = [.. registrations.Select(it => it.Attribute)];
        var layers = registrations
            .Where(it => Vocabulary.Is(it.Attribute, Vocabulary.Catalog))
            .Select(it => CatalogLayer.Of(it.Attribute, isBuiltIn: homes.Contains(it.Assembly, SymbolEqualityComparer.Default), compilation))
            .OfType<CatalogLayer>()
            .ToImmutableArray();
        _members = layers
            .GroupBy<CatalogLayer, ITypeSymbol>(layer => layer.Type, SymbolEqualityComparer.Default)
            .ToDictionary<IGrouping<ITypeSymbol, CatalogLayer>, ITypeSymbol, MemberNames>(
                group => group.Key, group => MemberNames.Of(Vocabulary.Texts(group.Select(layer => layer.Attribute), "Members")), SymbolEqualityComparer.Default);
        All = [.. Merge([.. layers.GroupBy(layer => layer.Id, StringComparer.Ordinal).Select(group => group.ToImmutableArray())], compilation)];
        (Vendors, HeardVendors, ShortestCode, LongestCode) = Index();
    }

    /// <summary>The catalogs as some of them were at an earlier release.</summary>
    private CatalogSet(CatalogSet latest, CatalogLevels levels)
    {
        HasVocabulary = latest.HasVocabulary;
        Annotated = latest.Annotated;
        Registrations = latest.Registrations;
        _members = latest._members;
        All = [.. latest.All.Select(catalog => levels.Of(catalog) is { } level ? catalog.At(level) : catalog).OfType<Catalog>()];
        (Vendors, HeardVendors, ShortestCode, LongestCode) = Index();
    }

    public ImmutableArray<Catalog> All { get; }

    /// <summary>Whose APIs they are of.</summary>
    public ImmutableArray<Vendor> Vendors { get; }

    /// <summary>Those of them whose name can be evidence.</summary>
    public ImmutableArray<Vendor> HeardVendors { get; }

    /// <summary>The assembly-level attributes of the vocabulary, from every assembly that can hold any.</summary>
    public ImmutableArray<AttributeData> Registrations { get; }

    /// <summary>Whether the attributes of the vocabulary can be written here at all.</summary>
    public bool HasVocabulary { get; }

    /// <summary>The referenced assemblies that can use the vocabulary.</summary>
    public ImmutableArray<IAssemblySymbol> Annotated { get; }

    public int ShortestCode { get; }

    public int LongestCode { get; }

    public static CatalogSet Of(Compilation compilation) => Cache.GetValue(compilation, key => new CatalogSet(key));

    /// <summary>The catalogs as they were at releases that options name.</summary>
    public CatalogSet At(CatalogLevels levels) => new(this, levels);

    /// <summary>Whether anybody registers a catalog of this id, be its type referenced or not.</summary>
    public bool IsRegistered(string id) => Registrations.Any(registration => Vocabulary.Is(registration, Vocabulary.Catalog)
        && registration.ConstructorArguments is [{ Value: string known }, ..]
        && known.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether any catalog has this value: the question nearly every literal in the world fails.</summary>
    public bool Contains(CodeValue value)
    {
        foreach (var catalog in All)
        {
            if (catalog.Find(value) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a constant of any catalog goes by this name. Asked of every name in a program, so it allocates nothing.</summary>
    public bool HasName(string name)
    {
        foreach (var catalog in All)
        {
            if (catalog.HasName(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The catalog a type is registered for.</summary>
    public Catalog? OfType(ITypeSymbol type) => _byType.TryGetValue(type, out var catalog) ? catalog : null;

    /// <summary>The catalog a constant belongs to, or null for any other field.</summary>
    public Catalog? OfConstant(IFieldSymbol field)
    {
        if (!field.IsConst)
        {
            return null;
        }

        for (var type = field.ContainingType; type is not null; type = type.ContainingType)
        {
            if (_byType.TryGetValue(type, out var catalog))
            {
                return _members[type].Include(field.Name) ? catalog : null;
            }
        }

        return null;
    }

    private (ImmutableArray<Vendor> All, ImmutableArray<Vendor> Heard, int Shortest, int Longest) Index()
    {
        var (shortest, longest) = (int.MaxValue, 0);
        foreach (var catalog in All)
        {
            shortest = Math.Min(shortest, catalog.ShortestCode);
            longest = Math.Max(longest, catalog.LongestCode);
            foreach (var type in catalog.Types)
            {
                _byType[type] = catalog;
            }
        }

        return (
            [.. All.Select(catalog => catalog.Vendor).Distinct()],
            [.. All.Where(catalog => catalog.Evidence > CatalogEvidence.Binding).Select(catalog => catalog.Vendor).Distinct()],
            shortest,
            longest);
    }

    private IEnumerable<Catalog> Merge(ImmutableArray<ImmutableArray<CatalogLayer>> layers, Compilation compilation)
    {
        var traits = layers.Select(layer => CatalogTraits.Of(layer[0].Id, [.. layer.Select(it => it.Attribute)])).ToImmutableArray();

        // An alias is the vendor's, whichever of its catalogs says so.
        var vendors = traits
            .GroupBy(it => it.Vendor, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => new Vendor(group.Key, group.SelectMany(it => it.Aliases)), StringComparer.OrdinalIgnoreCase);
        return layers
            .Zip(traits, (layer, said) => Create(layer, said, vendors[said.Vendor], compilation))
            .Where(catalog => !catalog.Codes.IsEmpty);
    }

    private Catalog Create(ImmutableArray<CatalogLayer> layers, CatalogTraits traits, Vendor vendor, Compilation compilation)
    {
        ImmutableArray<INamedTypeSymbol> types = [.. layers.Select(layer => layer.Type).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
        var attributes = layers.Select(layer => layer.Attribute).ToList();
        return new Catalog(
            layers[0].Id,
            traits,
            vendor,
            layers[0].IsBuiltIn,
            types,
            CatalogTable.Merge(
                [.. types.Select(type => TableReader.Read(type, _members[type], compilation))],
                new HashSet<string>(Vocabulary.Texts(attributes, "Critical"), StringComparer.Ordinal),
                new HashSet<string>(Vocabulary.Texts(attributes, "Success"), StringComparer.Ordinal)));
    }

    private static ImmutableArray<IAssemblySymbol> Speakers(Compilation compilation, ImmutableArray<IAssemblySymbol> homes)
    {
        // Only an assembly that references the vocabulary can use it; looking no further keeps
        // the attributes of the framework's hundreds of assemblies unread.
        var homeNames = homes.Select(home => home.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. compilation.SourceModule.ReferencedAssemblySymbols
                .Where(assembly => homes.Contains(assembly, SymbolEqualityComparer.Default) || References(assembly, homeNames)),
        ];
    }

    private static bool References(IAssemblySymbol assembly, ImmutableHashSet<string> names) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => names.Contains(identity.Name)));
}
