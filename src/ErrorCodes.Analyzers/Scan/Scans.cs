using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>The files of a compilation under one index, which knows the members that are annotated in any of them.</summary>
internal sealed class Scans
{
    private readonly Compilation _compilation;
    private readonly CatalogSet _catalogs;
    private readonly Lazy<(CodeIndex Index, bool NamesEverywhere)> _index;

    /// <param name="compilation">Whose files are asked about.</param>
    /// <param name="catalogs">The catalogs it sees.</param>
    /// <param name="bound">The names of members that bindings and referenced assemblies vouch for.</param>
    /// <param name="annotated">The names a file annotates.</param>
    public Scans(Compilation compilation, CatalogSet catalogs, Func<IEnumerable<string>> bound, Func<SyntaxTree, IEnumerable<string>> annotated)
    {
        _compilation = compilation;
        _catalogs = catalogs;
        _index = new(() => Prepare(bound(), annotated));
    }

    public FileScan Of(SyntaxTree tree, CancellationToken cancellation) => FileScan.Of(tree, _index.Value.Index, cancellation);

    /// <summary>The names in a file that may be constants of a catalog.</summary>
    public ImmutableArray<IdentifierNameSyntax> NamesIn(SyntaxTree tree, CancellationToken cancellation)
    {
        var scan = Of(tree, cancellation);
        return _index.Value.NamesEverywhere || (scan.Marks & Marks.Catalog) != 0 ? scan.Names : [];
    }

    private (CodeIndex Index, bool NamesEverywhere) Prepare(IEnumerable<string> bound, Func<SyntaxTree, IEnumerable<string>> annotated)
    {
        var names = Vocabulary.AttributeNames.Select(name => Pair(name, Marks.Vocabulary))
            .Concat([Pair("ErrorCodeFrom", Marks.Annotation), Pair(Vocabulary.From, Marks.Annotation), Pair("global", Marks.Global)])
            .Concat(_catalogs.All.SelectMany(catalog => catalog.Types).Select(type => Pair(type.Name, Marks.Catalog)))
            .Concat(bound.Select(name => Pair(name, Marks.Bound)))
            .ToList();
        var index = CodeIndex.Of(_catalogs, names);
        var local = new HashSet<string>();
        var everywhere = false;
        foreach (var tree in _compilation.SyntaxTrees)
        {
            var marks = FileScan.Of(tree, index, default).Marks;
            if ((marks & Marks.Annotation) != 0)
            {
                local.UnionWith(annotated(tree));
            }

            everywhere |= (marks & Marks.Catalog) != 0 && ((marks & Marks.Global) != 0 && HasGlobalDirective(tree) || IsInherited(tree));
        }

        return (local.Count == 0 ? index : CodeIndex.Of(_catalogs, names.Concat(local.Select(name => Pair(name, Marks.Bound)))), everywhere);
    }

    private bool HasGlobalDirective(SyntaxTree tree) =>
        tree.GetRoot() is CompilationUnitSyntax unit
        && unit.Usings.Any(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && NamesCatalog(directive, _ => true));

    /// <summary>Whether a type of the file takes its constants from a catalog, under whose name they are then found.</summary>
    private bool IsInherited(SyntaxTree tree) =>
        _catalogs.All.Any(catalog => catalog.Types.Any(CanBeInherited))
        && tree.GetRoot().DescendantNodes(node => node is not (StatementSyntax or ExpressionSyntax)).OfType<BaseListSyntax>().Any(list => NamesCatalog(list, CanBeInherited));

    private bool NamesCatalog(SyntaxNode node, Func<INamedTypeSymbol, bool> isMeant) =>
        node.DescendantTokens().Any(token => _catalogs.All.Any(catalog => catalog.Types.Any(type => type.Name == token.ValueText && isMeant(type))));

    private static bool CanBeInherited(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class or TypeKind.Interface, IsStatic: false, IsSealed: false };

    private static KeyValuePair<string, Marks> Pair(string name, Marks marks) => new(name, marks);
}
