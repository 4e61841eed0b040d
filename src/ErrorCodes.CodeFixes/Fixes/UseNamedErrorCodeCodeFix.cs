using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Writes the catalog's constant in place of a written-out error code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNamedErrorCodeCodeFix))]
[Shared]
public sealed class UseNamedErrorCodeCodeFix : CodeFixProvider
{
    internal const string Key = "UseNamedErrorCode";

    private static readonly SymbolDisplayFormat Short = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [UseNamedErrorCodeAnalyzer.Id, UseNamedErrorCodeAnalyzer.InferredId, UseNamedErrorCodeAnalyzer.AmbiguousId];

    public override FixAllProvider GetFixAllProvider() => UseNamedErrorCodeFixAll.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = await SourceFile.OpenAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var ids = ConstantsOf(diagnostic);
            var titles = ids.Select(id => file.Views[0].ConstantOf(id)?.ToDisplayString(Short)).ToImmutableArray();
            for (var i = 0; i < ids.Length; i++)
            {
                if (ConstantRewriter.Rewrite(file, [(diagnostic.Location.SourceSpan, ids[i])], context.CancellationToken) is not { } text)
                {
                    continue;
                }

                // Catalogs of the same name live in different namespaces.
                var isUnique = titles.Count(title => title == titles[i]) == 1;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {(isUnique ? titles[i] : ids[i].Substring("F:".Length))}",
                        _ => Task.FromResult(context.Document.WithText(text)),
                        ids.Length == 1 ? Key : $"{Key}:{ids[i]}"),
                    diagnostic);
            }
        }
    }

    /// <summary>The documentation ids of the constants the rule found to fit.</summary>
    internal static ImmutableArray<string> ConstantsOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(UseNamedErrorCodeAnalyzer.ConstantsKey, out var ids) && ids is { Length: > 0 }
            ? [.. ids.Split(UseNamedErrorCodeAnalyzer.Separator)]
            : [];
}
