using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Uses;

/// <summary>The places of a file where each declaration is mentioned; each name is looked for, and bound, once.</summary>
internal sealed class Mentions
{
    private static readonly ConditionalWeakTable<SemanticModel, Mentions> Cache = new();

    private readonly SemanticModel _model;
    private readonly Lazy<ILookup<string, IdentifierNameSyntax>> _names;
    private readonly Dictionary<string, ILookup<ISymbol?, IdentifierNameSyntax>> _bound = [];

    private Mentions(SemanticModel model)
    {
        _model = model;
        _names = new(() => model.SyntaxTree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>().ToLookup(name => name.Identifier.ValueText));
    }

    public static Mentions In(SemanticModel model) => Cache.GetValue(model, key => new Mentions(key));

    public IEnumerable<IdentifierNameSyntax> Of(ISymbol declared)
    {
        lock (_bound)
        {
            if (!_bound.TryGetValue(declared.Name, out var places))
            {
                _bound.Add(declared.Name, places = _names.Value[declared.Name].ToLookup(name => _model.GetSymbolInfo(name).Symbol, SymbolEqualityComparer.Default));
            }

            return places[declared];
        }
    }
}
