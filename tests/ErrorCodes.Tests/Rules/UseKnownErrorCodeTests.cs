using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
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
        [assembly: ErrorCodeCatalog("kind", typeof(Kind))]
        [assembly: ErrorCodeMember("P:Error.Bound", typeof(Acme))]
        [assembly: ErrorCodeMember("P:Error.BoundKind", typeof(Kind))]

        public enum Kind { Lost = 70001, Held = 71000 }

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
            [ErrorCodeFrom(typeof(Kind))] public int Kind { get; set; }
            [ErrorCodeFrom(typeof(Kind))] public int? MaybeKind { get; set; }
            public int BoundKind { get; set; }
            public int Bound { get; set; }
            public int Unbound { get; set; }
            public int ErrorCode { get; set; }
            public static void Raise([ErrorCodeFrom(typeof(Acme))] params int[] codes) { }
        }

        """;

    [Theory]
    [InlineData("error.Kind == [|99999|]")]
    [InlineData("[|99999|] != error.Kind")]
    [InlineData("error.MaybeKind == [|99999|]")]
    [InlineData("error.BoundKind == [|99999|]")]
    [InlineData("error.Kind is [|99999|] or 70001")]
    [InlineData("error is { Kind: [|99999|] }")]
    [InlineData("error.Kind.Equals([|99999|])")]
    [InlineData("new[] { [|99999|], 70001 }.Contains(error.Kind)")]
    [InlineData("error.Kind == [|-42|]")]
    [InlineData("error.Kind == [|0x1869F|]")]
    public Task A_value_that_no_applicable_catalog_has_is_reported_where_they_are_complete(string condition) =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(Source(condition), UseKnownErrorCodeAnalyzer.Id);

    [Theory]
    [InlineData("error.Code == [|52008|]")]
    [InlineData("error.Code == [|25080|]")]
    [InlineData("error.Code == [|2508|]")]
    [InlineData("error.Code == [|250008|]")]
    [InlineData("error.Text == [|\"25080\"|]")]
    [InlineData("error.Bound == [|25080|]")]
    [InlineData("error.Code == [|25205|]")]
    [InlineData("error.Code == [|25007|]")]
    [InlineData("error.Text == [|\"25007\"|]")]
    public Task A_slip_and_a_code_of_another_catalog_are_warnings(string condition) =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(Source(condition), UseKnownErrorCodeAnalyzer.MistypedId);

    [Theory]
    [InlineData("error.Code == 99999")]
    [InlineData("error.Text == \"HTTP 409\"")]
    [InlineData("error.Code == 25018")]
    [InlineData("error.Code == 20003")]
    public Task What_an_open_catalog_lacks_may_only_be_newer(string condition) => Quiet(condition);

    [Fact]
    public Task A_dense_table_is_near_to_everything() =>
        Quiet("error.Code == 31409");

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
    [InlineData("error.Text.Length == 99")]
    [InlineData("error.Text[10] == '5'")]
    [InlineData("error.Text == \"171\"")]
    [InlineData("error.Text == \"http 502\"")]
    [InlineData("error.Code == 171")]
    public Task What_is_known_or_no_code_is_left_alone(string condition) => Quiet(condition);

    [Fact]
    public Task The_places_a_code_is_put_into_count_too() =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(
            Declarations + """
            public static class C
            {
                private static readonly HashSet<int> Retryable = new() { [|25080|], 25008 };

                public static void M(Error error)
                {
                    error.Code = [|52008|];
                    Error.Raise(25008, [|20508|]);
                    _ = new Error { Code = [|250008|] };
                    switch (error.Code)
                    {
                        case [|2508|]: break;
                        case 25008: break;
                    }

                    _ = error.Text switch { [|"13400"|] => 1, _ => 2 };
                    if (Retryable.Contains(error.Code)) { }
                }
            }
            """,
            UseKnownErrorCodeAnalyzer.MistypedId);

    [Fact]
    public Task The_message_names_the_likely_code() =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(
            Source("error.Code == {|ERC1009:25080|} || error.Code == {|ERC1009:20026|} || error.Kind == {|ERC1004:99999|}"),
            it => it.Messages =
            [
                "`25080` is no code of Acme; did you mean Acme.Liquidated (25008)?",
                "`20026` is no code of Acme; it is OkexFuturesRestErrorCodes.ApiPermissionError (20026: 'API Permission Error')",
                "`99999` is no code of Kind",
            ]);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task An_annotation_in_a_reference_counts(bool asMetadata) =>
        Verify.Reports<UseKnownErrorCodeAnalyzer>(
            """
            public static class C
            {
                public static bool M(Client.Answer answer) => answer.Result == {|ERC1009:20026|};
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

    [Fact]
    public Task The_likely_code_is_offered() =>
        Verify.Fixes<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(
            Source("error.Code == {|ERC1009:25080|}"), Source("error.Code == Acme.Liquidated"), it => it.FixAll = false);

    [Fact]
    public Task Of_two_likely_codes_neither_is() =>
        Verify.StaysQuiet<UseKnownErrorCodeAnalyzer>(Source("error.Code == 25080").Replace("31400", "25180"));

    [Fact]
    public Task A_text_is_replaced_by_a_text() =>
        Verify.Fixes<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(
            Source("error.Text is {|ERC1009:\"25080\"|}"), Source("error.Text is Acme.Text.Liquidated"), it => it.FixAll = false);

    [Fact]
    public Task Nothing_is_offered_where_nothing_is_near() =>
        Verify.OffersNoFix<UseKnownErrorCodeAnalyzer, UseMeantErrorCodeCodeFix>(Source("error.Code == {|ERC1009:25205|}"));

    private static Task Quiet(string condition) => Verify.StaysQuiet<UseKnownErrorCodeAnalyzer>(Source(condition));

    private static string Source(string condition) => Declarations + $$"""
        public static class C
        {
            public static bool M(Error error) => {{condition}};
        }
        """;
}
