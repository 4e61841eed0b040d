using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;

namespace ErrorCodes.Tests.Rules;

public sealed class AvoidImpossibleComparisonTests
{
    [Theory]
    [InlineData("text == [|\"171\"|]", "the code is \"00171\", not \"171\"")]
    [InlineData("text == [|\"0025008\"|]", "the code is \"25008\", not \"0025008\"")]
    [InlineData("text is [|\"http 502\"|]", "the code is \"HTTP 502\", not \"http 502\"")]
    [InlineData("text.Equals([|\" 25008\"|])", "the code is \"25008\", not \" 25008\"")]
    [InlineData("text switch { [|\"171\"|] => true, _ => false }", "the code is \"00171\", not \"171\"")]
    [InlineData("new[] { [|\"171\"|] }.Contains(text)", "the code is \"00171\", not \"171\"")]
    [InlineData("code == [|171|]", "`171` has lost the leading zeros of the code \"00171\"")]
    [InlineData("code.ToString() == [|\"0025008\"|]", "`code.ToString()` writes this code \"25008\", not \"0025008\"")]
    [InlineData("errorCode.ToString() == [|\"0025008\"|]", "`errorCode.ToString()` writes this code \"25008\", not \"0025008\"")]
    [InlineData("code.ToString(\"D8\") == [|\"25008\"|]", "`code.ToString(\"D8\")` writes this code \"00025008\", not \"25008\"")]
    [InlineData("code.ToString(\"00000000\") != [|\"25008\"|]", "`code.ToString(\"00000000\")` writes this code \"00025008\", not \"25008\"")]
    [InlineData("code.ToString(\"D8\") == [|Acme.Text.Liquidated|]", "`code.ToString(\"D8\")` writes this code \"00025008\", not Acme.Text.Liquidated")]
    [InlineData("code.ToString() == [|Acme.Text.Gateway|]", "`code.ToString()` writes a number, and Acme.Text.Gateway is none")]
    [InlineData("code.ToString() == [|Acme.Text.Padded|]", "`code.ToString()` writes this code \"171\", not Acme.Text.Padded")]
    [InlineData("(int)status == [|Acme.Liquidated|]", "`(int)status` is no error code of this API and never 25008")]
    [InlineData("(int)status is [|Acme.Liquidated|]", "`(int)status` is no error code of this API and never 25008")]
    [InlineData("(HttpStatusCode)[|Acme.Liquidated|] == status", "`status` is no error code of this API and never 25008")]
    [InlineData("error.HResult == [|Acme.Liquidated|]", "`error.HResult` is no error code of this API and never 25008")]
    [InlineData("database.SqlState == [|Acme.Text.Gateway|]", "`database.SqlState` is no error code of this API and never HTTP 502")]
    public Task A_form_the_code_never_has_is_reported(string condition, string reason) =>
        Verify.Reports<AvoidImpossibleComparisonAnalyzer>(InMethod(condition), it => it.Messages = [$"These are never equal: {reason}"]);

    [Theory]
    [InlineData("text == \"00171\"")]
    [InlineData("text == \"25008\"")]
    [InlineData("text == \"99999\"")]
    [InlineData("string.Equals(text, \"http 502\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"http 502\" }.Contains(text)")]
    [InlineData("int.Parse(text) == 171")]
    [InlineData("int.TryParse(text, out var parsed) && parsed == 171")]
    [InlineData("code < 171")]
    [InlineData("code.ToString() == \"25008\"")]
    [InlineData("code.ToString(\"D8\") == \"00025008\"")]
    [InlineData("code.ToString(\"D5\") == Acme.Text.Liquidated")]
    [InlineData("code.ToString(\"D5\") == Acme.Text.Padded")]
    [InlineData("code.ToString(\"N0\") == Acme.Text.Liquidated")]
    [InlineData("number.ToString() == \"0025008\"")]
    [InlineData("name == \"171\"")]
    [InlineData("errorText == \"171\"")]
    [InlineData("(int)status == Acme.Limited")]
    [InlineData("(int)status == 25008")]
    [InlineData("error.HResult == Acme.Negative")]
    [InlineData("database.SqlState == Acme.Text.Liquidated")]
    [InlineData("statusCode == Acme.Liquidated")]
    [InlineData("code == Acme.Liquidated")]
    public Task What_may_be_true_is_left_alone(string condition) =>
        Verify.StaysQuiet<AvoidImpossibleComparisonAnalyzer>(InMethod(condition));

    [Theory]
    [InlineData("text == [|\"171\"|]", "text == Acme.Text.Padded")]
    [InlineData("text is [|\"http 502\"|] or \"x\"", "text is Acme.Text.Gateway or \"x\"")]
    [InlineData("code.ToString() == [|\"0025008\"|]", "code.ToString() == Acme.Text.Liquidated")]
    public Task The_constant_takes_the_place_of_a_misspelt_code(string before, string after) =>
        Verify.Fixes<AvoidImpossibleComparisonAnalyzer, UseMeantErrorCodeCodeFix>(InMethod(before), InMethod(after), it => it.FixAll = false);

    [Theory]
    [InlineData("code == [|171|]")]
    [InlineData("code.ToString(\"D8\") == [|\"25008\"|]")]
    [InlineData("(int)status == [|Acme.Liquidated|]")]
    public Task Nothing_is_offered_where_the_other_side_is_wrong(string condition) =>
        Verify.OffersNoFix<AvoidImpossibleComparisonAnalyzer, UseMeantErrorCodeCodeFix>(InMethod(condition));

    private static string InMethod(string condition) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Data.Common;
        using System.Linq;
        using System.Net;
        using ErrorCodes;
        [assembly: ErrorCodeCatalog("acme", typeof(Acme))]

        public static class Acme
        {
            public const int Liquidated = 25008;
            public const int Limited = 429;
            public const int Negative = -2146233088;
            public static class Text
            {
                public const string Liquidated = "25008";
                public const string Padded = "00171";
                public const string Gateway = "HTTP 502";
            }
        }

        public static class C
        {
            public static bool M(
                [ErrorCodeFrom(typeof(Acme))] int code,
                [ErrorCodeFrom(typeof(Acme))] string text,
                int errorCode,
                int number,
                int statusCode,
                string name,
                string errorText,
                HttpStatusCode status,
                Exception error,
                DbException database) => {{condition}};
        }
        """;
}
