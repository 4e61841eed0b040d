using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Generation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Editing;

/// <summary>Writes arms for error codes into a switch, and sees to it that the file still compiles.</summary>
internal sealed class ArmWriter(SourceFile file)
{
    private static readonly ImmutableArray<string> LocalNames = ["code", "errorCode", "criticalCode", "criticalErrorCode"];

    private readonly Lazy<ImmutableHashSet<string>> _errors = new(() => Errors(file.Views));

    /// <summary>One arm for each constant; null when they cannot be written there.</summary>
    public ImmutableArray<TextChange>? AddConstants(TextSpan keyword, ImmutableArray<string> constantIds)
    {
        if (ArmPlacement.At(file, keyword) is not { } placement)
        {
            return null;
        }

        var references = constantIds.Select(id => Refer(placement.Switch, id)).ToList();
        return references.Contains(null)
            ? null
            : Insert(placement, [.. references.Zip(constantIds, (reference, id) => new NewArm(reference!.Text, ExceptionAt(placement.Switch), Describe(id)))], references!);
    }

    /// <summary>One arm for every code a predicate of the catalog picks out; null when it cannot be written there.</summary>
    public ImmutableArray<TextChange>? AddPredicate(TextSpan keyword, string constantId, string predicate)
    {
        if (ArmPlacement.At(file, keyword) is not { } placement
            || Refer(placement.Switch, constantId) is not { } reference
            || TypeName(placement.Switch, reference, constantId) is not { } type
            || FreshName(placement.Switch) is not { } local)
        {
            return null;
        }

        var message = $"$\"Critical error code of {type.Split('.').Last()}: {{{local}}}\"";
        var patterns = new[] { $"var {local}", $"int {local}" };
        return patterns
            .Select(pattern => Insert(placement, [new NewArm($"{pattern} when {type}.{predicate}({local})", ExceptionAt(placement.Switch), message)], [reference]))
            .FirstOrDefault(changes => changes is not null);
    }

    /// <summary>The file with the changes, unless they bring an error about.</summary>
    public SourceText? Apply(IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = file.Text.WithChanges(changes.Distinct().OrderBy(change => change.Span.Start));
        return Errors([.. file.Views.Select(view => view.With(text))]).IsSubsetOf(_errors.Value) ? text : null;
    }

    private ImmutableArray<TextChange>? Insert(ArmPlacement placement, ImmutableArray<NewArm> arms, IEnumerable<ConstantReference> references)
    {
        var imports = references.Select(reference => reference.Import).OfType<string>().Distinct()
            .Select(@namespace => UsingPlacement.Add(file, placement.Switch.SpanStart, @namespace))
            .ToImmutableArray();
        for (var index = placement.LastIndex; index >= 0; index--)
        {
            var changes = imports.AddRange(placement.Insert(arms, index));
            if (Apply(changes, default) is not null)
            {
                return changes;
            }
        }

        return null;
    }

    /// <summary>The exception as short as it binds: by its own name only where every project that shares the file imports it.</summary>
    private string ExceptionAt(SyntaxNode @switch) =>
        file.Views.All(view => view.Model.LookupNamespacesAndTypes(@switch.SpanStart, name: nameof(NotImplementedException)) is
            [{ ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }])
            ? nameof(NotImplementedException)
            : $"{nameof(System)}.{nameof(NotImplementedException)}";

    private ConstantReference? Refer(SyntaxNode @switch, string constantId) =>
        ConstantReference.All(file.Views, @switch.SpanStart, constantId)
            .FirstOrDefault(reference => reference.Import is null || !IsMentioned(constantId));

    // A new using must not give a name that is there already a new meaning; the longer name is safe.
    private bool IsMentioned(string constantId)
    {
        var imported = ImportedNames.Of(file.Views[0].ConstantOf(constantId)!.ContainingNamespace);
        return file.Views[0].Root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => imported.Contains(name.Identifier.ValueText) && !IsQualified(name));
    }

    private bool IsQualified(SimpleNameSyntax name)
    {
        SyntaxNode? qualifier = name.Parent switch
        {
            QualifiedNameSyntax qualified when qualified.Right == name => qualified.Left,
            MemberAccessExpressionSyntax access when access.Name == name => access.Expression,
            _ => null,
        };
        return qualifier is not null && file.Views[0].Model.GetSymbolInfo(qualifier).Symbol is INamespaceOrTypeSymbol;
    }

    /// <summary>How the catalog's type is written where its constant is written so.</summary>
    private string? TypeName(SyntaxNode @switch, ConstantReference reference, string constantId)
    {
        var constant = file.Views[0].ConstantOf(constantId)!;
        var depth = 1;
        var catalog = constant.ContainingType;
        for (; catalog.ContainingType is not null; catalog = catalog.ContainingType)
        {
            depth++;
        }

        var parts = reference.Text.Split('.');
        return parts.Length > depth
            ? string.Join(".", parts.Take(parts.Length - depth))
            : catalog.ToMinimalDisplayString(file.Views[0].Model, @switch.SpanStart);
    }

    private string? FreshName(SyntaxNode @switch)
    {
        var member = (SyntaxNode?)@switch.FirstAncestorOrSelf<MemberDeclarationSyntax>(it => it is not GlobalStatementSyntax) ?? file.Views[0].Root;
        var taken = member.DescendantTokens().Select(token => token.ValueText).ToImmutableHashSet();
        return LocalNames.FirstOrDefault(name => !taken.Contains(name));
    }

    /// <summary>The constant and its meaning, as a literal.</summary>
    private string Describe(string constantId)
    {
        var compilation = file.Views[0].Model.Compilation;
        var constant = file.Views[0].ConstantOf(constantId)!;
        var catalog = CatalogSet.Of(compilation).OfConstant(constant);
        var code = CodeValue.TryCreate(constant.ConstantValue, out var value) ? catalog?.Find(value) : null;
        var meaning = code is null ? "" : Descriptions.Of(code, compilation);
        var name = $"{catalog?.Type.Name ?? constant.ContainingType.Name}.{constant.Name}";
        return new StringBuilder().AppendLiteral(meaning.Length > 0 ? $"{name}: {meaning}" : name).ToString();
    }

    private static ImmutableHashSet<string> Errors(ImmutableArray<SourceView> views) =>
    [
        .. views.SelectMany(view => view.Model.GetDiagnostics())
            .Where(it => it.Severity == DiagnosticSeverity.Error)
            .Select(it => it.Id + it.GetMessage()),
    ];
}
