using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class UseMatchingCatalogTests
{
    [Theory]
    [InlineData("rest == [|OkexFuturesWebSocketErrorCodes.UserNotFound|]")]
    [InlineData("[|BitgetWebSocketErrorCodes.SystemError|] != rest")]
    [InlineData("rest is [|OkexFuturesWebSocketErrorCodes.UserNotFound|] or OkexFuturesRestErrorCodes.AccountFrozen")]
    [InlineData("rest >= [|BitgetWebSocketErrorCodes.SystemError|]")]
    [InlineData("text == [|BitgetWebSocketErrorCodes.Text.SystemError|]")]
    [InlineData("new[] { [|BitgetWebSocketErrorCodes.SystemError|] }.Contains(rest)")]
    [InlineData("rest switch { [|BitgetWebSocketErrorCodes.SystemError|] => true, _ => false }")]
    [InlineData("rest == [|UserNotFound|]")]
    [InlineData("Takes([|BitgetWebSocketErrorCodes.SystemError|])")]
    public Task A_constant_of_another_catalog_is_reported(string condition) =>
        Verify.Reports<UseMatchingCatalogAnalyzer>(InMethod(condition));

    [Theory]
    [InlineData("rest == OkexFuturesRestErrorCodes.UserNotFound")]
    [InlineData("either == BitgetWebSocketErrorCodes.SystemError")]
    [InlineData("either == OkexFuturesRestErrorCodes.UserNotFound")]
    [InlineData("errorCode == BitgetWebSocketErrorCodes.SystemError")]
    [InlineData("number == BitgetWebSocketErrorCodes.SystemError")]
    [InlineData("nameof(BitgetWebSocketErrorCodes.SystemError) == text")]
    [InlineData("rest == 25000")]
    public Task A_constant_of_a_catalog_that_applies_is_left_alone(string condition) =>
        Verify.StaysQuiet<UseMatchingCatalogAnalyzer>(InMethod(condition));

    [Fact]
    public Task The_message_says_what_the_number_means_there() =>
        Verify.Reports<UseMatchingCatalogAnalyzer>(
            InMethod("rest == [|UserNotFound|] || rest == [|BitgetWebSocketErrorCodes.SystemError|]"),
            it => it.Messages =
            [
                "`UserNotFound` is compared with, or put into, a code of OkexFuturesRestErrorCodes, where 20001 is OkexFuturesRestErrorCodes.UserNotFound (20001: 'User does not exist')",
                "`BitgetWebSocketErrorCodes.SystemError` is compared with, or put into, a code of OkexFuturesRestErrorCodes, which has no 25000",
            ]);

    [Theory]
    [InlineData("rest == [|OkexFuturesWebSocketErrorCodes.UserNotFound|]", "rest == OkexFuturesRestErrorCodes.UserNotFound")]
    [InlineData("rest is [|OkexFuturesWebSocketErrorCodes.UserNotFound|]", "rest is OkexFuturesRestErrorCodes.UserNotFound")]
    [InlineData("rest == /* gone */ [|UserNotFound|]", "rest == /* gone */ OkexFuturesRestErrorCodes.UserNotFound")]
    [InlineData("text == [|OkexFuturesWebSocketErrorCodes.Text.UserNotFound|]", "text == OkexFuturesRestErrorCodes.Text.UserNotFound")]
    public Task The_constant_of_the_same_code_and_name_takes_its_place(string before, string after) =>
        Verify.Fixes<UseMatchingCatalogAnalyzer, UseMeantErrorCodeCodeFix>(InMethod(before), InMethod(after), it => it.FixAll = false);

    [Theory]
    [InlineData("rest == [|BitgetWebSocketErrorCodes.SystemError|]")]
    [InlineData("rest == [|OkexFuturesWebSocketErrorCodes.ApiKeyOrSignInvalid|]")]
    public Task Nothing_is_offered_where_there_is_no_such_constant(string condition) =>
        Verify.OffersNoFix<UseMatchingCatalogAnalyzer, UseMeantErrorCodeCodeFix>(InMethod(condition));

    private static string InMethod(string condition) => $$"""
        using System.Linq;
        using ErrorCodes;
        using static ErrorCodes.OkexFuturesWebSocketErrorCodes;

        public static class C
        {
            public static bool M(
                [ErrorCodeFrom(typeof(OkexFuturesRestErrorCodes))] int rest,
                [ErrorCodeFrom(typeof(OkexFuturesRestErrorCodes))] string text,
                [ErrorCodeFrom(typeof(OkexFuturesRestErrorCodes), typeof(BitgetWebSocketErrorCodes))] int either,
                int errorCode,
                int number) => {{condition}};

            private static bool Takes([ErrorCodeFrom(typeof(OkexFuturesRestErrorCodes))] int code) => code > 0;
        }
        """;
}
