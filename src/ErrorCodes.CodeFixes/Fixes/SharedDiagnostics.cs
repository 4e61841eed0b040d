using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Collects what all projects that share a file report in it: they must all make the same text of it.</summary>
internal static class SharedDiagnostics
{
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> own)
    {
        var linked = SourceFile.DocumentsOf(document);
        if (linked.Length == 1)
        {
            return own;
        }

        var all = await Task.WhenAll(linked.Select(context.GetDocumentDiagnosticsAsync)).ConfigureAwait(false);
        return [.. all.SelectMany(it => it)];
    }
}
