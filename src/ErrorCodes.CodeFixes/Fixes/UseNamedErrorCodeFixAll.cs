using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Names every written-out code of a file at once, so that a using is added once and the file is rebound once.</summary>
internal sealed class UseNamedErrorCodeFixAll : DocumentBasedFixAllProvider
{
    public const string Key = "UseNamedErrorCode";

    public static readonly UseNamedErrorCodeFixAll Instance = new();

    private UseNamedErrorCodeFixAll()
    {
    }

    // Which of several meanings applies is for a human to say, each time.
    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) =>
        [UseNamedErrorCodeAnalyzer.Id, UseNamedErrorCodeAnalyzer.InferredId, ReuseCatalogConstantAnalyzer.Id];

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        // A caller that met no fix on the first diagnostic of the batch has no key to name.
        if (fixAllContext.CodeActionEquivalenceKey is not (null or Key))
        {
            return null;
        }

        diagnostics = await SharedDiagnostics.OfAsync(fixAllContext, document, diagnostics).ConfigureAwait(false);
        var replacements =
            from diagnostic in diagnostics
            let ids = ConstantOffer.ConstantsOf(diagnostic)
            where ids.Length == 1
            group ids[0] by diagnostic.Location.SourceSpan into place
            where place.Distinct().Count() == 1
            select (place.Key, place.First());
        var file = await SourceFile.OpenAsync(document, fixAllContext.CancellationToken).ConfigureAwait(false);
        return ConstantRewriter.Rewrite(file, replacements, fixAllContext.CancellationToken) is { } text ? document.WithText(text) : null;
    }
}
