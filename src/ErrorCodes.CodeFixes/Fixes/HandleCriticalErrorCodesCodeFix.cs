using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Writes arms for the critical error codes a decision misses.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HandleCriticalErrorCodesCodeFix))]
[Shared]
public sealed class HandleCriticalErrorCodesCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [HandleCriticalErrorCodesAnalyzer.UnhandledId, HandleCriticalErrorCodesAnalyzer.AbsorbedId, HandleCriticalErrorCodesAnalyzer.PassedOnId];

    public override FixAllProvider GetFixAllProvider() => HandleCriticalErrorCodesFixAll.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var file = await SourceFile.OpenAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (ArmRequest.Of(diagnostic) is { } request)
            {
                Register("Add one arm for all critical codes", HandleCriticalErrorCodesFixAll.PredicateKey, ArmForm.Predicate);
                Register(Title(file, request), HandleCriticalErrorCodesFixAll.ConstantsKey, ArmForm.Constants);

                void Register(string title, string key, ArmForm form)
                {
                    if (ArmWriter.Write(file, [request], [form], context.CancellationToken) is { } text)
                    {
                        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithText(text)), key), diagnostic);
                    }
                }
            }
        }
    }

    private static string Title(SourceFile file, ArmRequest request) => request.ConstantIds switch
    {
        [var only] => $"Add an arm for {only.Substring(only.LastIndexOf('.') + 1)}",
        var ids when ArmHosts.At(file, request) is { IsConditional: true } => $"Add one arm that names {ids.Length} critical codes",
        var ids => $"Add arms for {ids.Length} critical codes",
    };
}
