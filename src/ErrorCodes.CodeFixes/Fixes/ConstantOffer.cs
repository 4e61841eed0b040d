using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Offers to write, in place of what a rule reports, each of the constants it names.</summary>
internal static class ConstantOffer
{
    private static readonly SymbolDisplayFormat Short = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    public static async Task RegisterAsync(CodeFixContext context, string key, bool keepsValue)
    {
        var file = await SourceFile.OpenAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var ids = ConstantsOf(diagnostic);
            var titles = ids.Select(id => file.Views[0].ConstantOf(id)?.ToDisplayString(Short)).ToImmutableArray();
            for (var i = 0; i < ids.Length; i++)
            {
                if (ConstantRewriter.Rewrite(file, [(diagnostic.Location.SourceSpan, ids[i])], context.CancellationToken, keepsValue) is not { } text)
                {
                    continue;
                }

                // Catalogs of the same name live in different namespaces.
                var isUnique = titles.Count(title => title == titles[i]) == 1;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {(isUnique ? titles[i] : ids[i].Substring("F:".Length))}",
                        _ => Task.FromResult(context.Document.WithText(text)),
                        ids.Length == 1 ? key : $"{key}:{ids[i]}"),
                    diagnostic);
            }
        }
    }

    /// <summary>The documentation ids of the constants the rule found to fit.</summary>
    public static ImmutableArray<string> ConstantsOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(UseNamedErrorCodeAnalyzer.ConstantsKey, out var ids) && ids is { Length: > 0 }
            ? DocumentationIds.Split(ids)
            : [];
}
