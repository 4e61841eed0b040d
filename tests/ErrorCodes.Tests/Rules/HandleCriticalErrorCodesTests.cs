using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.Tests.Decisions;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class HandleCriticalErrorCodesTests
{
    [Theory]
    [InlineData("case 70001: A(); break; case 70002: B(); break;")]
    [InlineData("case Acme.Busy: A(); break; case Acme.Slow: B(); break;")]
    [InlineData("case 0: A(); break; case > 80_000: B(); break;")]
    public Task A_switch_without_default_owes_the_critical_codes(string sections) =>
        Statement("ERC2001", sections);

    [Theory]
    [InlineData("default: break;")]
    [InlineData("default: Log(); break;")]
    [InlineData("default: Console.WriteLine(code); break;")]
    [InlineData("default: return;")]
    [InlineData("default: Retry(); break;")]
    [InlineData("case var other: Log($\"{other}\"); break;")]
    [InlineData("case int other: Log(other.ToString()); break;")]
    [InlineData("case Acme.Slow or _: break;")]
    public Task A_default_that_keeps_the_code_to_itself_absorbs_it(string @default) =>
        Statement("ERC2002", "case 70001: A(); break; case 0: B(); break; " + @default);

    [Theory]
    [InlineData("default: throw new InvalidOperationException();")]
    [InlineData("default: Handle(code); break;")]
    [InlineData("default: Handle($\"failed: {code}\"); break;")]
    [InlineData("default: _last = code; break;")]
    [InlineData("case var other: Handle(other); break;")]
    [InlineData("default: Environment.FailFast(null); break;")]
    [InlineData("default: var text = $\"failed: {code}\"; Handle(text); break;")]
    public Task A_default_that_passes_the_code_on_loses_nothing(string @default) =>
        Statement("ERC2003", "case 70001: A(); break; case 0: B(); break; " + @default);

    [Theory]
    [InlineData("case 70003: case 70004: A(); break; case 70005: B(); break;")]
    [InlineData("case Acme.Broken: A(); break; case Acme.Liquidated or Acme.Frozen: B(); break;")]
    [InlineData("case 70001: A(); break; case >= 70003 and < 70006: B(); break;")]
    [InlineData("case not 70001: A(); break; case 70001: B(); break;")]
    [InlineData("case 70001: A(); break; case var c when Acme.IsCritical(c): B(); break;")]
    [InlineData("case 70001: A(); break; case var _ when Acme.IsCritical(code): B(); break;")]
    [InlineData("case 70001: A(); break; case var _ when Handles(code): B(); break;")]
    [InlineData("case 70001: A(); break; case var c when true && c > 70002: B(); break;")]
    [InlineData("case 70001: A(); break; case 70003: goto case 70001; case 70004: case 70005: default: B(); break;")]
    [InlineData("case 70001: A(); break; case 70003 or 70004: B(); break; case 70005 or _: A(); break;")]
    public Task Codes_that_are_meant_by_an_arm_are_handled(string sections) =>
        Statement(null, sections + " ");

    [Theory]
    [InlineData("case 70001: A(); break; default: Log(); break;")]
    [InlineData("case 70001: case 70002: A(); break; default: Log(); break;")]
    [InlineData("case 70001 or 70002: A(); break;")]
    [InlineData("case 70001: return; case 70002: A(); break; case 70003: case 70004: case 70005: B(); break;")]
    public Task A_switch_that_asks_one_question_owes_nothing(string sections) =>
        Statement(null, sections);

    [Theory]
    [InlineData("bool", "case 70001: return true; case 70002: return true; default: return false;")]
    [InlineData("string", "case 70001: return \"busy\"; case 70002: return \"slow\"; default: return null;")]
    [InlineData("string", "case 70001: return \"busy\"; case 70002: return \"slow\"; default: throw new Exception();")]
    [InlineData("Version", "case 70001: return new Version(1, 0); case 70002: return new Version(2, 0); default: return null;")]
    public Task A_translation_table_owes_nothing(string type, string sections) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>($$"""
            {{CriticalSnippet.Acme}}
            #nullable disable
            public class C
            {
                public {{type}} M([ErrorCodeFrom(typeof(Acme))] int code)
                {
                    switch (code) { {{sections}} }
                }
            }
            """);

    [Theory]
    [InlineData("70001 => A(), 70002 => B(), _ => 0", "ERC2002")]
    [InlineData("70001 => A(), 70002 => B(), var other => Log(other)", "ERC2002")]
    [InlineData("70001 => A(), 70002 => B(), < 0 => 1", "ERC2001")]
    [InlineData("70001 => A(), 70002 => B(), _ => code", "ERC2003")]
    [InlineData("70001 => A(), 70002 => B(), _ => throw new Exception()", "ERC2003")]
    [InlineData("70001 => A(), 70002 => B(), _ => Map(code)", "ERC2003")]
    [InlineData("70001 => A(), 70003 or 70004 or 70005 => B(), _ => 0", null)]
    [InlineData("70001 => A(), var c when Acme.IsCritical(c) => B(), _ => 0", null)]
    [InlineData("70001 => 1, 70002 => 2, _ => 0", null)]
    public Task An_expression_is_judged_as_a_statement_is(string arms, string? id) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>($$"""
            {{CriticalSnippet.Acme}}
            public class C
            {
                public int M([ErrorCodeFrom(typeof(Acme))] int code) => code {{(id is null ? "switch" : $"{{|{id}:switch|}}")}} { {{arms}} };
                private int A() => 1;
                private int B() => 2;
                private int Log(int code) => 3;
                private int Map(int code) => 4;
            }
            """);

    [Theory]
    [InlineData("error.Code", "case 70001: A(); break; case 70002: B(); break;")]
    [InlineData("(int?)error.Code", "case 70001: A(); break; case null: B(); break;")]
    [InlineData("error.Text", "case \"70001\": A(); break; case null: B(); break;")]
    [InlineData("(object)error.Code", "case 70001: A(); break; case string: B(); break;")]
    [InlineData("(error.Code, error.State)", "case (70001, _): A(); break; case (70002, _): B(); break;")]
    [InlineData("error", "case { Code: 70001 }: A(); break; case { Code: 70002 }: B(); break;")]
    [InlineData("errorCode", "case 70001: A(); break; case 70002: B(); break;")]
    [InlineData("number", "case Acme.Busy: A(); break; case Acme.Slow: B(); break;")]
    public Task Any_shape_that_holds_the_code_may_govern(string governing, string sections) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>($$"""
            {{CriticalSnippet.Acme}}
            public class C
            {
                public void M(Error error, long errorCode, int number)
                {
                    {|ERC2001:switch|} ({{governing}}) { {{sections}} }
                }

                private void A() { }
                private void B() { }
            }
            """);

    [Theory]
    [InlineData("number", "case 70001: A(); break; case 70002: B(); break;")]
    [InlineData("errorCode", "case 1: A(); break; case 2: B(); break;")]
    [InlineData("errorCode", "case 70001: A(); break; case 2: B(); break; case 3: break;")]
    [InlineData("error.State", "case \"70001\": A(); break; case \"70002\": B(); break;")]
    public Task What_is_no_code_of_a_catalog_owes_nothing(string governing, string sections) =>
        Verify.StaysQuiet<HandleCriticalErrorCodesAnalyzer>($$"""
            {{CriticalSnippet.Acme}}
            public class C
            {
                public void M(Error error, long errorCode, int number)
                {
                    switch ({{governing}}) { {{sections}} }
                }

                private void A() { }
                private void B() { }
            }
            """);

    [Fact]
    public Task The_first_names_are_those_that_cost_most() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method("{|ERC2001:switch|} (code) { case 70001: A(); break; case 70002: B(); break; }"),
            it =>
            {
                it.Messages = ["Nothing handles Liquidated (70004), Frozen (70005), Broken (70003); critical in Acme, and there is no default"];
                it.Properties.Add(HandleCriticalErrorCodesAnalyzer.MissingKey, "F:Acme.Liquidated;F:Acme.Frozen;F:Acme.Broken");
                it.Properties.Add(HandleCriticalErrorCodesAnalyzer.CatalogKey, "T:Acme");
            });

    [Fact]
    public Task A_single_missing_code_is_reported_with_its_meaning() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method("{|ERC2002:switch|} (code) { case 70003: A(); break; case 70005: B(); break; default: break; }"),
            it => it.Messages = ["The default absorbs Liquidated (70004): 'Forced liquidation'; critical in Acme"]);

    [Fact]
    public Task An_expression_without_default_says_that_it_throws() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method("_ = code {|ERC2001:switch|} { 70001 => _last + 1, 70002 => _last };"),
            it => it.Messages = ["Nothing handles Liquidated (70004), Frozen (70005), Broken (70003); critical in Acme, and without a default this expression throws SwitchExpressionException"]);

    [Theory]
    [InlineData("switch (code) { case 70003: case {|CS0150::|} break; case 70001: A(); break; }")]
    [InlineData("switch (code) { case 70001 {|CS1003:A|}(); break; case 70002: B(); break; }")]
    public Task A_switch_that_is_being_typed_owes_nothing_yet(string body) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method(body));

    [Fact]
    public Task A_long_list_is_cut() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            """
            using ErrorCodes;
            public class C
            {
                public void M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code)
                {
                    {|ERC2001:switch|} (code) { case 25002: A(); break; case 25003: B(); break; }
                }

                private void A() { }
                private void B() { }
            }
            """,
            it => it.Messages = ["Nothing handles AccountInForcedLiquidation (25008), TransferFailedInForcedLiquidation (25011), AccountAtRiskTradingDisabled (25012) and 19 more; critical in BitgetWebSocketErrorCodes, and there is no default"]);

    [Theory]
    [InlineData("error_codes.critical.acme = -70004, -70003, -70005", null)]
    [InlineData("error_codes.critical.acme = -70004, - 70003, +70001", "Frozen (70005)")]
    [InlineData("error_codes.critical.acme = -70004, -70003, +70002, -70005", "Slow (70002)")]
    [InlineData("error_codes.default_handles_critical = always", null)]
    public Task Options_say_what_is_critical_and_what_a_default_is_worth(string option, string? names) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method($"{(names is null ? "switch" : "{|ERC2002:switch|}")} (code) {{ case 70001: A(); break; case 0: B(); break; default: break; }}"),
            it =>
            {
                it.EditorConfig = $"[*.cs]\n{option}\n";
                it.Messages = names is null ? [] : [$"The default absorbs {names}; critical in Acme"];
            });

    [Fact]
    public Task An_option_makes_every_default_too_little() =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(
            CriticalSnippet.Method("{|ERC2002:switch|} (code) { case 70001: A(); break; case 0: B(); break; default: throw new Exception(); }"),
            it => it.EditorConfig = "[*.cs]\nerror_codes.default_handles_critical = never\n");

    private static Task Statement(string? id, string sections) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(CriticalSnippet.Method($"{(id is null ? "switch" : $"{{|{id}:switch|}}")} (code) {{ {sections} }}"));
}
