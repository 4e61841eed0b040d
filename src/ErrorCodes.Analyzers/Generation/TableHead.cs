using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>The lines above a table that say something of all of it: <c>Vendor: Acme</c>, <c>Snapshot: 2025-12</c>.</summary>
internal sealed class TableHead
{
    public static readonly TableHead Empty = new(ImmutableDictionary<string, (string, TextSpan)>.Empty);

    private readonly ImmutableDictionary<string, (string Text, TextSpan Span)> _said;

    private TableHead(ImmutableDictionary<string, (string Text, TextSpan Span)> said) => _said = said;

    /// <summary>The head with one more line, which takes the place of an earlier one on the same; null where the line is no part of a head.</summary>
    public TableHead? With(string line, TextSpan span)
    {
        var colon = line.IndexOf(':');
        return colon > 0
            && Array.Find(CatalogTraitTexts.Names, it => it.Equals(line.Substring(0, colon).Trim(), StringComparison.OrdinalIgnoreCase)) is { } name
            && line.Substring(colon + 1).Trim() is { Length: > 0 } text
                ? new(_said.SetItem(name, (text, span)))
                : null;
    }

    public CatalogTraitTexts Traits(CatalogProblems problems) => CatalogTraitTexts.Read(
        name => _said.TryGetValue(name, out var line) ? line.Text : null,
        (name, words) => problems.Report(CatalogDiagnostics.Row, _said[name].Span, name, words, name));
}
