using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Origins;

/// <summary>What a name can carry, and what it cannot.</summary>
public sealed class NameSpellingsTests
{
    private const string Types = """
        public record Resp(int Code, string Text);
        public record Answer(string Code, string Msg);
        public class ApiException : Exception { public ApiException(int code, string text) { Code = code; } public int Code { get; } }
        public class Product { public string Code = ""; public int Number; }
        public struct Zip { public string Code; }
        """;

    [Theory]
    [InlineData("bool M(Product product) => product.Code == \"25008\";")]
    [InlineData("bool M(Zip zip) => zip.Code == \"95001\";")]
    public async Task A_code_of_a_thing_is_only_possibly_an_error_code(string member)
    {
        await Reports(member.Replace("\"25008\"", "{|ERC1010:\"25008\"|}").Replace("\"95001\"", "{|ERC1010:\"95001\"|}"));
        await Quiet<HandleCriticalErrorCodesAnalyzer>(member);
    }

    [Theory]
    [InlineData("bool M(string s) { int code = s[0]; return code == 25105; }")]
    [InlineData("bool M(char errorCode) => errorCode == 25105;")]
    [InlineData("bool M(string errorCode) => errorCode[0] == 25105;")]
    [InlineData("bool M(int error) => error == 25008;")]
    [InlineData("bool M(int errorCount) => errorCount == 25008;")]
    [InlineData("bool M(int number) => number == 25008;")]
    [InlineData("bool M(int serialNumber) => serialNumber == 25008;")]
    [InlineData("bool M() => GetCount() == 25008; int GetCount() => 0;")]
    [InlineData("bool M() => GetStatusCode() == 25008; int GetStatusCode() => 0;")]
    public Task Other_things_are_no_codes(string member) => Quiet<UseNamedErrorCodeAnalyzer>(member);

    [Theory]
    [InlineData("bool M(int errno) => errno == {|ERC1002:25008|};")]
    [InlineData("bool M(int Errno) => Errno is {|ERC1002:25008|} or {|ERC1002:25011|};")]
    [InlineData("bool M(int errorNumber) => errorNumber == {|ERC1002:25008|};")]
    [InlineData("bool M(int err_no) => err_no == {|ERC1002:25008|};")]
    [InlineData("bool M() => GetErrorCode() == {|ERC1002:25008|}; int GetErrorCode() => 0;")]
    [InlineData("async Task<bool> M() => await ReadErrorCodeAsync() == {|ERC1002:25008|}; Task<int> ReadErrorCodeAsync() => null!;")]
    [InlineData("bool M(Resp resp) => resp.Code == {|ERC1002:25008|};")]
    [InlineData("bool M(Answer answer) => answer.Code == {|ERC1002:\"25008\"|};")]
    [InlineData("bool M(ApiException e) => e.Code == {|ERC1002:25008|};")]
    [InlineData("bool M(string errorCode) => errorCode.AsSpan() is {|ERC1002:\"40725\"|};")]
    [InlineData("bool M(string errorCode) => errorCode.AsSpan().Trim().SequenceEqual({|ERC1002:\"40725\"|});")]
    [InlineData("static readonly int[] Codes = { 1 }; bool M(int errorCode) => Codes.Contains(errorCode) && Codes.Any(c => c == 25008);")]
    [InlineData("bool M(IEnumerable<Resp> replies) => replies.Any(reply => reply.Code == {|ERC1002:25008|});")]
    [InlineData("bool M(IEnumerable<Resp> replies) => replies.Select(reply => reply.Code).Contains({|ERC1002:25008|});")]
    [InlineData("bool M(IEnumerable<Resp> replies) => replies.Select(reply => reply.Code).Any(c => c == {|ERC1002:25008|});")]
    [InlineData("bool M((int ErrorCode, string Text) reply) => reply.ErrorCode == {|ERC1002:25008|};")]
    [InlineData("bool M((int Code, string Text) reply) => reply is ({|ERC1002:25008|}, _);")]
    public Task Names_of_error_codes_are_known(string member) => Reports(member);

    [Theory]
    [InlineData("bool M(JToken token) => (int)token.SelectToken(\"data.code\") == {|ERC1002:25008|};")]
    [InlineData("bool M(JToken token) => token.SelectToken(\"code\").Value<int>() == {|ERC1002:25008|};")]
    [InlineData("bool M(JToken token) => (int)token.SelectToken(\"data.zipCode\") == 25008;")]
    [InlineData("bool M(JToken token) { var code = (int)token.SelectToken(\"data.zipCode\"); return code == 25008; }")]
    public Task The_last_step_of_a_path_is_the_name(string member) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(member) + """

            namespace Newtonsoft.Json.Linq
            {
                public class JToken
                {
                    public JToken SelectToken(string path) => this;
                    public T Value<T>() => default!;
                    public static explicit operator int(JToken token) => 0;
                }
            }
            """);

    /// <summary>A literal that is understood counts like the constant the fix makes of it, so that a second run changes nothing.</summary>
    [Theory]
    [InlineData("int M(int errorCode) { if (errorCode == {|ERC1002:40725|}) return 1; return errorCode == {|ERC1002:40002|} ? 2 : 3; }")]
    [InlineData("bool M(string code) => code is {|ERC1002:\"429\"|} or {|ERC1002:\"25008\"|} or {|ERC1002:\"40725\"|};")]
    [InlineData("bool M(int errorCode) { if (errorCode == {|ERC1002:25008|}) { return true; } Console.WriteLine(); return errorCode is {|ERC1002:429|}; }")]
    [InlineData("bool M(int errorCode, int other) { if (errorCode == {|ERC1002:25008|}) { return true; } Console.WriteLine(); if (errorCode == 30001) { return true; } Console.WriteLine(); return errorCode == 30002; }")]
    public Task What_is_understood_speaks_for_its_neighbours(string member) => Reports(member);

    [Theory]
    [InlineData("object M() => new Resp({|ERC1002:25204|}, \"x\");")]
    [InlineData("Resp M(Resp r) => r with { Code = {|ERC1002:25202|} };")]
    [InlineData("bool M() => IsRetryable({|ERC1002:25004|}); bool IsRetryable(int code) => false;")]
    [InlineData("void M() => throw new ApiException({|ERC1002:25204|}, \"x\");")]
    [InlineData("int GetErrorCode(bool x) { if (x) { return {|ERC1002:25204|}; } return 0; }")]
    [InlineData("void M(out int errorCode) { errorCode = {|ERC1002:25204|}; }")]
    public async Task A_code_is_put_where_the_vendor_is_in_sight(string member)
    {
        await Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(member, "BitgetClient"));
        await Quiet<UseNamedErrorCodeAnalyzer>(member.Replace("{|ERC1002:", "").Replace("|}", ""));
    }

    [Theory]
    [InlineData("object M() => new Resp({|ERC1002:25204|}, \"x\"); bool N(int code) => code == BitgetWebSocketErrorCodes.InsufficientBalance;")]
    [InlineData("object M() => new Resp({|ERC1002:25204|}, \"x\"); bool N(int code) => code == {|ERC1002:25008|};")]
    [InlineData("object M() => new Resp(25204, \"x\"); bool N(int code) => code == {|ERC1010:40001|};")]
    public Task A_code_is_put_where_its_catalog_is_used(string members) => Reports(members);

    [Theory]
    [InlineData("object[] M() => new object[] { new Resp(25201, \"a\"), new Resp(25202, \"b\"), new Resp(25203, \"c\"), new Resp(25204, \"d\") };")]
    [InlineData("List<Resp> M() => new() { new(25201, \"a\"), new(25202, \"b\"), new(25203, \"c\"), new(25204, \"d\") };")]
    [InlineData("static readonly Resp A = new(25201, \"a\"), B = new(25202, \"b\"), C = new(25203, \"c\"), D = new(25204, \"d\");")]
    [InlineData("static readonly Dictionary<int, string> Texts = new() { [25201] = \"a\", [25202] = \"b\", [25203] = \"c\", [25204] = \"d\" }; string M(int errorCode) => Texts[errorCode];")]
    [InlineData("static readonly Dictionary<int, string> Texts = new() { { 25201, \"a\" }, { 25202, \"b\" }, { 25203, \"c\" }, { 25204, \"d\" } }; bool M(int errorCode) => Texts.TryGetValue(errorCode, out _);")]
    public Task A_table_of_definitions_is_quiet_however_near_the_vendor(string members) =>
        Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>(Source(members, "BitgetClient"));

    [Theory]
    [InlineData("static readonly Dictionary<int, string> Texts = new() { [{|ERC1002:25003|}] = \"a\", [{|ERC1002:25004|}] = \"b\" }; bool M(int errorCode) => Texts.TryGetValue(errorCode, out _);")]
    [InlineData("static readonly Dictionary<int, string> Texts = new() { { {|ERC1002:25003|}, \"a\" } }; bool M(int errorCode) => Texts.ContainsKey(errorCode);")]
    public Task A_few_entries_that_are_looked_up_are_a_decision(string members) => Reports(members);

    [Fact]
    public Task What_a_test_spells_out_is_meant() =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(
            Source(
                """
                void M(Resp r, [ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int known)
                {
                    Assert.Equal({|ERC1010:25204|}, r.Code);
                    Assert.Equal({|ERC1001:25204|}, known);
                    _ = new Resp({|ERC1010:25204|}, "x");
                    _ = r.Code == {|ERC1002:25008|};
                }
                """,
                "BitgetTests"),
            it => it.Projects = [new("xunit.assert", ("Assert.cs", "namespace Xunit; public static class Assert { public static void Equal<T>(T expected, T actual) { } }")) { AsMetadata = true }]);

    [Theory]
    [InlineData("bool M(int code) => code is {|ERC1002:-1003|} or {|ERC1002:-1015|};")]
    [InlineData("bool M(int code) => code == -1003;")]
    [InlineData("int M(int code) => code switch { {|ERC1002:-1003|} => 1, {|ERC1002:-1015|} => 2, {|ERC1002:-2010|} => 3, _ => 4 };")]
    public Task Short_codes_of_ones_own_catalog_count_where_there_are_several(string member) =>
        Verify.Reports<UseNamedErrorCodeAnalyzer>(Source(member).Replace("public class C", """
            public static class Binance { public const int TooManyRequests = -1003, TooManyOrders = -1015, Rejected = -2010; }

            public class C
            """).Replace("#nullable", "[assembly: ErrorCodeCatalog(\"binance\", typeof(Binance))]\n#nullable"));

    private static Task Reports(string members) => OwnCatalog.ReportsAlike<UseNamedErrorCodeAnalyzer>(Source(members), UseNamedErrorCodeAnalyzer.Id);

    private static Task Quiet<TAnalyzer>(string members)
        where TAnalyzer : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new() =>
        Verify.StaysQuiet<TAnalyzer>(Source(members));

    private static string Source(string members, string type = "C") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using ErrorCodes;
        {{(members.Contains("JToken") ? "using Newtonsoft.Json.Linq;" : members.Contains("Assert.") ? "using Xunit;" : "")}}

        #nullable enable
        #pragma warning disable CS0649
        public class {{type}}
        {
            {{members}}
        }

        {{Types}}
        """;
}
