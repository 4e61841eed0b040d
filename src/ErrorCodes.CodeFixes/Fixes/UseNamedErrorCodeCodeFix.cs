using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Writes the catalog's constant in place of a written-out error code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseNamedErrorCodeCodeFix))]
[Shared]
public sealed class UseNamedErrorCodeCodeFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [UseNamedErrorCodeAnalyzer.Id, UseNamedErrorCodeAnalyzer.InferredId, UseNamedErrorCodeAnalyzer.AmbiguousId, UseNamedErrorCodeAnalyzer.PossibleId, ReuseCatalogConstantAnalyzer.Id];

    public override FixAllProvider GetFixAllProvider() => UseNamedErrorCodeFixAll.Instance;

    public override Task RegisterCodeFixesAsync(CodeFixContext context) => ConstantOffer.RegisterAsync(context, UseNamedErrorCodeFixAll.Key, keepsValue: true);
}
