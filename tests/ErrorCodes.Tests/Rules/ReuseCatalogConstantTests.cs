using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class ReuseCatalogConstantTests
{
    [Theory]
    [InlineData("const int Gone = [|25008|]; bool M(int errorCode) => errorCode == Gone;")]
    [InlineData("static readonly int Gone = [|25008|]; bool M(int errorCode) => Gone == errorCode;")]
    [InlineData("const string Gone = [|\"25008\"|]; bool M(string errorCode) => errorCode is Gone;")]
    [InlineData("const int Gone = [|25008|]; bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int x) => x == C.Gone;")]
    [InlineData("const int Few = [|429|]; bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int x) => x == Few;")]
    [InlineData("bool M(int errorCode) { const int gone = [|25008|]; return errorCode == gone; }")]
    [InlineData("enum E { Gone = [|25008|] } bool M(int errorCode) => errorCode == (int)E.Gone;")]
    [InlineData("static class BitgetErrors { public const int Gone = [|25008|], Mode = [|25009|]; }")]
    [InlineData("enum BitgetErrorCode { Gone = [|25008|], Unknown = 99999 }")]
    [InlineData("const int BitgetLiquidationCode = [|25008|];")]
    public Task A_constant_that_repeats_a_code_is_reported_once(string members) =>
        Verify.Reports<ReuseCatalogConstantAnalyzer>(InClass(members));

    [Theory]
    [InlineData("const int Gone = 25008;")]
    [InlineData("const int Gone = 25008; bool M(int length) => length == Gone;")]
    [InlineData("const int Few = 429; bool M(int errorCode) => errorCode == Few;")]
    [InlineData("const int Most = 25008; bool M(int errorCode) => errorCode > Most;")]
    [InlineData("static class Errors { public const int Gone = 25008; }")]
    [InlineData("static class DiscordErrorCodes { public const int UnknownChannel = 10003; }")]
    [InlineData("enum ErrorCode { Unauthorized = 40001, Forbidden = 40003 }")]
    [InlineData("enum BitgetErrorCode { Gone = 25008, One = 91001, Two = 91002, Three = 91003 }")]
    [InlineData("static class BitgetPorts { public const int Gone = 25008; }")]
    [InlineData("static readonly ErrorInfo[] Map = { new ErrorInfo(\"BitgetError\", \"40001\") }; class ErrorInfo { public ErrorInfo(string name, string code) { } }")]
    [InlineData("static readonly Dictionary<int, string> BitgetErrorCodes = new() { [25008] = \"gone\" };")]
    [InlineData("int gone = 25008; bool M(int errorCode) => errorCode == gone;")]
    [InlineData("const int Gone = 20001; bool M(int errorCode) => errorCode == Gone;")]
    [InlineData("[ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] const int Gone = 25008; bool M(int errorCode) => errorCode == Gone;")]
    [InlineData("static class MyErrorCodes { public const int A = 25008; public const int B = A; public const string C = \"25008\"; }")]
    public Task Any_other_table_is_left_alone(string members) =>
        Verify.StaysQuiet<ReuseCatalogConstantAnalyzer>(InClass(members));

    [Fact]
    public Task A_catalog_of_ones_own_repeats_nothing() =>
        Verify.StaysQuiet<ReuseCatalogConstantAnalyzer>("""
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("bitget-rest", typeof(BitgetErrorCodes))]

            public static class BitgetErrorCodes
            {
                public const int Gone = 25008;
                public static class Text { public const string Gone = "25008"; }
            }

            public class C { public bool M(int errorCode) => errorCode == BitgetErrorCodes.Gone; }
            """);

    [Fact]
    public Task Inference_from_names_can_be_turned_off() =>
        Verify.StaysQuiet<ReuseCatalogConstantAnalyzer>(
            InClass("static class BitgetErrors { public const int Gone = 25008; }"),
            it => it.EditorConfig = "[*.cs]\nerror_codes.infer_from_names = false\n");

    [Fact]
    public Task The_message_names_both() =>
        Verify.Reports<ReuseCatalogConstantAnalyzer>(
            InClass("const int Gone = [|25008|]; bool M(int errorCode) => errorCode == Gone;"),
            it => it.Messages = ["`Gone` repeats BitgetWebSocketErrorCodes.AccountInForcedLiquidation (25008: 'Account is in forced liquidation status')"]);

    [Fact]
    public Task The_constant_comes_to_stand_for_the_catalogs() =>
        Verify.FixesAll<ReuseCatalogConstantAnalyzer, UseNamedErrorCodeCodeFix>(
            InClass("""
                const int Gone = [|25008|]; // keep
                    enum BitgetErrorCode { Mode = [|25009|] }
                    const string Text = [|"25008"|];
                    bool M(int errorCode, string code) => errorCode == Gone || code == Text;
                """),
            InClass("""
                const int Gone = BitgetWebSocketErrorCodes.AccountInForcedLiquidation; // keep
                    enum BitgetErrorCode { Mode = BitgetWebSocketErrorCodes.AccountModeSwitchNotSupported }
                    const string Text = BitgetWebSocketErrorCodes.Text.AccountInForcedLiquidation;
                    bool M(int errorCode, string code) => errorCode == Gone || code == Text;
                """));

    private static string InClass(string members) => $$"""
        using System.Collections.Generic;
        using ErrorCodes;

        public class C
        {
            {{members}}
        }
        """;
}
