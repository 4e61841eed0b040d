using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using Xunit;

namespace ErrorCodes.Tests.Scan;

/// <summary>What a pass over the characters must not lose: codes and catalogs in every spelling, named in this file or through another.</summary>
public sealed class ScanTests
{
    private const string Codes = """
        [assembly: ErrorCodes.ErrorCodeCatalog("door", typeof(DoorCodes), Critical = new[] { "9002" })]
        public class DoorCodes { public const int Ajar = 9001, Forced = 9002, Two = 9003; }
        """;

    [Theory]
    [InlineData("partial class Poller { void F(int x) { {|ERC2002:switch|} (x) { case Two: H(); break; case Ajar: G(); break; default: break; } } void G() { } void H() { } }", "partial class Poller : DoorCodes { }")]
    [InlineData("class A { void F(int x) { {|ERC2002:switch|} (x) { case Mine.Two: H(); break; case Mine.Ajar: G(); break; default: break; } } void G() { } void H() { } }", "class Mine : DoorCodes { }")]
    [InlineData("class A : Mine { void F(int x) { {|ERC2002:switch|} (x) { case Two: H(); break; case Ajar: G(); break; default: break; } } void G() { } void H() { } }", "class Mine : DoorCodes { }")]
    [InlineData("class A { void F(int x) { {|ERC2002:switch|} (x) { case Q.Two: H(); break; case Q.Ajar: G(); break; default: break; } } void G() { } void H() { } }", "global using Q = DoorCodes;")]
    [InlineData("class A { void F(int x) { {|ERC2002:switch|} (x) { case Two: H(); break; case Ajar: G(); break; default: break; } } void G() { } void H() { } }", "global using static DoorCodes;")]
    [InlineData("class A { void F(int x) { {|ERC2002:switch|} (x) { case D\\u006forCodes.Two: H(); break; case D\\u006forCodes.Ajar: G(); break; default: break; } } void G() { } void H() { } }", "")]
    public Task A_constant_is_found_by_whatever_way_its_catalog_is_named(string source, string other) =>
        Verify.Reports<HandleCriticalErrorCodesAnalyzer>(source, it => it.Documents = [("Other.cs", other), ("Codes.cs", Codes)]);

    [Theory]
    [InlineData("r.N == {|ERC1001:unchecked((int)0x80004005)|}")]
    [InlineData("r.N == {|ERC1001:-2147467259|}")]
    [InlineData("r.S == {|ERC1001:\"\"|}")]
    [InlineData("r.S == {|ERC1001:\"\\t\"|}")]
    [InlineData("r.S == {|ERC1001:\"\"\"\n            a\n            b\n            \"\"\"|}")]
    [InlineData("r.N == {|ERC1001:'a' + 9904|}")]
    [InlineData("r.N == {|ERC1001:9_000 + 1001|}")]
    public Task A_code_is_found_in_every_spelling(string condition) => Verify.Reports<UseNamedErrorCodeAnalyzer>(
        $$"""class A { bool F(R r) => {{condition}}; }""",
        it => it.Documents =
        [
            ("Codes.cs", """
                [assembly: ErrorCodes.ErrorCodeCatalog("hr", typeof(Hr))]
                public static class Hr { public const int Fail = unchecked((int)0x80004005), Plain = 10001; public const string None = "", Tab = "\t", Lines = "a\nb"; }
                public class R { [ErrorCodes.ErrorCodeFrom(typeof(Hr))] public int N; [ErrorCodes.ErrorCodeFrom(typeof(Hr))] public string S; }
                """),
        ]);
}
