using System;
using System.Collections.Generic;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Decisions;

/// <summary>What <c>+25227, -25104</c> says of a catalog: each entry is a sign and a code, and <c>+-1021</c> adds -1021.</summary>
internal sealed class CriticalAdjustments
{
    private readonly Dictionary<string, bool> _isCritical = new(StringComparer.Ordinal);

    public CriticalAdjustments(string written, Catalog catalog)
    {
        foreach (var entry in written.Split(',').Select(entry => entry.Trim()).Where(entry => entry.Length > 0))
        {
            Read(entry, catalog);
        }

        foreach (var code in Contradicted)
        {
            _isCritical.Remove(code);
        }
    }

    /// <summary>Codes without a sign, which may be meant either way.</summary>
    public List<string> Unsigned { get; } = [];

    /// <summary>What is no code of the catalog behind a sign.</summary>
    public List<string> Unknown { get; } = [];

    /// <summary>Codes that are added and removed.</summary>
    public HashSet<string> Contradicted { get; } = new(StringComparer.Ordinal);

    public bool IsCritical(CatalogCode code) => _isCritical.TryGetValue(code.Code, out var isCritical) ? isCritical : code.IsCritical;

    private void Read(string entry, Catalog catalog)
    {
        var code = entry.Substring(1).Trim();
        if (entry[0] is not ('+' or '-') || catalog.Find(code) is null)
        {
            (catalog.Find(entry) is null ? Unknown : Unsigned).Add(entry);
            return;
        }

        var isCritical = entry[0] == '+';
        if (_isCritical.TryGetValue(code, out var before) && before != isCritical)
        {
            Contradicted.Add(code);
        }

        _isCritical[code] = isCritical;
    }
}
