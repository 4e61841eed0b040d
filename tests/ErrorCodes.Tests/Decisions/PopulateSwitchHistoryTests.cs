using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

/// <summary>What populate-switch has got wrong over the years, each kind in both forms of a switch.</summary>
public sealed class PopulateSwitchHistoryTests
{
    private const string Throw = "throw new NotImplementedException(\"Acme.Frozen\")";

    [Theory]
    [InlineData("{ case 70003 when {|ERC2005:_live|}: A(); break; case 70004: case 70005: B(); break; }", false)]
    [InlineData("{ 70003 when {|ERC2005:_live|} => 1 + Count(), 70004 or 70005 => Count() }", true)]
    [InlineData("{ case 70001: A(); break; case 70004: case 70003: case 70005 when _live || true: B(); break; }", false)]
    [InlineData("{ 70001 => 1 + Count(), 70004 or 70003 or 70005 when _live || true => Count() }", true)]
    public Task A_guarded_arm_is_treated_alike_in_both_forms(string arms, bool isExpression) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Method(isExpression ? $"_ = code switch {arms};" : $"switch (code) {arms}"));

    [Theory]
    [InlineData("{ case 70001: A(); break; case 0: B(); break; case var x: Log(); break; }", false)]
    [InlineData("{ case 70001: A(); break; case 0: B(); break; case 70002 or _: Log(); break; }", false)]
    [InlineData("{ 70001 => Count(), 0 => 1 + Count(), var x => 0 }", true)]
    [InlineData("{ 70001 => Count(), 0 => 1 + Count(), 70002 or _ => 0 }", true)]
    [InlineData("{ 70001 => Count(), 0 => 1 + Count(), _ => 0 }", true)]
    public Task Whatever_takes_everything_is_a_default(string arms, bool isExpression) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Method(isExpression ? $"_ = code {{|ERC2002:switch|}} {arms};" : $"{{|ERC2002:switch|}} (code) {arms}"));

    [Theory]
    [InlineData("{ case 70003: A(); break; case 70004: B(); break; case > 0: Log(); break; }", false)]
    [InlineData("{ 70003 => Count(), 70004 => 1 + Count(), > 0 => 0, _ => 1 }", true)]
    public Task An_arm_that_would_be_unreachable_is_not_asked_for(string arms, bool isExpression) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(Method(isExpression ? $"_ = code switch {arms};" : $"switch (code) {arms}"));

    [Theory]
    [InlineData("{ case 70003: A(); break; case 70004: B(); break; }", "{ case 70003: A(); break; case 70004: B(); break; %case }", "ERC2001", false)]
    [InlineData("{ case 70003: A(); break; case 70004: B(); break; default: break; }", "{ case 70003: A(); break; case 70004: B(); break; %case default: break; }", "ERC2002", false)]
    [InlineData("{ case 70003: A(); break; case 70004: B(); break; case var x: break; }", "{ case 70003: A(); break; case 70004: B(); break; %case case var x: break; }", "ERC2002", false)]
    [InlineData("{ 70003 => Count(), 70004 => 1 + Count() }", "{ 70003 => Count(), 70004 => 1 + Count(), %arm }", "ERC2001", true)]
    [InlineData("{ 70003 => Count(), 70004 => 1 + Count(), var x => 0 }", "{ 70003 => Count(), 70004 => 1 + Count(), %arm, var x => 0 }", "ERC2002", true)]
    public Task The_fix_swallows_nothing_and_adds_no_default(string before, string after, string id, bool isExpression)
    {
        after = after.Replace("%case", $"case Acme.Frozen: {Throw};").Replace("%arm", $"Acme.Frozen => {Throw}");
        return Verify.FixesAll<HandleCriticalErrorCodesAnalyzer, HandleCriticalErrorCodesCodeFix>(
            Method(Twice(isExpression ? $"_ = code {{|{id}:switch|}} {before};" : $"{{|{id}:switch|}} (code) {before}")),
            Method(Twice(isExpression ? $"_ = code switch {after};" : $"switch (code) {after}")),
            it => (it.Titles, it.ActionIndex) = (["Add one arm for all critical codes", "Add an arm for Frozen"], 1));
    }

    private static string Twice(string @switch) => $"if (_live) {{ {@switch} }} else {{ {@switch} }}";

    private static string Method(string body) =>
        CriticalSnippet.Method(body).Replace("private void Retry()", "private int Count() => 1;\n    private void Retry()");
}
