using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

public sealed class UseMeantErrorCodeCodeFixTests
{
    [Theory]
    [InlineData("switch (r.Code) { case {|ERC1009:25080|}: break; case 25008: break; }")]
    [InlineData("switch (r.Code) { case 25008: break; case {|ERC1009:25080|}: break; }")]
    [InlineData("switch (r.Code) { case {|ERC1009:25080|}: break; case Codes.Liquidated: break; }")]
    [InlineData("_ = r.Code switch { {|ERC1009:25080|} => 1, 25008 => 2, _ => 3 };")]
    [InlineData("_ = r.Code switch { > 25000 and < 25010 => 1, {|ERC1009:25080|} => 2, _ => 3 };")]
    public Task What_is_there_already_is_not_written_once_more(string body) =>
        Verify.OffersNoFix<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(InMethod(body), it => it.Projects = [Acme.Library]);

    [Theory]
    [InlineData("const int Meant = 25080; void N(Reply r) { switch (r.Code) { case Meant: break; case 25008: break; } } bool O(Reply r) => r.Code == {|ERC1009:25080|};", "const int Meant = 25080; void N(Reply r) { switch (r.Code) { case Meant: break; case 25008: break; } } bool O(Reply r) => r.Code == Codes.Liquidated;")]
    public Task Elsewhere_it_is(string before, string after) =>
        Verify.Fixes<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(InClass(before), InClass(after), it => (it.Projects, it.FixAll) = ([Acme.Library], false));

    [Fact]
    public Task An_error_that_was_there_before_does_not_count() =>
        Verify.Fixes<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(
            InMethod("switch (r.Code) { case 25008: break; {|CS0152:case 25008:|} break; } _ = r.Code == {|ERC1009:25080|};"),
            InMethod("switch (r.Code) { case 25008: break; {|CS0152:case 25008:|} break; } _ = r.Code == Codes.Liquidated;"),
            it => (it.Projects, it.FixAll) = ([Acme.Library], false));

    private static string InMethod(string body) => InClass($"void M(Reply r) {{ {body} }}");

    private static string InClass(string members) => $"using Acme;\nclass C {{ {members} }}";
}
