using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

public sealed class UseNamedErrorCodeFixAllTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(UseNamedErrorCodeFixAll.Key)]
    public async Task Projects_that_share_a_file_make_the_same_text_of_it(string? key)
    {
        const string Before = """
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("acme", typeof(Acme))]
            static class Acme { public const int A = 77008; public const int B = 77009; }
            class C
            {
            #if SECOND
                bool M([ErrorCodeFrom(typeof(Acme))] int code) => code == 77009;
            #else
                bool M([ErrorCodeFrom(typeof(Acme))] int code) => code == 77008;
            #endif
                bool N([ErrorCodeFrom(typeof(Acme))] int code) => code == 77008;
            }
            """;
        var solution = new AdhocWorkspace().CurrentSolution.Add("First", Before).Add("Second", Before, "SECOND");
        var document = solution.Projects.First().Documents.Single();
        var changed = await document.FixAllAsync<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(FixAllScope.Solution, key, UseNamedErrorCodeAnalyzer.Id);
        foreach (var after in changed.Projects.SelectMany(project => project.Documents))
        {
            Assert.Equal(
                Before.Replace("== 77008", "== Acme.A").Replace("== 77009", "== Acme.B"),
                (await after.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        }
    }
}
