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

    /// <summary>Whether they name an API no visible catalog covers, and none that one does.</summary>
    public static bool NameAnotherApi(Subject subject, BodyFlow? body, ForeignNames foreign, CatalogSet catalogs) =>
        Context(subject, body).Any(foreign.AreMentionedIn) && Named(subject, body, catalogs).IsEmpty;

    /// <summary>The vendors that they name.</summary>
    public static ImmutableArray<Vendor> Named(Subject subject, BodyFlow? body, CatalogSet catalogs)
    {
        var names = Context(subject, body).Distinct().ToImmutableArray();
        return catalogs.Vendors.RemoveAll(vendor => !names.Any(vendor.IsNamedIn));
    }

    /// <summary>Whether they name the vendor of this catalog; where they name none, the project may.</summary>
    public static bool Name(Subject subject, BodyFlow? body, Catalog catalog, CatalogSet catalogs, string project) =>
        Context(subject, body).Any(catalog.Vendor.IsNamedIn)
        || (catalog.Vendor.IsNamedIn(project) && Named(subject, body, catalogs).IsEmpty);

    private static IEnumerable<string> Context(Subject subject, BodyFlow? body)
    {
        var declaration = subject.Symbol ?? subject.Definition?.Variable ?? (subject.Expression is { } read ? (Conversions.Unconverted(read) as IMemberReferenceOperation)?.Member : null);
        for (var home = declaration; home is not null and not INamespaceSymbol { IsGlobalNamespace: true }; home = home.ContainingSymbol)
        {
            yield return home.Name;
        }

        if (subject.Expression?.Syntax is { } syntax)
        {
            foreach (var token in syntax.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)))
            {
                yield return token.ValueText;
            }
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
