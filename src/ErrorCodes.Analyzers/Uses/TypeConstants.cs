using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Origins;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>The constants one type declares, looked through once, whichever of them is asked about.</summary>
internal sealed class TypeConstants
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, TypeConstants> Cache = new();

    private readonly ImmutableArray<CodeValue> _values;
    private readonly ConcurrentDictionary<Catalog, bool> _isMostly = new();

    private TypeConstants(INamedTypeSymbol type) => _values =
    [
        .. type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => field.HasConstantValue)
            .Select(field => CodeValue.TryCreate(field.ConstantValue, out var value) ? value : default)
            .Where(CatalogChoice.IsDistinctive),
    ];

    public static TypeConstants Of(INamedTypeSymbol type) => Cache.GetValue(type, key => new TypeConstants(key));

    /// <summary>Whether half of those that may be codes, or more, are codes of this catalog.</summary>
    public bool AreMostlyOf(Catalog catalog) =>
        _isMostly.GetOrAdd(catalog, key => _values.Count(value => key.Find(value) is not null) * 2 >= _values.Length);
}
