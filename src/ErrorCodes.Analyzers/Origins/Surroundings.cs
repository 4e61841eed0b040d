using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>Listens to what the names around a comparison say about whose code it is.</summary>
/// <remarks>
/// Many APIs count their errors from 10001, 20001 or 40001. Where only a name says "error code", a neighbouring name
/// that says whose settles it.
/// </remarks>
internal static class Surroundings
{
    private static readonly ConditionalWeakTable<BodyFlow, string[]> Around = new();

    /// <summary>Whether they name an API no visible catalog covers, and none that one does; the value's own name comes before those around it.</summary>
    public static bool NameAnotherApi(Subject subject, BodyFlow? body, ForeignNames foreign, CatalogSet catalogs) =>
        IsAnother(Own(subject), foreign, catalogs) || IsAnother(Context(subject, body), foreign, catalogs);

    /// <summary>The vendors that they name.</summary>
    public static ImmutableArray<Vendor> Named(Subject subject, BodyFlow? body, CatalogSet catalogs) => Named(Context(subject, body), catalogs);

    /// <summary>Whether they name the vendor of this catalog; where they name none, the project may.</summary>
    public static bool Name(Subject subject, BodyFlow? body, Catalog catalog, CatalogSet catalogs, string project) =>
        Context(subject, body).Any(catalog.Vendor.IsNamedIn)
        || (catalog.Vendor.IsNamedIn(project) && Named(subject, body, catalogs).IsEmpty);

    private static bool IsAnother(IEnumerable<string> names, ForeignNames foreign, CatalogSet catalogs) =>
        names.Any(foreign.AreMentionedIn) && Named(names, catalogs).IsEmpty;

    private static ImmutableArray<Vendor> Named(IEnumerable<string> names, CatalogSet catalogs)
    {
        var distinct = names.Distinct().ToImmutableArray();
        return catalogs.Vendors.RemoveAll(vendor => !distinct.Any(vendor.IsNamedIn));
    }

    private static ISymbol? DeclarationOf(Subject subject) =>
        subject.Symbol ?? subject.Definition?.Variable ?? (subject.Expression is { } read ? (Conversions.Unconverted(read) as IMemberReferenceOperation)?.Member : null);

    /// <summary>What the value itself goes by: its declaration, and what it is read from.</summary>
    private static IEnumerable<string> Own(Subject subject)
    {
        if (DeclarationOf(subject) is { } declaration)
        {
            yield return declaration.Name;
        }

        if (subject.Expression?.Syntax is { } syntax)
        {
            foreach (var token in syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                yield return token.ValueText;
            }
        }
    }

    private static IEnumerable<string> Context(Subject subject, BodyFlow? body)
    {
        foreach (var name in Own(subject))
        {
            yield return name;
        }

        for (var home = DeclarationOf(subject)?.ContainingSymbol; home is not null and not INamespaceSymbol { IsGlobalNamespace: true }; home = home.ContainingSymbol)
        {
            yield return home.Name;
        }

        if (body is not null)
        {
            foreach (var name in Around.GetValue(body, key => [.. Homes(key.Root.Syntax)]))
            {
                yield return name;
            }
        }
    }

    /// <summary>The names of what a body is part of, from the inside out.</summary>
    private static IEnumerable<string> Homes(SyntaxNode body)
    {
        foreach (var outer in body.AncestorsAndSelf())
        {
            switch (outer)
            {
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    break;
                case BaseTypeDeclarationSyntax type:
                    yield return type.Identifier.ValueText;
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    yield return space.Name.ToString();
                    break;
            }
        }

        yield return Path.GetFileNameWithoutExtension(body.SyntaxTree.FilePath);
    }
}
