using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes attributes that name a catalog, and sees to it that they say so in every project that shares the file.</summary>
internal static class AnnotationWriter
{
    private const string Suffix = "Attribute";

    /// <summary>The file with the attribute; null where it cannot be written without harm.</summary>
    /// <param name="file">The file.</param>
    /// <param name="edit">What to write where.</param>
    /// <param name="attributeName">The attribute of the vocabulary.</param>
    /// <param name="catalogId">The documentation id of the catalog's type.</param>
    /// <param name="cancellationToken">Ends the search for a way to write it.</param>
    public static SourceText? Write(
        SourceFile file, AnnotationEdit edit, string attributeName, string catalogId, CancellationToken cancellationToken)
    {
        // A project that leaves the place out says nothing about it.
        var views = file.Views.RemoveAll(view => !IsThere(view, edit));
        if (views.IsEmpty)
        {
            return null;
        }

        var attributeId = $"T:{Vocabulary.Namespace}.{attributeName}";
        var attributes = SymbolReference.OfType(views, edit.Position, attributeId).ToImmutableArray();
        var catalogs = SymbolReference.OfType(views, edit.Position, catalogId).ToImmutableArray();
        if (attributes.IsEmpty || catalogs.IsEmpty)
        {
            return null;
        }

        // What the short names bind to once they are written and imported may be another thing; the longest are safe.
        var shortest = (Attribute: attributes[0], Catalog: catalogs[0]);
        var longest = (Attribute: attributes[attributes.Length - 1], Catalog: catalogs[catalogs.Length - 1]);
        return new[] { shortest, longest }.Distinct().Select(way => Write(way.Attribute, way.Catalog)).FirstOrDefault(text => text is not null);

        SourceText? Write(SymbolReference attribute, SymbolReference catalog)
        {
            string?[] imports = [attribute.Import, catalog.Import];
            var change = new TextChange(new TextSpan(edit.Position, 0), edit.Text(WithoutSuffix(attribute.Text), catalog.Text));
            var usings = UsingPlacement.Add(file, edit.Position, [.. imports.OfType<string>().Distinct()]);
            var edited = new EditedFile(file, [.. usings.Append(change).OrderBy(it => it.Span.Start)]);
            return !edited.NewErrors(null, cancellationToken).Any() && edited.Views.All(view => IsRight(view.Old, view.New))
                ? edited.Text
                : null;

            bool IsRight(SourceView before, SourceView after)
            {
                var meanings = new MeaningComparison(before, after, cancellationToken);
                var written = new TextSpan(edited.Moved(edit.Position) - change.NewText!.Length, change.NewText.Length);
                return IsHarmless(attribute, attributeId) && IsHarmless(catalog, catalogId) && (!IsThere(before, edit) || Says(after, written));

                bool IsHarmless(SymbolReference reference, string id) =>
                    reference.Import is null || (after.TypeOf(id) is { ContainingNamespace: var imported } && !meanings.IsChangedBy(imported, edited));
            }
        }

        bool Says(SourceView view, TextSpan written) =>
            view.Root.DescendantNodes(written).OfType<TypeOfExpressionSyntax>().FirstOrDefault(it => written.Contains(it.Span)) is { } named
            && named.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            && IsSame(view.Model.GetSymbolInfo(named.Type, cancellationToken).Symbol, view.TypeOf(catalogId))
            && IsSame(view.Model.GetSymbolInfo(attribute, cancellationToken).Symbol?.ContainingType, view.TypeOf(attributeId));
    }

    private static bool IsSame(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    private static string WithoutSuffix(string attribute) =>
        attribute.EndsWith(Suffix, StringComparison.Ordinal) ? attribute.Substring(0, attribute.Length - Suffix.Length) : attribute;

    private static bool IsThere(SourceView view, AnnotationEdit edit) =>
        edit.Anchor is not { } anchor || (view.Root.FullSpan.Contains(anchor) && view.Root.FindToken(anchor).SpanStart == anchor);
}
