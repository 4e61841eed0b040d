using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>One way to name a constant or a type at one place of a file; with <see cref="Import"/>, once that namespace is imported.</summary>
internal sealed record SymbolReference(string Text, string? Import = null)
{
    /// <summary>The shortest name of the constant there; null where it cannot be named.</summary>
    public static SymbolReference? Create(SourceFile file, int position, string documentationId) =>
        All(file.Views, position, documentationId).FirstOrDefault();

    /// <summary>Every name of the constant to try, the best first; that the one with an import binds is yet to be seen.</summary>
    public static IEnumerable<SymbolReference> All(ImmutableArray<SourceView> views, int position, string documentationId) =>
        All(views, position, view => view.ConstantOf(documentationId), text => SyntaxFactory.ParseExpression(text), SpeculativeBindingOption.BindAsExpression);

    /// <summary>The same of a type.</summary>
    public static IEnumerable<SymbolReference> OfType(ImmutableArray<SourceView> views, int position, string documentationId) =>
        All(views, position, view => view.TypeOf(documentationId), text => SyntaxFactory.ParseTypeName(text), SpeculativeBindingOption.BindAsTypeOrNamespace);

    private static IEnumerable<SymbolReference> All(
        ImmutableArray<SourceView> views, int position, Func<SourceView, ISymbol?> symbolOf, Func<string, SyntaxNode> parse, SpeculativeBindingOption option)
    {
        if (views.Any(view => symbolOf(view) is null))
        {
            yield break;
        }

        var chain = Outwards(symbolOf(views[0])!);
        var outermostType = chain.FindLastIndex(symbol => symbol is not INamespaceSymbol);
        var names = chain.Select(symbol => Escape(symbol.Name)).ToImmutableArray();
        if (Binds(names[0]))
        {
            yield return new(names[0]);
        }

        foreach (var alias in views[0].Model.GetImportScopes(position).SelectMany(scope => scope.Aliases))
        {
            // A namespace is another symbol in each assembly that has a part of it.
            var level = chain.FindIndex(symbol => symbol.Kind == alias.Target.Kind && symbol.ToDisplayString() == alias.Target.ToDisplayString());
            var text = level > 0 ? $"{alias.Name}.{Name(level - 1)}" : alias.Name;
            if (level >= 0 && Binds(text))
            {
                yield return new(text);
            }
        }

        for (var level = 1; level <= outermostType; level++)
        {
            if (Binds(Name(level)))
            {
                yield return new(Name(level));
            }
        }

        // A name that means something else here is not cured by a using.
        if (outermostType + 1 < chain.Count && views.Any(view => IsFree(view, names[outermostType])))
        {
            yield return new(Name(outermostType), Join(names.Skip(outermostType + 1)));
        }

        for (var level = outermostType + 1; level < chain.Count; level++)
        {
            if (Binds(Name(level)))
            {
                yield return new(Name(level));
            }
        }

        if (Binds("global::" + Name(chain.Count - 1)))
        {
            yield return new("global::" + Name(chain.Count - 1));
        }

        string Name(int level) => Join(names.Take(level + 1));

        bool Binds(string text)
        {
            var name = parse(text);
            return views.All(view => SymbolEqualityComparer.Default.Equals(
                symbolOf(view),
                view.Model.GetSpeculativeSymbolInfo(position, name, option).Symbol));
        }

        bool IsFree(SourceView view, string name) =>
            view.Model.GetSpeculativeSymbolInfo(position, parse(name), option) is { Symbol: null, CandidateSymbols.IsEmpty: true };
    }

    /// <summary>The constant or type, and the types and namespaces around it.</summary>
    private static List<ISymbol> Outwards(ISymbol innermost)
    {
        var chain = new List<ISymbol>();
        for (var symbol = innermost; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            chain.Add(symbol);
        }

        return chain;
    }

    // Of constants and members of enums, the display of symbols escapes none.
    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string Join(IEnumerable<string> outwards) => string.Join(".", outwards.Reverse());
}
