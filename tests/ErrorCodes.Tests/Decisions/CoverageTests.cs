using System;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

/// <summary>Where a critical code just is, or just is not, taken by an arm.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData("case 70001: A(); break; case var c when 70003 <= c: B(); break;")]
    [InlineData("case 70001: A(); break; case var c when 70002 < c && 70006 > c: B(); break;")]
    public Task A_guard_may_have_its_constant_on_the_left(string sections) => Quiet("error.Code", sections);

    [Theory]
    [InlineData("case 70001: A(); break; case var c when 70003 < c: B(); break;")]
    [InlineData("case 70001: A(); break; case var c when 70005 > c: B(); break;")]
    public Task The_end_of_a_guard_may_leave_a_code_out(string sections) => Reports("ERC2001", "error.Code", sections);

    [Theory]
    [InlineData("case 70001: A(); break; case var c when c > 70002: B(); break;")]
    [InlineData("case 70001: A(); break; case var c when c == 70003 || c == 70004 || 70005 == c: B(); break;")]
    [InlineData("case 70001: A(); break; case var c when c != 70002: B(); break;")]
    public Task A_guard_on_a_nullable_code_is_judged_as_any(string sections) => Quiet("(int?)error.Code", sections);

    [Theory]
    [InlineData("case 70001: A(); break; case var c when c != null: Log(); break;", "ERC2002")]
    [InlineData("case 70001: A(); break; case 70002: B(); break; case var c when c < 70003: B(); break;", "ERC2001")]
    public Task A_guard_on_a_nullable_code_takes_no_more_than_it_says(string sections, string id) => Reports(id, "(int?)error.Code", sections);

    [Fact]
    public Task What_takes_everything_but_null_is_a_default() =>
        Reports("ERC2002", "(int?)error.Code", "case 70001: A(); break; case 70002: B(); break; case not null: Log(); break;");

    [Theory]
    [InlineData("codes", "case [70001, ..]: A(); break; case [70003 or 70004 or 70005, ..]: B(); break;")]
    [InlineData("codes", "case [.., 70001]: A(); break; case [.., 70003 or 70004 or 70005]: B(); break;")]
    public Task A_list_that_begins_or_ends_with_the_code_holds_it(string governing, string sections) => Quiet(governing, sections);

    [Fact]
    public Task An_entry_that_is_no_code_is_not_owed() =>
        Quiet("error.Text", "case \"70001\": A(); break; case \"70003\" or \"70004\" or \"70005\": B(); break;");

    [Theory]
    [InlineData("error?.Code", "case 70001: A(); break; case 70002: B(); break; case var _ when error.Code >= 70003: B(); break;")]
    [InlineData("error.Code", "case 70001: A(); break; case 70002: B(); break; case var _ when error?.Code >= 70003: B(); break;")]
    public Task A_guard_may_read_the_code_anew(string governing, string sections) => Quiet(governing, sections);

    [Fact]
    public Task What_the_catalog_does_not_call_critical_its_predicate_does_not_take() =>
        Reports(
            "ERC2001",
            "error.Code",
            "case 70001: A(); break; case var c when Acme.IsCritical(c): B(); break;",
            setup =>
            {
                setup.EditorConfig = "[*.cs]\nerror_codes.critical.acme = +70002";
                setup.MessageContains = ["70002"];
            });

    [Fact]
    public Task What_means_no_error_is_not_owed_however_critical() =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(
            """
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("own", typeof(Own), Success = new[] { "80001" }, Critical = new[] { "80001", "80002" })]
            public static class Own { public const int Fine = 80001; public const int Lost = 80002; public const int Busy = 80003; }
            public class C
            {
                public void M([ErrorCodeFrom(typeof(Own))] int code)
                {
                    switch (code) { case 80002: A(); break; case 80003: B(); break; }
                }

                private void A() { }
                private void B() { }
            }
            """);

    private static Task Reports(string id, string governing, string sections, Action<TestSetup>? setup = null) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(Source($"{{|{id}:switch|}}", governing, sections), setup);

    private static Task Quiet(string governing, string sections) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>(Source("switch", governing, sections));

    private static string Source(string keyword, string governing, string sections) => $$"""
        {{CriticalSnippet.Acme}}
        public class C
        {
            public void M(Error error, [ErrorCodeFrom(typeof(Acme))] int[] codes)
            {
                {{keyword}} ({{governing}}) { {{sections}} }
            }

            private void A() { }
            private void B() { }
            private void Log() { }
        }
        """;
}
