using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Writes the missing arms of every decision of a file at once, so that a using is added once and the file is rebound once.</summary>
internal sealed class HandleCriticalErrorCodesFixAll : DocumentBasedFixAllProvider
{
    public const string PredicateKey = "HandleCriticalErrorCodes:Predicate";
    public const string ConstantsKey = "HandleCriticalErrorCodes";

    public static readonly HandleCriticalErrorCodesFixAll Instance = new();

    private HandleCriticalErrorCodesFixAll()
    {
    }

    // Where nothing is lost, which decisions are worth more arms is for a human to say.
    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) =>
        [HandleCriticalErrorCodesAnalyzer.UnhandledId, HandleCriticalErrorCodesAnalyzer.AbsorbedId];

    /// <summary>The file with the arms the diagnostics ask for; null where none can be written.</summary>
    internal static SourceText? Rewrite(SourceFile file, IEnumerable<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        // Projects that share the file report the same decision, each for itself.
        var requests = diagnostics.Select(ArmRequest.Of).OfType<ArmRequest>()
            .GroupBy(request => (request.Keyword, request.Rest))
            .Select(group => group.First());

        // The key says which form is wanted; a decision that cannot take it is still better off with the other.
        ArmForm[] forms = key == ConstantsKey
            ? [ArmForm.Constants, ArmForm.Predicate]
            : [ArmForm.Predicate, ArmForm.Constants];
        return ArmWriter.Write(file, requests, forms, cancellationToken);
    }

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        diagnostics = await SharedDiagnostics.OfAsync(fixAllContext, document, diagnostics).ConfigureAwait(false);
        var file = await SourceFile.OpenAsync(document, fixAllContext.CancellationToken).ConfigureAwait(false);
        return Rewrite(file, diagnostics, fixAllContext.CodeActionEquivalenceKey, fixAllContext.CancellationToken) is { } text
            ? document.WithText(text)
            : null;
    }
}
