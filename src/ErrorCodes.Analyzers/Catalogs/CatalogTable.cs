using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>The codes some catalog types hold, indexed. Free of symbols, so that compilations can share it.</summary>
internal sealed class CatalogTable
{
    private readonly Dictionary<CodeValue, CatalogCode> _byValue = [];
    private readonly Dictionary<string, CatalogCode> _byCode;
    private readonly ImmutableArray<CatalogConstant> _constants;
    private readonly ISet<string> _critical;
    private readonly ISet<string> _success;
    private readonly Lazy<NearCodes> _near;
    private readonly Lazy<HashSet<string>> _names;

    private CatalogTable(ImmutableArray<CatalogConstant> constants, ISet<string> critical, ISet<string> success, ImmutableArray<CatalogTable> sources = default)
    {
        _constants = constants;
        _critical = critical;
        _success = success;
        Sources = sources.IsDefault ? [this] : sources;
        var grouped = constants.GroupBy(constant => constant.Value.ToString(), StringComparer.Ordinal);
        Codes = [.. grouped.Select((group, i) => new CatalogCode(group.Key, i, [.. group], critical.Contains(group.Key), success.Contains(group.Key)))];
        _byCode = Codes.ToDictionary(code => code.Code, StringComparer.Ordinal);
        _near = new(() => new NearCodes(Codes, _byCode));
        _names = new(() => [.. constants.Select(constant => constant.Name)]);
        foreach (var code in Codes)
        {
            ShortestCode = Math.Min(ShortestCode, code.Code.Length);
            LongestCode = Math.Max(LongestCode, code.Code.Length);
            foreach (var constant in code.Constants)
            {
                _byValue[constant.Value] = code;
            }
        }
    }

    /// <summary>The codes in table order.</summary>
    public ImmutableArray<CatalogCode> Codes { get; }

    /// <summary>What it was merged from, or itself.</summary>
    public ImmutableArray<CatalogTable> Sources { get; }

    public int ShortestCode { get; } = int.MaxValue;

    public int LongestCode { get; }

    /// <summary>The codes by what is near them; made when first asked for.</summary>
    public NearCodes Near => _near.Value;

    /// <summary>Whether a constant goes by this name.</summary>
    public bool HasName(string name) => _names.Value.Contains(name);

    public static CatalogTable Of(ImmutableArray<CatalogConstant> constants) => new(constants, ImmutableHashSet<string>.Empty, ImmutableHashSet<string>.Empty);

    /// <summary>Several tables as one, with more codes known to be critical or to mean success.</summary>
    public static CatalogTable Merge(IReadOnlyList<CatalogTable> tables, ISet<string> critical, ISet<string> success) =>
        tables.Count == 1 && critical.Count == 0 && success.Count == 0
            ? tables[0]
            : new CatalogTable([.. tables.SelectMany(table => table._constants)], critical, success, [.. tables]);

    /// <summary>The table as it was at a release; itself, where nothing came later.</summary>
    public CatalogTable At(Version release)
    {
        ImmutableArray<CatalogConstant> then = [.. _constants.Select(constant => constant.At(release)).OfType<CatalogConstant>()];
        return then.SequenceEqual(_constants) ? this : new(then, _critical, _success, Sources);
    }

    public CatalogCode? Find(CodeValue value) => _byValue.TryGetValue(value, out var code) ? code : null;

    /// <summary>The code with this canonical form, whether a number or a text names it.</summary>
    public CatalogCode? Find(string code) => _byCode.TryGetValue(code, out var found) ? found : null;
}
