using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

public sealed class OptOutTests
{
    private const string Sections = "{ case 70001: A(); break; case 0: B(); break; default: break; }";

    [Theory]
    [InlineData("// Critical codes: the monitor stops us first.\nswitch (code) " + Sections)]
    [InlineData("/* critical codes: the monitor stops us first */ switch (code) " + Sections)]
    [InlineData("switch (code) // Critical codes: the monitor stops us first.\n" + Sections)]
    [InlineData("switch (code)\n{ case 70001: A(); break; case 0: B(); break;\n// Critical codes: the monitor stops us first.\ndefault: break; }")]
    [InlineData("switch (code)\n{ case 70001: A(); break; case 0: B(); break;\ndefault: // Critical codes: the monitor stops us first.\nbreak; }")]
    public Task A_comment_may_say_who_takes_care(string body) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(body));

    [Theory]
    [InlineData("// Critical codes:\n{|ERC2002:switch|} (code) " + Sections)]
    [InlineData("// Look at the critical codes: later.\n{|ERC2002:switch|} (code) " + Sections)]
    [InlineData("// Critical codes: the monitor.\nA(); {|ERC2002:switch|} (code) " + Sections)]
    public Task A_comment_without_a_reason_says_nothing(string body) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(body));

    [Theory]
    [InlineData("[HandlesErrorCodes] void Local() { switch (code) " + Sections + " } Local();")]
    [InlineData("[HandlesErrorCodes] void Local() { Action a = () => { switch (code) " + Sections + " }; a(); } Local();")]
    public Task A_marked_function_is_not_asked(string body) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(body));

    [Fact]
    public Task A_marked_method_is_not_asked() =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method("switch (code) " + Sections).Replace("public void M", "[HandlesErrorCodes] public void M"));
}
