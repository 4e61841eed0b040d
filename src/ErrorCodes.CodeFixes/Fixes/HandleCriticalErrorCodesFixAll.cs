using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Writes the missing arms of every switch of a file at once, so that a using is added once.</summary>
internal sealed class HandleCriticalErrorCodesFixAll : DocumentBasedFixAllProvider
{
    public static readonly HandleCriticalErrorCodesFixAll Instance = new();

    private HandleCriticalErrorCodesFixAll()
    {
    }

    // Where nothing is lost, which decisions are worth more arms is for a human to say.
    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) =>
        [HandleCriticalErrorCodesAnalyzer.UnhandledId, HandleCriticalErrorCodesAnalyzer.AbsorbedId];

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var file = await SourceFile.OpenAsync(document, fixAllContext.CancellationToken).ConfigureAwait(false);
        var writer = new ArmWriter(file);
        var changes = ImmutableArray<TextChange>.Empty;
        SourceText? text = null;
        foreach (var diagnostic in diagnostics.OrderBy(it => it.Location.SourceSpan.Start))
        {
            if (HandleCriticalErrorCodesCodeFix.Changes(writer, diagnostic, fixAllContext.CodeActionEquivalenceKey) is { } added
                && changes.AddRange(added) is var more
                && writer.Apply(more, fixAllContext.CancellationToken) is { } changed)
            {
                (changes, text) = (more, changed);
            }
        }

        return text is null ? null : document.WithText(text);
    }
}
