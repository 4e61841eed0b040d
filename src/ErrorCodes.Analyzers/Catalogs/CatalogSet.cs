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

    private CatalogSet(Compilation compilation)
    {
        var homes = compilation.GetTypesByMetadataName($"{Vocabulary.Namespace}.{Vocabulary.Catalog}")
            .Select(type => type.ContainingAssembly)
            .ToImmutableArray();
        HasVocabulary = !homes.IsEmpty;
        Annotated = Speakers(compilation, homes);
        Registrations = homes.IsEmpty ? [] :
        [
            .. Annotated.Append(compilation.Assembly)
                .SelectMany(assembly => assembly.GetAttributes())
                .Where(attribute => attribute.AttributeClass?.ContainingNamespace is { Name: Vocabulary.Namespace, ContainingNamespace.IsGlobalNamespace: true }),
        ];
        All =
        [
            .. Registrations
                .Where(attribute => Vocabulary.Is(attribute, Vocabulary.Catalog))
                .Select(attribute => (Attribute: attribute, Id: attribute.ConstructorArguments.FirstOrDefault().Value as string, Type: RegisteredType(attribute)))
                // A library's internal catalog is the library's own business: nobody else could name its constants.
                .Where(registration => registration is { Id: not null, Type: { } type } && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                .GroupBy(registration => registration.Id!, StringComparer.Ordinal)
                .Select(group => Create(group.Key, [.. group.Select(registration => (registration.Attribute, registration.Type!))], compilation))
                .Where(catalog => !catalog.Codes.IsEmpty),
        ];
        foreach (var catalog in All)
        {
            ShortestCode = Math.Min(ShortestCode, catalog.ShortestCode);
            LongestCode = Math.Max(LongestCode, catalog.LongestCode);
            foreach (var type in catalog.Types)
            {
                _byType[type] = catalog;
            }
        }
    }

    public ImmutableArray<Catalog> All { get; }

    /// <summary>The assembly-level attributes of the vocabulary, from every assembly that can hold any.</summary>
    public ImmutableArray<AttributeData> Registrations { get; }

    /// <summary>Whether the attributes of the vocabulary can be written here at all.</summary>
    public bool HasVocabulary { get; }

    /// <summary>The referenced assemblies that can use the vocabulary.</summary>
    public ImmutableArray<IAssemblySymbol> Annotated { get; }

    public int ShortestCode { get; } = int.MaxValue;

    public int LongestCode { get; }

    public static CatalogSet Of(Compilation compilation) => Cache.GetValue(compilation, key => new CatalogSet(key));

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
                return catalog;
            }
        }

        return null;
    }

    private static INamedTypeSymbol? RegisteredType(AttributeData registration) =>
        registration.ConstructorArguments is [_, { Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type }] ? type : null;

    private static Catalog Create(string id, ImmutableArray<(AttributeData Attribute, INamedTypeSymbol Type)> registrations, Compilation compilation)
    {
        ImmutableArray<INamedTypeSymbol> types = [.. registrations.Select(registration => registration.Type).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
        var attributes = registrations.Select(registration => registration.Attribute).ToList();
        return new Catalog(
            id,
            attributes.Select(attribute => Vocabulary.Named(attribute, "Source")?.Value).OfType<string>().FirstOrDefault(),
            SymbolEqualityComparer.Default.Equals(types[0].ContainingAssembly, attributes[0].AttributeClass?.ContainingAssembly),
            types,
            CatalogTable.Merge(
                [.. types.Select(type => TableReader.Read(type, compilation))],
                Codes(attributes, "Critical"),
                Codes(attributes, "Success")));
    }

    private static HashSet<string> Codes(IEnumerable<AttributeData> attributes, string argument) => new(
        attributes
            .Select(attribute => Vocabulary.Named(attribute, argument))
            .Where(codes => codes is { Kind: TypedConstantKind.Array, IsNull: false })
            .SelectMany(codes => codes!.Value.Values)
            .Select(code => code.Value)
            .OfType<string>(),
        StringComparer.Ordinal);

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
