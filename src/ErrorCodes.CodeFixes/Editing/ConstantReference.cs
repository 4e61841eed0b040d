using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>One way to name a constant at one place of a file; with <see cref="Import"/>, once that namespace is imported.</summary>
internal sealed record ConstantReference(string Text, string? Import = null)
{
    /// <summary>The shortest name of the constant there; null where it cannot be named.</summary>
    public static ConstantReference? Create(SourceFile file, int position, string documentationId) =>
        All(file.Views, position, documentationId).FirstOrDefault();

    /// <summary>Every name to try, the best first; that the one with an import binds is yet to be seen.</summary>
    public static IEnumerable<ConstantReference> All(ImmutableArray<SourceView> views, int position, string documentationId)
    {
        if (views.Any(view => view.ConstantOf(documentationId) is null))
        {
            yield break;
        }

        var chain = Outwards(views[0].ConstantOf(documentationId)!);
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
            if (level > 0 && Binds($"{alias.Name}.{Name(level - 1)}"))
            {
                yield return new($"{alias.Name}.{Name(level - 1)}");
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
        if (outermostType + 1 < chain.Count && views.Any(view => IsFree(view, position, names[outermostType])))
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
            var expression = SyntaxFactory.ParseExpression(text);
            return views.All(view => SymbolEqualityComparer.Default.Equals(
                view.ConstantOf(documentationId),
                view.Model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol));
        }
    }

    /// <summary>The constant, its type, and the types and namespaces around that.</summary>
    private static List<ISymbol> Outwards(IFieldSymbol constant)
    {
        var chain = new List<ISymbol>();
        for (ISymbol symbol = constant; symbol is not INamespaceSymbol { IsGlobalNamespace: true }; symbol = symbol.ContainingSymbol)
        {
            chain.Add(symbol);
        }

        return chain;
    }

    // Of constants and members of enums, the display of symbols escapes none.
    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string Join(IEnumerable<string> outwards) => string.Join(".", outwards.Reverse());

    private static bool IsFree(SourceView view, int position, string name) =>
        view.Model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(name), SpeculativeBindingOption.BindAsExpression)
            is { Symbol: null, CandidateSymbols.IsEmpty: true };
}
