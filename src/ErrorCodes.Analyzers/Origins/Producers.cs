using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Knows of types and namespaces whose codes what comes out of a call into them carries.</summary>
internal sealed class Producers
{
    private readonly Dictionary<INamedTypeSymbol, Producer> _types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, Producer> _namespaces = [];
    private readonly ConcurrentDictionary<INamedTypeSymbol, Producer?> _known = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Producer> _only;

    public Producers(Compilation compilation) => _only = new(() => FindOnly(compilation.GlobalNamespace));

    /// <summary>The one vendor whose clients are referenced; unknown where there are several, or one that no catalog covers.</summary>
    public Producer Only => _only.Value;

    public void Add(INamedTypeSymbol type, Producer producer) => _types[type] = producer;

    public void Add(string @namespace, Producer producer) => _namespaces[@namespace] = producer;

    /// <summary>Whose codes come out of a call to this method; null when nothing speaks for it.</summary>
    public Producer? Of(ISymbol method) =>
        method.ContainingType is { } type ? _known.GetOrAdd(type.OriginalDefinition, Find) : null;

    private Producer? Find(INamedTypeSymbol type)
    {
        for (var outer = type; _types.Count > 0 && outer is not null; outer = outer.ContainingType)
        {
            for (var current = outer; current is not null; current = current.BaseType)
            {
                if (_types.TryGetValue(current.OriginalDefinition, out var producer))
                {
                    return producer;
                }
            }
        }

        for (var home = type.ContainingNamespace; home is { IsGlobalNamespace: false }; home = home.ContainingNamespace)
        {
            if (_namespaces.TryGetValue(home.ToDisplayString(), out var producer))
            {
                return producer;
            }
        }

        return null;
    }

    private Producer FindOnly(INamespaceSymbol root)
    {
        var referenced = _namespaces.Where(it => IsThere(it.Key)).Select(it => it.Value).Concat(_types.Values).ToImmutableArray();
        return referenced.IsEmpty || referenced.Any(producer => !producer.IsKnown)
            || referenced.SelectMany(producer => producer.Catalogs).Select(catalog => catalog.Vendor).Distinct().Count() > 1
                ? Producer.Unknown
                : referenced.Skip(1).Aggregate(referenced[0], (left, right) => left.Or(right));

        bool IsThere(string @namespace)
        {
            INamespaceOrTypeSymbol? current = root;
            foreach (var part in @namespace.Split('.'))
            {
                current = current?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
            }

            return current is not null;
        }
    }
}
