using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class UseKnownErrorCodeTests
{
    private const string Declarations = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme), Success = new[] { "1000" })]
        [assembly: ErrorCodeMember("P:Error.Bound", typeof(Acme))]

        public static class Acme
        {
            public const int Ok = 1000;
            public const int Liquidated = 25008;
            public const int Frozen = 31400;
            public static class Text
            {
                public const string Liquidated = "25008";
                public const string Frozen = "31400";
                public const string Padded = "00171";
                public const string Gateway = "HTTP 502";
            }
        }

        public class Error
        {
            [ErrorCodeFrom(typeof(Acme))] public int Code { get; set; }
            [ErrorCodeFrom(typeof(Acme))] public int? Maybe { get; set; }
            [ErrorCodeFrom(typeof(Acme))] public string Text { get; set; } = "";
            [ErrorCodeFrom] public int Open { get; set; }
            public int Bound { get; set; }
            public int Unbound { get; set; }
            public int ErrorCode { get; set; }
            public static void Raise([ErrorCodeFrom(typeof(Acme))] params int[] codes) { }
        }

        """;

    [Theory]
    [InlineData("error.Code == [|99999|]")]
    [InlineData("[|99999|] != error.Code")]
    [InlineData("error.Maybe == [|99999|]")]
    [InlineData("error.Bound == [|99999|]")]
    [InlineData("error.Code is [|99999|] or 25008")]
    [InlineData("error is { Code: [|99999|] }")]
    [InlineData("error.Code.Equals([|99999|])")]
    [InlineData("new[] { [|99999|], 25008 }.Contains(error.Code)")]
    [InlineData("error.Text == [|\"99999\"|]")]
    [InlineData("error.Text == [|\"HTTP 409\"|]")]
    [InlineData("int.Parse(error.Text) == [|99_999|]")]
    [InlineData("error.Code == [|-42|]")]
    [InlineData("error.Code == [|0x1869F|]")]
    public Task A_value_in_no_applicable_catalog_is_reported(string condition) => Reports(condition, DiagnosticSeverity.Info);

    [Theory]
    [InlineData("error.Code == [|52008|]")]
    [InlineData("error.Code == [|25080|]")]
    [InlineData("error.Code == [|2508|]")]
    [InlineData("error.Code == [|250008|]")]
    [InlineData("error.Code == [|25007|]")]
    [InlineData("error.Text == [|\"25007\"|]")]
    [InlineData("error.Code == [|25205|]")]
    [InlineData("error.Code == [|20003|]")]
    public Task A_slip_and_a_code_of_another_catalog_are_warnings(string condition) => Reports(condition, DiagnosticSeverity.Warning);

    [Theory]
    [InlineData("error.Code == 25008")]
    [InlineData("error.Text == \"31400\"")]
    [InlineData("error.Code == 1000")]
    [InlineData("error.Code == 0")]
    [InlineData("error.Code == -1")]
    [InlineData("error.Text == \"0\"")]
    [InlineData("error.Text == \"00000\"")]
    [InlineData("error.Text == \"\"")]
    [InlineData("error.Text == null")]
    [InlineData("error.Code >= 25000 && error.Code < 26000")]
    [InlineData("error.Code is > 25000 and < 26000")]
    [InlineData("error.Code + 10 == 7")]
    [InlineData("error.Code == int.MaxValue")]
    [InlineData("error.Unbound == 99999")]
    [InlineData("error.ErrorCode == 99999")]
    [InlineData("error.Open == 99999")]
    [InlineData("error.Text.Length == 99")]
    [InlineData("error.Text[10] == '5'")]
    [InlineData("error.Text == \"171\"")]
    [InlineData("error.Text == \"http 502\"")]
    [InlineData("error.Code == 171")]
    public Task What_is_known_or_no_code_is_left_alone(string condition) => Reports(condition);

    [Fact]
    public Task The_places_a_code_is_put_into_count_too() =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(Declarations + """
            public static class C
            {
                private static readonly HashSet<int> Retryable = new() { [|99999|], 25008 };

                public static void M(Error error)
                {
                    error.Code = [|99998|];
                    Error.Raise(25008, [|99997|]);
                    _ = new Error { Code = [|99996|] };
                    switch (error.Code)
                    {
                        case [|99995|]: break;
                        case 25008: break;
                    }

                    _ = error.Text switch { [|"99994"|] => 1, _ => 2 };
                    if (Retryable.Contains(error.Code)) { }
                }
            }
            """);

    [Fact]
    public Task The_message_names_the_likely_codes() =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(
            Source("error.Code == [|25080|] || error.Code == [|20026|] || error.Code == [|99999|]"),
            it => it.Messages =
            [
                "`25080` is no code of Acme; did you mean Acme.Liquidated (25008)?",
                "`20026` is no code of Acme; elsewhere it is OkexFuturesRestErrorCodes.ApiPermissionError (20026: 'API Permission Error')",
                "`99999` is no code of Acme",
            ]);

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    public Task The_configured_severity_rules(string configured, DiagnosticSeverity severity) =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(Source("error.Code == [|25080|] || error.Code == [|99999|]"), it =>
        {
            it.EditorConfig = $"[*.cs]\ndotnet_diagnostic.ERC1004.severity = {configured}\n";
            it.Severity = severity;
        });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task An_annotation_in_a_reference_counts(bool asMetadata) =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(
            """
            public static class C
            {
                public static bool M(Client.Answer answer) => answer.Result == [|77777|];
            }
            """,
            it => it.Projects =
            [
                new TestProject("Client", ("Answer.cs", """
                    namespace Client;

                    public sealed class Answer
                    {
                        [ErrorCodes.ErrorCodeFrom(typeof(ErrorCodes.BitgetWebSocketErrorCodes))] public int Result { get; set; }
                    }
                    """)) { AsMetadata = asMetadata },
            ]);

    [Theory]
    [InlineData(0, "error.Code == Acme.Liquidated")]
    [InlineData(1, "error.Code == Acme.Frozen")]
    public Task Each_likely_code_is_offered(int chosen, string after) =>
        Verify.Fixes<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(
            Source("error.Code == [|25080|]").Replace("31400", "25180"),
            Source(after).Replace("31400", "25180"),
            it =>
            {
                it.FixAll = false;
                it.Titles = ["Use Acme.Liquidated", "Use Acme.Frozen"];
                it.ActionIndex = chosen;
            });

    [Fact]
    public Task A_text_is_replaced_by_a_text() =>
        Verify.Fixes<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(
            Source("error.Text is [|\"25080\"|]"), Source("error.Text is Acme.Text.Liquidated"), it => it.FixAll = false);

    [Fact]
    public Task Nothing_is_offered_where_nothing_is_near() =>
        Verify.OffersNoFix<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(Source("error.Code == [|99999|]"));

    private static Task Reports(string condition, DiagnosticSeverity? severity = null) =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(Source(condition), it => it.Severity = severity);

    private static string Source(string condition) => Declarations + $$"""
        public static class C
        {
            public static bool M(Error error) => {{condition}};
        }
        """;
}
