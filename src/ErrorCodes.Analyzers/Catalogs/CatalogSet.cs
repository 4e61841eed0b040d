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
    private readonly HashSet<CodeValue> _values = [];

    private CatalogSet(Compilation compilation)
    {
        var catalogs = new Dictionary<string, Catalog>(StringComparer.Ordinal);
        var amendments = new List<(Catalog Catalog, AttributeData Attribute)>();
        Registrations = AssemblyRegistrations(compilation);
        foreach (var attribute in Registrations.Where(attribute => Vocabulary.Is(attribute, Vocabulary.Catalog)))
        {
            if (attribute.ConstructorArguments is not [{ Value: string id }, { Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } type }])
            {
                continue;
            }

            if (!catalogs.TryGetValue(id, out var catalog))
            {
                catalogs.Add(id, catalog = new Catalog(id));
            }

            catalog.Add(type, ConstantReader.Read(type, compilation));
            _byType[type] = catalog;
            amendments.Add((catalog, attribute));
        }

        // Only now: one registration may speak of codes that another one brings.
        foreach (var (catalog, attribute) in amendments)
        {
            foreach (var code in Codes(catalog, attribute, "Critical"))
            {
                code.IsCritical = true;
            }

            foreach (var code in Codes(catalog, attribute, "Success"))
            {
                code.IsSuccess = true;
            }
        }

        All = [.. catalogs.Values.Where(catalog => catalog.Codes.Count > 0)];
        ShortestCode = int.MaxValue;
        foreach (var value in All.SelectMany(catalog => catalog.Values))
        {
            _values.Add(value);
            var length = value.ToString().Length;
            ShortestCode = Math.Min(ShortestCode, length);
            LongestCode = Math.Max(LongestCode, length);
        }
    }

    public ImmutableArray<Catalog> All { get; }

    /// <summary>The assembly-level attributes of the vocabulary, from every assembly that can hold any.</summary>
    public ImmutableArray<AttributeData> Registrations { get; }

    public int ShortestCode { get; }

    public int LongestCode { get; }

    public static CatalogSet Of(Compilation compilation) => Cache.GetValue(compilation, key => new CatalogSet(key));

    /// <summary>Whether any catalog has this value: the question nearly every literal in the world fails.</summary>
    public bool Contains(CodeValue value) => _values.Contains(value);

    /// <summary>The catalog a type is registered for.</summary>
    public Catalog? OfType(ITypeSymbol type) => _byType.TryGetValue(type, out var catalog) ? catalog : null;

    /// <summary>The catalog a constant belongs to, or null for any other field.</summary>
    public Catalog? OfConstant(IFieldSymbol field)
    {
        if (!field.HasConstantValue)
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

    private static IEnumerable<CatalogCode> Codes(Catalog catalog, AttributeData attribute, string argument) =>
        Vocabulary.Named(attribute, argument) is { Kind: TypedConstantKind.Array, IsNull: false } codes
            ? codes.Values.Select(code => code.Value).OfType<string>().Select(catalog.Find).OfType<CatalogCode>()
            : [];

    private static ImmutableArray<AttributeData> AssemblyRegistrations(Compilation compilation)
    {
        var vocabulary = compilation.GetTypesByMetadataName($"{Vocabulary.Namespace}.{Vocabulary.Catalog}");
        if (vocabulary.IsEmpty)
        {
            return [];
        }

        // Only an assembly that references the vocabulary can use it; looking no further keeps
        // the attributes of the framework's hundreds of assemblies unread.
        var homes = vocabulary.Select(type => type.ContainingAssembly).ToImmutableArray();
        var homeNames = homes.Select(home => home.Name).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. compilation.SourceModule.ReferencedAssemblySymbols
                .Where(assembly => homes.Contains(assembly, SymbolEqualityComparer.Default) || References(assembly, homeNames))
                .Append(compilation.Assembly)
                .SelectMany(assembly => assembly.GetAttributes())
                .Where(attribute => attribute.AttributeClass?.ContainingNamespace is { Name: Vocabulary.Namespace, ContainingNamespace.IsGlobalNamespace: true }),
        ];
    }

    private static bool References(IAssemblySymbol assembly, ImmutableHashSet<string> names) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(identity => names.Contains(identity.Name)));
}
