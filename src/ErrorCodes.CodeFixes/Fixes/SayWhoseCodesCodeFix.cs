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

/// <summary>Says on the declaration a code is read from whose codes it holds, so that they are certain wherever it is read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SayWhoseCodesCodeFix))]
[Shared]
public sealed class SayWhoseCodesCodeFix : CodeFixProvider
{
    private const string Key = "SayWhoseCodes";

    private static readonly SymbolDisplayFormat Short =
        new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [UseNamedErrorCodeAnalyzer.InferredId, UseNamedErrorCodeAnalyzer.AmbiguousId, UseNamedErrorCodeAnalyzer.PossibleId];

    // Whose codes a declaration holds is for a human to say, each time.
    public override FixAllProvider GetFixAllProvider() => NoFixAll.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = await SourceFile.OpenAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (CodeHolder.Of(diagnostic) is not { } holder
                || await AnnotationTarget.FindAsync(context.Document, holder, context.CancellationToken).ConfigureAwait(false) is not { } target)
            {
                continue;
            }

            var names = holder.CatalogIds.Select(id => file.Views[0].TypeOf(id)?.ToDisplayString(Short)).ToImmutableArray();
            foreach (var (id, name) in holder.CatalogIds.Zip(names, (id, name) => (id, name)))
            {
                if (target.Say(id, context.CancellationToken) is { } solution)
                {
                    // Catalogs of the same name live in different namespaces.
                    var isUnique = names.Count(other => other == name) == 1;
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            $"Say that {target.Title} of {(isUnique ? name : id.Substring("T:".Length))}",
                            _ => Task.FromResult(solution),
                            $"{Key}:{id}",
                            CodeActionPriority.Low),
                        diagnostic);
                }
            }
        }
    }
}
