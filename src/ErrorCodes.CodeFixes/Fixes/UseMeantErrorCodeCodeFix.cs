using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Writes a constant that was probably meant in place of a value that is a mistake.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseMeantErrorCodeCodeFix))]
[Shared]
public sealed class UseMeantErrorCodeCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [UseKnownErrorCodeAnalyzer.MistypedId, UseMatchingCatalogAnalyzer.Id, AvoidImpossibleComparisonAnalyzer.Id];

    // What was meant is for a human to say, each time.
    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) =>
        ConstantOffer.RegisterAsync(context, "UseMeantErrorCode", keepsValue: false);
}
