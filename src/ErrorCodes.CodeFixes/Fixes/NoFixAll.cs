using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ErrorCodes.CodeFixes.Fixes;

/// <summary>Fixes nothing in bulk, and says nothing of it: <c>dotnet format</c> asks every fix of a rule, and warns of those that refuse.</summary>
internal sealed class NoFixAll : FixAllProvider
{
    public static readonly NoFixAll Instance = new();

    private NoFixAll()
    {
    }

    public override IEnumerable<string> GetSupportedFixAllDiagnosticIds(CodeFixProvider originalCodeFixProvider) => [];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(CodeAction.Create("Fix nothing", _ => Task.FromResult(fixAllContext.Solution), nameof(NoFixAll)));
}
