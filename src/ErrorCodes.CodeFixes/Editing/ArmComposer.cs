using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Generation;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Words arms for error codes: which names they use, and what the exception says.</summary>
internal sealed class ArmComposer
{
    private readonly Dictionary<string, HashSet<string>> _imported = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceView, ILookup<string, SimpleNameSyntax>> _names = [];

    /// <summary>The arms, and the namespaces they need imported; null when they cannot be written there.</summary>
    public (ImmutableArray<NewArm> Arms, ImmutableArray<string> Imports)? Compose(
        ArmHost host, CodePlace place, string local, ArmRequest request, ArmForm form, bool mayImport)
    {
        var language = host.Views.Min(view => ((CSharpParseOptions)view.Root.SyntaxTree.Options).LanguageVersion);
        var tests = new CodeTests(place, local, host.IsConditional, language);
        return form == ArmForm.Predicate
            ? ComposePredicate(host, tests, request, mayImport)
            : ComposeConstants(host, place, tests, request, mayImport);
    }

    private (ImmutableArray<NewArm> Arms, ImmutableArray<string> Imports)? ComposeConstants(
        ArmHost host, CodePlace place, CodeTests tests, ArmRequest request, bool mayImport)
    {
        var references = request.ConstantIds.Select(id => Refer(host, id, mayImport)).ToList();
        if (references.Contains(null))
        {
            return null;
        }

        var view = host.Views[0];
        var written = tests.Constants([.. references.Zip(request.ConstantIds, (reference, id) => Cast(view, place, id) + reference!.Text)]);
        var messages = written.Length == request.ConstantIds.Length
            ? request.ConstantIds.Select(id => Describe(view, id))
            : [Message((CatalogOf(view, request.ConstantIds[0])?.Type ?? view.ConstantOf(request.ConstantIds[0])!.ContainingType).Name, tests.Readable)];
        return ([.. written.Zip(messages, (test, message) => new NewArm(test, ExceptionAt(host), message))], Imports(references));
    }

    private (ImmutableArray<NewArm> Arms, ImmutableArray<string> Imports)? ComposePredicate(
        ArmHost host, CodeTests tests, ArmRequest request, bool mayImport)
    {
        var view = host.Views[0];
        if (request.Predicate is null
            || Refer(host, request.ConstantIds[0], mayImport) is not { } reference
            || CatalogOf(view, request.ConstantIds[0]) is not { } catalog
            || view.ConstantOf(request.ConstantIds[0]) is not { } constant
            || Conditions.Predicate(catalog, constant.Type.SpecialType == SpecialType.System_String) is not { } predicate)
        {
            return null;
        }

        var type = TypeName(reference, constant, catalog.Type);
        var typeName = type ?? catalog.Type.ToMinimalDisplayString(view.Model, host.Keyword.SpanStart);
        return tests.Predicate(predicate, $"{typeName}.{predicate.Name}") is var (test, code)
            ? ([new NewArm(test, ExceptionAt(host), Message(catalog.Type.Name, code))], type is null ? [] : Imports([reference]))
            : null;
    }

    private static ImmutableArray<string> Imports(IEnumerable<SymbolReference?> references) =>
        [.. references.Select(reference => reference!.Import).OfType<string>().Distinct()];

    private static string Message(string catalog, string? code) =>
        code is null ? $"\"Critical error code of {catalog}\"" : $"$\"Critical error code of {catalog}: {{{code}}}\"";

    /// <summary>The exception as short as it binds: by its own name only where every project that shares the file imports it.</summary>
    private static string ExceptionAt(ArmHost host) =>
        host.Views.All(view => view.Model.LookupNamespacesAndTypes(host.Keyword.SpanStart, name: nameof(NotImplementedException)) is
            [{ ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }])
            ? nameof(NotImplementedException)
            : $"{nameof(System)}.{nameof(NotImplementedException)}";

    private SymbolReference? Refer(ArmHost host, string constantId, bool mayImport) =>
        SymbolReference.All(host.Views, host.Keyword.SpanStart, constantId)
            .FirstOrDefault(reference => reference.Import is not { } import
                || (mayImport && !host.Views.Any(view => IsMentioned(view, import, constantId))));

    // A new using must not give a name that is there already a new meaning; the longer name is safe.
    private bool IsMentioned(SourceView view, string import, string constantId)
    {
        if (!_imported.TryGetValue(import, out var imported))
        {
            imported = ImportedNames.Of(view.ConstantOf(constantId)!.ContainingNamespace);
            _imported.Add(import, imported);
        }

        if (!_names.TryGetValue(view, out var names))
        {
            names = view.Root.DescendantNodes().OfType<SimpleNameSyntax>().ToLookup(name => name.Identifier.ValueText);
            _names.Add(view, names);
        }

        return imported.Any(name => names[name].Any(it => !IsQualified(view, it)));
    }

    private static bool IsQualified(SourceView view, SimpleNameSyntax name)
    {
        SyntaxNode? qualifier = name.Parent switch
        {
            QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            _ => null,
        };
        return qualifier is not null && view.Model.GetSymbolInfo(qualifier).Symbol is INamespaceOrTypeSymbol;
    }

    // Enums and numbers convert to each other only where it is said.
    private static string Cast(SourceView view, CodePlace place, string constantId)
    {
        var (code, constant) = (Facets.Underlying(place.Type)!, view.ConstantOf(constantId)!.Type);
        return !SymbolEqualityComparer.Default.Equals(code, constant)
            && (code.TypeKind == TypeKind.Enum || (constant.TypeKind == TypeKind.Enum && code.SpecialType != SpecialType.System_Object))
                ? $"({code.ToMinimalDisplayString(view.Model, place.Expression.SpanStart)})"
                : "";
    }

    private static Catalog? CatalogOf(SourceView view, string constantId) =>
        CatalogSet.Of(view.Model.Compilation).OfConstant(view.ConstantOf(constantId)!);

    /// <summary>How the catalog's type is written where its constant is written so; null where the constant's name does not hold it.</summary>
    private static string? TypeName(SymbolReference reference, IFieldSymbol constant, INamedTypeSymbol catalog)
    {
        var depth = 1;
        for (var type = constant.ContainingType; !SymbolEqualityComparer.Default.Equals(type, catalog); type = type.ContainingType)
        {
            depth++;
        }

        var parts = reference.Text.Split('.');
        return parts.Length > depth ? string.Join(".", parts.Take(parts.Length - depth)) : null;
    }

    /// <summary>The constant and its meaning, as a literal.</summary>
    private static string Describe(SourceView view, string constantId)
    {
        var constant = view.ConstantOf(constantId)!;
        var catalog = CatalogOf(view, constantId);
        var code = CodeValue.TryCreate(constant.ConstantValue, out var value) ? catalog?.Find(value) : null;
        var meaning = code is null ? "" : Descriptions.Of(code, view.Model.Compilation);
        var name = $"{catalog?.Type.Name ?? constant.ContainingType.Name}.{constant.Name}";
        return new StringBuilder().AppendLiteral(meaning.Length > 0 ? $"{name}: {meaning}" : name).ToString();
    }
}
