using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Origins;

/// <summary>Spellings with a catalog's value that are no magic error code, and must stay quiet.</summary>
public sealed class QuietSpellingsTests
{
    [Theory]
    [InlineData("code == BitgetWebSocketErrorCodes.AccountInForcedLiquidation")]
    [InlineData("code is BitgetWebSocketErrorCodes.AccountInForcedLiquidation")]
    [InlineData("code == (int)BitgetWebSocketErrorCodes.AccountInForcedLiquidation")]
    [InlineData("code == Own")]
    [InlineData("code == 0")]
    [InlineData("code > 25008")]
    [InlineData("code >= 25000 && code < 25013")]
    [InlineData("25000 <= code")]
    [InlineData("code.CompareTo(25008) >= 0")]
    [InlineData("25008.CompareTo(code) < 0")]
    [InlineData("Comparer<int>.Default.Compare(code, 25008) is > 0")]
    [InlineData("code.CompareTo(25008) == 1")]
    [InlineData("code is > 25000 and < 25013")]
    [InlineData("code switch { >= 25000 and < 25013 => true, _ => false }")]
    [InlineData("code == -25008")]
    [InlineData("code == 25999")]
    [InlineData("code + 1 == 25008")]
    [InlineData("code - 25008 == 0")]
    [InlineData("code % 25008 == 0")]
    [InlineData("(code & 25008) != 0")]
    [InlineData("code << 1 == 25008")]
    [InlineData("-code == 25008")]
    [InlineData("~code == 25008")]
    [InlineData("code.ToString().Length == 25008")]
    [InlineData("code.GetHashCode() == 25008")]
    [InlineData("list[code] == 25008")]
    [InlineData("list[25008] == 1")]
    [InlineData("array[25008] == code")]
    [InlineData("new int[25008].Length == 1")]
    [InlineData("Math.Max(code, 25008) == 1")]
    [InlineData("code == list.Count + 25008")]
    [InlineData("other == 25008")]
    [InlineData("other is 25008 or 25011")]
    [InlineData("other switch { 25008 => true, _ => false }")]
    [InlineData("list.Contains(25008)")]
    [InlineData("new[] { 25008 }.Contains(other)")]
    [InlineData("new[] { 25008 }.Length == code")]
    [InlineData("nameof(code) == \"25008\"")]
    [InlineData("$\"25008\" == other.ToString()")]
    [InlineData("\"code 25008\".Contains(\"25008\")")]
    [InlineData("code == 25008.5")]
    [InlineData("TimeSpan.FromMilliseconds(25008).Ticks == code")]
    public Task Other_values_and_other_expressions_are_quiet(string condition) =>
        Quiet($$"""
            const int Own = 25008;
            bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code, int other, List<int> list, int[] array) => {{condition}};
            """);

    [Theory]
    [InlineData("code == \"025008\"")]
    [InlineData("code == \" 25008\"")]
    [InlineData("code == \"25008 \"")]
    [InlineData("code == \"25008.0\"")]
    [InlineData("code == BitgetWebSocketErrorCodes.Text.AccountInForcedLiquidation")]
    [InlineData("code.StartsWith(\"25008\")")]
    [InlineData("string.CompareOrdinal(code, \"25008\") < 0")]
    [InlineData("code.CompareTo(\"25008\") > 0")]
    [InlineData("code + \"25008\" == \"\"")]
    [InlineData("code == \"request timed out\"")]
    [InlineData("code.Replace(\"25008\", \"\") == \"\"")]
    public Task Texts_are_compared_ordinally(string condition) =>
        Quiet($$"""bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] string code) => {{condition}};""");

    [Theory]
    [InlineData("statusCode")]
    [InlineData("StatusCode")]
    [InlineData("status_code")]
    [InlineData("httpStatusCode")]
    [InlineData("exitCode")]
    [InlineData("hashCode")]
    [InlineData("HashCode")]
    [InlineData("zipCode")]
    [InlineData("zip_code")]
    [InlineData("ZIPCode")]
    [InlineData("postalCode")]
    [InlineData("postcode")]
    [InlineData("countryCode")]
    [InlineData("currencyCode")]
    [InlineData("languageCode")]
    [InlineData("keyCode")]
    [InlineData("closeCode")]
    [InlineData("charCode")]
    [InlineData("areaCode")]
    [InlineData("productCode")]
    [InlineData("stockCode")]
    [InlineData("numericCode")]
    [InlineData("securityCode")]
    [InlineData("barcode")]
    [InlineData("opcode")]
    [InlineData("qrCode")]
    [InlineData("airportCode")]
    [InlineData("couponCode")]
    [InlineData("verificationCode")]
    [InlineData("sourceCode")]
    [InlineData("typeCode")]
    [InlineData("colorCode")]
    [InlineData("discordCode")]
    [InlineData("wechatCode")]
    [InlineData("codePage")]
    [InlineData("codePoint")]
    [InlineData("codeLength")]
    [InlineData("codes")]
    [InlineData("decode")]
    [InlineData("encoded")]
    [InlineData("error")]
    [InlineData("number")]
    [InlineData("value")]
    [InlineData("id")]
    [InlineData("port")]
    [InlineData("amount")]
    [InlineData("year")]
    [InlineData("i")]
    public Task Other_names_are_no_evidence(string name) => Quiet($$"""bool M(int {{name}}) => {{name}} == 25008;""");

    [Theory]
    [InlineData("code == 429")]
    [InlineData("code == 1002")]
    [InlineData("code == 1015")]
    [InlineData("code is 1003 or 1004")]
    [InlineData("code == 1045")]
    [InlineData("code == 1205")]
    [InlineData("code == 20001")]
    [InlineData("code is 10005 or 10009")]
    [InlineData("code == 21023 || code == 21024")]
    [InlineData("code is 20001 or 10005 or 21023 or 21024")]
    public Task Short_codes_and_those_where_every_API_counts_need_better_evidence_than_a_name(string condition) => Quiet($$"""bool M(int code) => {{condition}};""");

    [Theory]
    [InlineData("code is 25008 or 30001 or 30002")]
    [InlineData("code == 25008 || code == 30001 || code == 30002")]
    [InlineData("code switch { 25008 => 1, 30001 => 2, 30002 => 3, _ => 0 } == 1")]
    [InlineData("new[] { 25008, 30001, 30002 }.Contains(code)")]
    [InlineData("code is 10001 or 110001 or 110007 or 130021")]
    [InlineData("code == 40001 || code == 42001 || code == 40014")]
    public Task Neighbours_of_another_API_refute(string condition) => Quiet($$"""bool M(int code) => {{condition}};""");

    [Theory]
    [InlineData("int M(int code) { switch (code) { case 40001: return 1; case 42001: return 2; case 50001: return 3; default: return 0; } }")]
    [InlineData("bool M(int code) { if (code == 25008) { return true; } else if (code == 30001) { return true; } else if (code == 30002) { return false; } return false; }")]
    [InlineData("bool M(int code) { if (code == 25008) { return true; } if (code == 30001) { return true; } if (code == 30002) { return false; } return false; }")]
    [InlineData("int M(string code) { switch (code) { case \"40001\": return 1; case \"40P01\": return 2; case \"23505\": return 3; default: return 0; } }")]
    public Task Neighbouring_labels_of_another_API_refute(string member) => Quiet(member);

    [Theory]
    [InlineData("class BybitClient { bool M(int retCode) => retCode == 10001; }")]
    [InlineData("class ByBitTests { bool M(int code) => code is 10001 or 10005; }")]
    [InlineData("class Mt5Bridge { bool M(int retcode) => retcode == 10009; }")]
    [InlineData("bool GetWeChatToken(int errcode) => errcode == 40001;")]
    [InlineData("class DiscordError { public int Code; } bool M(DiscordError e) => e.Code == 10003;")]
    [InlineData("bool M(System.Text.Json.Nodes.JsonNode weixinReply) => weixinReply[\"errcode\"]!.GetValue<int>() == 40001;")]
    [InlineData("class GRBException : Exception { public int ErrorCode; } void M() { try { } catch (GRBException e) when (e.ErrorCode == 10001) { } }")]
    [InlineData("class PgError { public string Code = \"\"; } bool M(PgError e) => e.Code == \"40001\";")]
    public Task Surroundings_that_speak_of_another_API_refute_a_name(string member) => Quiet(member);

    [Theory]
    [InlineData("bool M(System.Net.Http.HttpResponseMessage r) => (int)r.StatusCode == 25008;")]
    [InlineData("bool M(System.Net.Http.HttpResponseMessage r) { var code = (int)r.StatusCode; return code == 25008; }")]
    [InlineData("bool M(System.Net.HttpStatusCode code) => code == (System.Net.HttpStatusCode)25008;")]
    [InlineData("bool M(System.Net.HttpStatusCode? code) => (int?)code == 25008;")]
    [InlineData("bool M(System.Data.Common.DbException e) => e.ErrorCode == 25008;")]
    [InlineData("bool M(System.Data.Common.DbException e) => e.SqlState == \"25008\";")]
    [InlineData("bool M(System.Data.Common.DbException e) { var code = e.ErrorCode; return code == 25008; }")]
    [InlineData("bool M(System.Data.Common.DbException e) { var code = e.SqlState; return code is \"25008\" or \"40001\"; }")]
    [InlineData("class S : System.Data.Common.DbException { public int Code { get; } } bool M(S e) => e.Code == 25008;")]
    [InlineData("bool M(System.Runtime.InteropServices.ExternalException e) => e.ErrorCode == 25008;")]
    [InlineData("bool M(System.Runtime.InteropServices.COMException e) => e.ErrorCode == 25008;")]
    [InlineData("bool M(System.Net.Sockets.SocketException e) => e.ErrorCode == 10049;")]
    [InlineData("bool M(System.Net.Sockets.SocketException e) { var errorCode = e.ErrorCode; return errorCode == 10049; }")]
    [InlineData("bool M(System.Net.Sockets.SocketException e) { var errorCode = (int)e.SocketErrorCode; return errorCode == 10049; }")]
    [InlineData("bool M(System.ComponentModel.Win32Exception e) => e.NativeErrorCode == 10049;")]
    [InlineData("bool M() { int errorCode = System.Runtime.InteropServices.Marshal.GetLastWin32Error(); return errorCode == 25008; }")]
    [InlineData("bool M(System.Exception e) { var errorCode = System.Runtime.InteropServices.Marshal.GetHRForException(e); return errorCode == 25008; }")]
    [InlineData("bool M(string sqlErrorCode) => sqlErrorCode == \"25001\";")]
    [InlineData("bool M(int oracleErrorCode, int socketErrorCode) => oracleErrorCode == 25008 || socketErrorCode == 25008;")]
    [InlineData("bool M(int okexErrorCode) => okexErrorCode == 25008;")]
    [InlineData("bool M(System.ComponentModel.Win32Exception e) { int code = e.NativeErrorCode; return code == 10049; }")]
    [InlineData("bool M(Exception e) => e.HResult == 25008;")]
    [InlineData("bool M(Exception e) { var errorCode = e.HResult; return errorCode == 25008; }")]
    [InlineData("bool M(System.Diagnostics.Process p) { var code = p.ExitCode; return code == 25008; }")]
    [InlineData("bool M(System.Net.WebSockets.WebSocketCloseStatus s) { var code = (int)s; return code == 25008; }")]
    [InlineData("bool M(string zipCode) { var code = zipCode; return code == \"10001\"; }")]
    public Task Codes_of_the_platform_are_never_an_APIs(string member) => Quiet(member);

    [Theory]
    [InlineData("const int AccountInForcedLiquidation = 25008;")]
    [InlineData("const string ErrorCode = \"25008\";")]
    [InlineData("static readonly int ErrorCode = 25008;")]
    [InlineData("enum ErrorCode { Liquidation = 25008 }")]
    [InlineData("class E(int code, string message) { int _c = code; string _m = message; } E X = new(25008, \"x\");")]
    [InlineData("class E { public int Code; } E X = new() { Code = 25008 };")]
    [InlineData("void X(int code) { } void M() => X(25008);")]
    [InlineData("void X(int errorCode) { } void M() => X(errorCode: 25008);")]
    [InlineData("static readonly Dictionary<int, string> Messages = new() { [25008] = \"liquidation\", [25011] = \"transfer\" };")]
    [InlineData("static readonly Dictionary<string, int> Codes = new() { { \"liquidation\", 25008 } };")]
    [InlineData("static readonly HashSet<int> ErrorCodes = new() { 25008 };")]
    [InlineData("static readonly int[] ErrorCodes = { 25008, 25011 };")]
    [InlineData("int errorCode = 25008;")]
    [InlineData("int ErrorCode { get; set; } = 25008;")]
    [InlineData("int GetErrorCode() => 25008;")]
    [InlineData("void M(int errorCode = 25008) { }")]
    [InlineData("void M() { var code = 25008; Console.WriteLine(code); }")]
    [InlineData("void M() { int code; code = 25008; Console.WriteLine(code); }")]
    [InlineData("bool M() { int errorCode = 25000; return errorCode < 25100; }")]
    [InlineData("int errorCode; bool M() { if (errorCode > 25100) { return true; } errorCode = 25008; return false; }")]
    [InlineData("bool M(int x, int code) { if (code is >= 25000 and < 25100) { return true; } return code == x; } int GetErrorCode() => 25008;")]
    [InlineData("(int Code, string Text) X = (25008, \"x\");")]
    [InlineData("class A : Attribute { public A(int code) { } } [A(25008)] void M() { }")]
    public Task Definition_tables_are_quiet_where_nothing_binds_them(string member) => Quiet(member);

    [Theory]
    [InlineData("[ErrorCodeFrom(typeof(OkexFuturesRestErrorCodes))] int Code; bool M() => Code == 25008;")]
    [InlineData("[ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int Code; bool M() => Code == 20001;")]
    [InlineData("enum Mine { A = 25008 } bool M(Mine code) => code == (Mine)25008;")]
    [InlineData("class FacebookException : Exception { public int ErrorCode; } bool M(FacebookException e) => e.ErrorCode == 10002;")]
    [InlineData("bool M(bool code) => code == true;")]
    [InlineData("bool M(decimal code) => code == 25008;")]
    [InlineData("bool M(double code) => code == 25008;")]
    [InlineData("bool M(DateTime code) => code.Ticks == 25008;")]
    [InlineData("bool M(List<int> code) => code.Count == 25008;")]
    [InlineData("bool M(System.Text.Json.JsonElement e) => e.GetProperty(\"id\").GetInt32() == 25008;")]
    [InlineData("bool M(System.Text.Json.JsonElement e) => e.GetProperty(\"statusCode\").GetInt32() == 25008;")]
    [InlineData("bool M(System.Text.Json.Nodes.JsonNode n) => n[\"zipCode\"]!.GetValue<int>() == 25008;")]
    [InlineData("bool M(Dictionary<string, int> d) => d[\"x\"] == 25008;")]
    [InlineData("bool M(int code) { code = code * 2; var twice = code + 1; return twice == 25008; }")]
    [InlineData("bool M() { var x = Environment.TickCount; return x == 25008; }")]
    [InlineData("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code) { var x = code; x = Environment.TickCount; return x == 25008; }")]
    [InlineData("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code) { var x = code; x++; return x == 25008; }")]
    [InlineData("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code, int other) { var x = other > 0 ? code : other; return x == 25008; }")]
    [InlineData("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int? code, int other) => (code ?? other) == 25008;")]
    [InlineData("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code, int? other) => (other ?? code) == 25008;")]
    [InlineData("[ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] readonly Dictionary<int, int> X = new(); bool M() => X.Values.Contains(25008);")]
    [InlineData("[ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes), Target = ErrorCodeTarget.Value)] readonly Dictionary<int, int> X = new(); bool M() => X.Keys.Contains(25008);")]
    [InlineData("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code, int other) { var x = code; if (other > 0) { x = other; } return x == 25008; }")]
    [InlineData("bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int code) { foreach (var x in new[] { 1 }) { if (x == 25008) { return true; } } return code == 0; }")]
    [InlineData("bool M(int x) => x == BitgetWebSocketErrorCodes.InsufficientBalance; bool N(int x) => x == 25008;")]
    [InlineData("bool M(int x, int y) => x == BitgetWebSocketErrorCodes.InsufficientBalance || y == 25008;")]
    [InlineData("bool M(int x) { var y = x; y++; if (y == BitgetWebSocketErrorCodes.InsufficientBalance) { return true; } return x == 429; }")]
    [InlineData("static int Next() => 0; bool M() { var x = Next(); var y = Next(); return y == BitgetWebSocketErrorCodes.InsufficientBalance || x == 429; }")]
    [InlineData("bool M(object value) => value is 25008;")]
    [InlineData("const string Pre = \"25\"; bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] string code) => code == Pre + \"008\" || code == $\"{Pre}008\";")]
    public Task Values_from_elsewhere_are_quiet(string member) => Quiet(member);

    [Theory]
    [InlineData("bool M() => {|CS0103:code|} == 25008;")]
    [InlineData("bool M({|CS0246:Missing|} e) => e.Code == 25008;")]
    [InlineData("[{|CS0246:{|CS0246:Missing|}|}(25008)] void M() { }")]
    public Task Code_that_does_not_compile_is_quiet(string member) => Quiet(member);

    [Theory]
    [InlineData("public enum Acme { Gone = 31001, Back = 31002 }")]
    [InlineData("public static class Acme { public const int Gone = 31001; public static class Text { public const string Gone = \"31001\"; } }")]
    public Task A_catalogs_own_declarations_are_quiet(string catalog) =>
        Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>($$"""
            [assembly: ErrorCodes.ErrorCodeCatalog("acme", typeof(Acme))]
            {{catalog}}
            """);

    private static Task Quiet(string members) =>
        OwnCatalog.StaysQuietAlike<UseNamedErrorCodeAnalyzer>($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using ErrorCodes;

            #nullable enable
            #pragma warning disable CS0414, CS0649, CS8321, CS0219, CS0169
            public class C
            {
                {{members}}
            }
            """);
}
