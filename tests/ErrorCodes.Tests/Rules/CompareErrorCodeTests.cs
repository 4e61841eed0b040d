using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class CompareErrorCodeTests
{
    [Theory]
    [InlineData("error.Message == [|\"Account is in forced liquidation status\"|]")]
    [InlineData("error.Message.Contains([|\"forced liquidation status\"|])")]
    [InlineData("error.Message.Contains([|\"liquidated\"|])")]
    [InlineData("error.Message.StartsWith([|\"Account\"|], StringComparison.Ordinal)")]
    [InlineData("error.Message.IndexOf([|\"Account\"|]) >= 0")]
    [InlineData("error.Message?.EndsWith([|\"status\"|]) == true")]
    [InlineData("error.Message.ToLower().Contains([|\"account\"|])")]
    [InlineData("error is { Message: [|\"gone\"|] }")]
    [InlineData("error.Message is [|\"gone\"|] or [|\"away\"|]")]
    [InlineData("error.Message switch { [|\"gone\"|] => true, _ => false }")]
    [InlineData("string.Equals(error.Message, [|\"gone\"|])")]
    [InlineData("guess.ErrorMessage == [|\"Account is in forced liquidation status\"|]")]
    [InlineData("guess.ErrorMessage == [|\"account is in forced liquidation status.\"|]")]
    [InlineData("guess.ErrorMessage.Contains([|\"Account is in forced liquidation status\"|])")]
    [InlineData("guess.ErrorMessage == [|\"Trading pair BTCUSDT does not exist\"|]")]
    public Task The_words_of_an_error_with_a_code_are_reported(string condition) =>
        Verify.Reports<CompareErrorCodeAnalyzer>(InMethod(condition));

    [Fact]
    public Task A_test_means_the_words_it_looks_at() => Verify.StaysQuiet<CompareErrorCodeAnalyzer>(
        InMethod("error.Message == \"Account is in forced liquidation status\""),
        it => it.Projects = [new("xunit.assert", ("Assert.cs", "namespace Xunit; public static class Assert { }")) { AsMetadata = true }]);

    [Theory]
    [InlineData("error.Message == \"\"")]
    [InlineData("error.Message == null")]
    [InlineData("error.Message.Length == 3")]
    [InlineData("error.Other == \"gone\"")]
    [InlineData("guess.ErrorMessage == \"gone\"")]
    [InlineData("neutral.ErrorMessage == \"Order does not exist\"")]
    [InlineData("guess.ErrorMessage == \"System error\"")]
    [InlineData("guess.ErrorMessage.Contains(\"liquidation status\")")]
    [InlineData("plain.Message == \"Account is in forced liquidation status\"")]
    [InlineData("thrown.Message.Contains(\"Account is in forced liquidation status\")")]
    [InlineData("error.Message + \"gone\" == null")]
    [InlineData("message == \"gone\"")]
    public Task What_has_no_code_or_is_no_vendors_text_is_left_alone(string condition) =>
        Verify.StaysQuiet<CompareErrorCodeAnalyzer>(InMethod(condition));

    [Fact]
    public Task A_message_behind_a_local_and_a_switch_statement_count() =>
        Verify.Reports<CompareErrorCodeAnalyzer>(Declarations + """
            public static class C
            {
                public static void M(Error error)
                {
                    var msg = error.Message;
                    if (msg.Contains([|"gone"|])) { }
                    switch (error.Message)
                    {
                        case [|"gone"|]: break;
                    }
                }
            }
            """);

    [Fact]
    public Task The_message_says_what_to_compare() =>
        Verify.Reports<CompareErrorCodeAnalyzer>(
            InMethod("error.Message == [|\"gone\"|] || error.Message == [|\"Account is in forced liquidation status\"|]"),
            it => it.Messages =
            [
                "Compare Code instead of the words in Message",
                "Compare Code instead of the words in Message: this text is BitgetWebSocketErrorCodes.AccountInForcedLiquidation (25008: 'Account is in forced liquidation status')",
            ]);

    [Theory]
    [InlineData("error.Message == [|\"Account is in forced liquidation status\"|]", "error.Code == BitgetWebSocketErrorCodes.AccountInForcedLiquidation")]
    [InlineData("[|\"Account is in forced liquidation status\"|] != error.Message", "BitgetWebSocketErrorCodes.AccountInForcedLiquidation != error.Code")]
    [InlineData("error?.Message == [|\"Account is in forced liquidation status\"|]", "error?.Code == BitgetWebSocketErrorCodes.AccountInForcedLiquidation")]
    [InlineData("error is { Message: [|\"Account is in forced liquidation status\"|] }", "error is { Code: BitgetWebSocketErrorCodes.AccountInForcedLiquidation }")]
    [InlineData("error.Message.Contains([|\"account at risk\"|]) || flag", "error.Code == BitgetWebSocketErrorCodes.AccountAtRiskTradingDisabled || flag")]
    [InlineData("!error.Message.StartsWith([|\"Account at risk\"|]) && flag", "error.Code != BitgetWebSocketErrorCodes.AccountAtRiskTradingDisabled && flag")]
    [InlineData("guess.ErrorMessage == [|\"Account is in forced liquidation status\"|]", "guess.ErrorCode == BitgetWebSocketErrorCodes.Text.AccountInForcedLiquidation")]
    public Task The_code_is_compared_instead(string before, string after) =>
        Verify.Fixes<CompareErrorCodeAnalyzer, CompareErrorCodeCodeFix>(InMethod(before), InMethod(after), it => it.FixAll = false);

    [Theory]
    [InlineData("error.Message == [|\"gone\"|]")]
    [InlineData("error.Message.Contains([|\"forced liquidation\"|])")]
    [InlineData("error.Message.IndexOf([|\"Account at risk\"|]) >= 0")]
    [InlineData("error.Message.Contains([|\"Account at risk\"|]) == flag")]
    [InlineData("error?.Message.Contains([|\"Account at risk\"|]) == true")]
    [InlineData("error.Message.ToUpper() == [|\"ACCOUNT IS IN FORCED LIQUIDATION STATUS\"|]")]
    [InlineData("error.Message is [|\"Account is in forced liquidation status\"|]")]
    public Task Nothing_is_offered_where_more_than_the_comparison_would_change(string condition) =>
        Verify.OffersNoFix<CompareErrorCodeAnalyzer, CompareErrorCodeCodeFix>(InMethod(condition));

    private const string Declarations = """
        using System;
        using ErrorCodes;

        public class Error
        {
            [ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] public int? Code { get; set; }
            public string Message { get; set; } = "";
            public string Other { get; set; } = "";
        }

        public class BitgetReply
        {
            public string ErrorCode { get; set; } = "";
            public string ErrorMessage { get; set; } = "";
        }

        public class Reply
        {
            public string ErrorCode { get; set; } = "";
            public string ErrorMessage { get; set; } = "";
        }

        public class Plain { public string Message { get; set; } = ""; }

        """;

    private static string InMethod(string condition) => Declarations + $$"""
        public static class C
        {
            public static bool M(Error error, BitgetReply guess, Reply neutral, Plain plain, Exception thrown, string message, bool flag) => {{condition}};
        }
        """;
}
