using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Writes arms for the critical error codes a switch misses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandleCriticalErrorCodesCodeFix))]
[Shared]
public sealed class HandleCriticalErrorCodesCodeFix : CodeFixProvider
{
    internal const string ConstantsKey = "HandleCriticalErrorCodes";
    internal const string PredicateKey = "HandleCriticalErrorCodes:Predicate";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [HandleCriticalErrorCodesAnalyzer.UnhandledId, HandleCriticalErrorCodesAnalyzer.AbsorbedId, HandleCriticalErrorCodesAnalyzer.PassedOnId];

    public override FixAllProvider GetFixAllProvider() => HandleCriticalErrorCodesFixAll.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = await SourceFile.OpenAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        var writer = new ArmWriter(file);
        foreach (var diagnostic in context.Diagnostics)
        {
            var missing = MissingOf(diagnostic);
            var title = missing is [var only] ? $"Add an arm for {only.Substring(only.LastIndexOf('.') + 1)}" : $"Add arms for {missing.Length} critical codes";
            Register(title, ConstantsKey, diagnostic);
            Register("Add one arm for all critical codes", PredicateKey, diagnostic);
        }

        void Register(string title, string key, Diagnostic diagnostic)
        {
            if (Changes(writer, diagnostic, key) is { } changes && writer.Apply(changes, context.CancellationToken) is { } text)
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithText(text)), key), diagnostic);
            }
        }
    }

    /// <summary>What the action with this key writes for a diagnostic; null when it cannot.</summary>
    internal static IEnumerable<TextChange>? Changes(ArmWriter writer, Diagnostic diagnostic, string? key)
    {
        var missing = MissingOf(diagnostic);
        return missing.IsEmpty ? null : key switch
        {
            ConstantsKey => writer.AddConstants(diagnostic.Location.SourceSpan, missing),
            PredicateKey when diagnostic.Properties.TryGetValue(HandleCriticalErrorCodesAnalyzer.PredicateKey, out var predicate) =>
                writer.AddPredicate(diagnostic.Location.SourceSpan, missing[0], predicate!),
            _ => null,
        };
    }

    private static ImmutableArray<string> MissingOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(HandleCriticalErrorCodesAnalyzer.MissingKey, out var ids) && ids is { Length: > 0 }
            ? [.. ids.Split(UseNamedErrorCodeAnalyzer.Separator)]
            : [];
}
