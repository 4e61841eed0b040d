using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.Rules;

/// <summary>What the rule says. Which spellings it finds is in <see cref="Origins.FiringSpellingsTests"/>.</summary>
public sealed class UseNamedErrorCodeTests
{
    [Theory]
    [InlineData("bool M(int code) => code == {|ERC1002:25008|};",
        "`25008` is BitgetWebSocketErrorCodes.AccountInForcedLiquidation: 'Account is in forced liquidation status'")]
    [InlineData("bool M(string code) => code == {|ERC1002:\"40725\"|};",
        "`\"40725\"` is BitgetWebSocketErrorCodes.Text.ServiceError: 'service return an error'")]
    [InlineData("bool M(int code) => code == {|ERC1010:40008|};",
        "`40008` is possibly BitgetWebSocketErrorCodes.RequestTimestampExpired ('Request timestamp expired')")]
    [InlineData("bool M(string bitgetCode) => bitgetCode == {|ERC1002:\"40001\"|};",
        "`\"40001\"` is BitgetWebSocketErrorCodes.Text.AccessKeyEmpty: 'ACCESS_KEY cannot be empty'")]
    [InlineData("bool M(int code) => code == {|ERC1002:0x61B0|};",
        "`0x61B0` is BitgetWebSocketErrorCodes.AccountInForcedLiquidation: 'Account is in forced liquidation status'")]
    [InlineData("bool M(int okexCode) => okexCode is {|ERC1003:10005|} or {|ERC1002:20001|} or {|ERC1003:21023|};",
        "`10005` may be OkexFuturesWebSocketErrorCodes.ApiKeyOrSignInvalid ('api_key or sign is invalid'), but no catalog has all the codes compared here; say which catalog applies",
        "`20001` is OkexFuturesRestErrorCodes.UserNotFound: 'User does not exist'",
        "`21023` may be OkexFuturesRestErrorCodes.CrossMarginPositionLimitExceeded ('Current Holding Pos Exceeds the Max Allowed Limit (Cross Margin)'), but no catalog has all the codes compared here; say which catalog applies")]
    public Task The_message_says_what_the_code_means(string member, params string[] messages) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Members(member), setup => setup.Messages = messages);

    [Theory]
    [InlineData("/// <summary>The position is gone.</summary>", "`31001` is Acme.Gone: 'The position is gone.'")]
    [InlineData("/// <summary>\n/// The position\n/// is gone.\n/// </summary>", "`31001` is Acme.Gone: 'The position is gone.'")]
    [InlineData("[ErrorCode(Description = \"Said by the vendor\")]", "`31001` is Acme.Gone: 'Said by the vendor'")]
    [InlineData("[ErrorCode(Description = \"one\\r\\ntwo\\u202Ethree\")]", "`31001` is Acme.Gone: 'one two three'")]
    [InlineData("", "`31001` is Acme.Gone")]
    public Task The_meaning_comes_from_the_attribute_or_the_documentation(string documentation, string message) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(
            $$"""
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("acme", typeof(Acme))]
            public static class Acme
            {
                {{documentation}}
                public const int Gone = 31001;
            }

            public class C { bool M([ErrorCodeFrom(typeof(Acme))] int x) => x == {|ERC1001:31001|}; }
            """,
            setup => setup.Messages.Add(message));

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.Latest)]
    public Task Every_supported_language_version_is_served(LanguageVersion version) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(
            Members("int M(int code) { switch (code) { case {|ERC1002:25008|}: return 1; } return code == {|ERC1002:25011|} ? 2 : 3; }"),
            setup => setup.LanguageVersion = version);

    [Fact]
    public Task Top_level_programs_are_served() =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(
            "int code = args.Length; if (code == {|ERC1002:25008|}) { return 1; } return code is {|ERC1002:25011|} ? 2 : 0;",
            setup => setup.OutputKind = OutputKind.ConsoleApplication);

    [Theory]
    [InlineData("code == {|ERC1010:40008|}", DiagnosticSeverity.Hidden)]
    [InlineData("okxCode is {|ERC1003:10005|} or {|ERC1003:21023|}", DiagnosticSeverity.Info)]
    [InlineData("code == {|ERC1002:25008|}", DiagnosticSeverity.Warning)]
    public Task What_is_most_likely_another_APIs_is_not_shown(string condition, DiagnosticSeverity severity) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Members($"bool M(int code, int okxCode) => {condition};"), setup => setup.Severity = severity);

    private static string Members(string members) => $$"""
        using ErrorCodes;
        public class C { {{members}} }
        """;
}
