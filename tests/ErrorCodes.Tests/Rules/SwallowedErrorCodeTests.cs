using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.Tests.Decisions;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class SwallowedErrorCodeTests
{
    [Theory]
    [InlineData("switch (code) { case {|ERC2004:70003|}: break; default: throw new Exception(); }")]
    [InlineData("switch (code) { case {|ERC2004:Acme.Broken|}: { } break; default: throw new Exception(); }")]
    [InlineData("switch (code) { case {|ERC2004:70003 or 70001|}: return; default: throw new Exception(); }")]
    [InlineData("switch (code) { case {|ERC2004:70003|}: case 70001: case {|ERC2004:70004|}: break; default: throw new Exception(); }")]
    [InlineData("foreach (var c in \"ab\") switch (code) { case {|ERC2004:70003|}: continue; default: throw new Exception(); }")]
    [InlineData("if (code == 70001) A(); else if ({|ERC2004:code is 70003 or 70004 or 70005|}) { } else throw new Exception();")]
    [InlineData("switch (code) { case 70001: break; default: throw new Exception(); }")]
    [InlineData("switch (code) { case 70003: /* The monitor knows. */ break; default: throw new Exception(); }")]
    [InlineData("switch (code)\n{\n// The monitor knows.\ncase 70003: break; default: throw new Exception(); }")]
    [InlineData("switch (code) { case 70003: A(); break; default: throw new Exception(); }")]
    [InlineData("switch (code) { case 70003: goto default; default: throw new Exception(); }")]
    [InlineData("if (code == 70003) return; switch (code) { case 70003: break; default: throw new Exception(); }")]
    [InlineData("switch (code) { case {|ERC2004:70003|}: break; }")]
    [InlineData("switch (code) { case {|ERC2004:70003|}: return; case 70001: case 70004: case 70005: A(); break; default: throw new Exception(); }")]
    [InlineData("switch (code) { case 70003: case 70004: case 70005: return; } A();")]
    [InlineData("switch (code) { case 70003 or 70004: { return; } } A();")]
    [InlineData("foreach (var c in \"ab\") { switch (code) { case 70003: continue; } A(); }")]
    public Task An_arm_that_names_a_critical_code_does_something_or_says_why_not(string body) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(body));

    [Fact]
    public Task The_message_names_the_code_and_its_meaning() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method("switch (code) { case {|ERC2004:70004|}: break; default: throw new Exception(); }"),
            it => it.Messages = ["This arm does nothing about Liquidated (70004): 'Forced liquidation'; critical in Acme"]);
}
