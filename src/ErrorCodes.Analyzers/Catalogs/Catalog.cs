using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>The error codes of one API as a compilation sees them: every type registered under one id.</summary>
internal sealed class Catalog
{
    private readonly Dictionary<CodeValue, CatalogCode> _byValue = [];
    private readonly Dictionary<string, CatalogCode> _byCode = new(StringComparer.Ordinal);
    private readonly List<CatalogCode> _codes = [];
    private readonly List<INamedTypeSymbol> _types = [];

    public Catalog(string id) => Id = id;

    public string Id { get; }

    /// <summary>The types whose constants are the codes.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types;

    /// <summary>The type registered first, which names the catalog.</summary>
    public INamedTypeSymbol Type => _types[0];

    /// <summary>The codes in table order.</summary>
    public IReadOnlyList<CatalogCode> Codes => _codes;

    public IEnumerable<CodeValue> Values => _byValue.Keys;

    public CatalogCode? Find(CodeValue value) => _byValue.TryGetValue(value, out var code) ? code : null;

    /// <summary>The code with this canonical form, whether a number or a text names it.</summary>
    public CatalogCode? Find(string code) => _byCode.TryGetValue(code, out var found) ? found : null;

    public void Add(INamedTypeSymbol type, ImmutableArray<CatalogConstant> constants)
    {
        if (_types.Contains(type, SymbolEqualityComparer.Default))
        {
            return;
        }

        _types.Add(type);
        foreach (var constant in constants)
        {
            var canonical = constant.Value.ToString();
            if (!_byCode.TryGetValue(canonical, out var code))
            {
                code = new CatalogCode(this, canonical, _codes.Count);
                _byCode.Add(canonical, code);
                _codes.Add(code);
            }

            code.Add(constant);
            _byValue[constant.Value] = code;
        }
    }
}
