using System;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

public sealed class UseNamedErrorCodeCodeFixTests
{
    private const string Catalog = """
        [assembly: ErrorCodes.ErrorCodeCatalog("acme", typeof(Acme.Codes))]
        [assembly: ErrorCodes.ErrorCodeCatalog("states", typeof(Acme.State))]

        namespace Acme
        {
            public static class Codes
            {
                public const int Liquidated = 25008;
                public const int Mode = 25009;
                public const int Refused = -10004;

                public static class Text
                {
                    public const string Liquidated = "25008";
                }
            }

            public enum State
            {
                Frozen = 40101,
            }
        }
        """;

    [Theory]
    [InlineData("code == {|ERC1001:25008|}", "code == Codes.Liquidated")]
    [InlineData("{|ERC1001:25008|}==code", "Codes.Liquidated==code")]
    [InlineData("code is not {|ERC1001:0x61B0|}", "code is not Codes.Liquidated")]
    [InlineData("code is {|ERC1001:25008|}", "code is Codes.Liquidated")]
    [InlineData("code is {|ERC1001:25008|} or {|ERC1001:25_009|}", "code is Codes.Liquidated or Codes.Mode")]
    [InlineData("code == /* a */ {|ERC1001:25008|} /* b */", "code == /* a */ Codes.Liquidated /* b */")]
    [InlineData("code is{|ERC1001:-10004|}", "code is Codes.Refused")]
    [InlineData("code == {|ERC1001:-/* a */10004|}", "code == /* a */ Codes.Refused")]
    [InlineData("code == ({|ERC1001:25008|})", "code == (Codes.Liquidated)")]
    [InlineData("maybe == {|ERC1001:25008|}", "maybe == Codes.Liquidated")]
    [InlineData("wide == {|ERC1001:25008L|}", "wide == Codes.Liquidated")]
    [InlineData("wide is {|ERC1001:25008|}", "wide is Codes.Liquidated")]
    [InlineData("wide.Equals({|ERC1001:25008L|})", "wide.Equals(Codes.Liquidated)")]
    [InlineData("{|ERC1001:25008L|}.Equals(wide)", "((long)Codes.Liquidated).Equals(wide)")]
    [InlineData("Is(code, {|ERC1001:25008|})", "Is(code, Codes.Liquidated)")]
    [InlineData("text == {|ERC1001:\"25008\"|}", "text == Codes.Text.Liquidated")]
    [InlineData("text is {|ERC1001:\"25008\"|}", "text is Codes.Text.Liquidated")]
    [InlineData("text == {|ERC1001:@\"25008\"|}", "text == Codes.Text.Liquidated")]
    [InlineData("text == {|ERC1001:\"\"\"25008\"\"\"|}", "text == Codes.Text.Liquidated")]
    [InlineData("state == {|ERC1001:(State)40101|}", "state == State.Frozen")]
    [InlineData("(int)state == {|ERC1001:40101|}", "(int)state == (int)State.Frozen")]
    public Task A_literal_becomes_its_constant(string before, string after) => Fixes(InMethod(before), InMethod(after));

    private static string InMethod(string condition) => $$"""
        using System;
        using Acme;
        using ErrorCodes;

        class C
        {
            bool M([ErrorCodeFrom(typeof(Codes))] int code, [ErrorCodeFrom(typeof(Codes))] int? maybe, [ErrorCodeFrom(typeof(Codes))] long wide, [ErrorCodeFrom(typeof(Codes))] string text, State state) =>
                {{condition}};

            bool Is(object a, [ErrorCodeFrom(typeof(Codes))] int b) => a.Equals(b);
        }
        """;

    private static Task Fixes(string before, string after, Action<TestSetup>? setup = null) =>
        Verify.Fixes<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(before, after, it =>
        {
            it.Projects = [new("Acme", ("Catalog.cs", Catalog)) { AsMetadata = true }];
            setup?.Invoke(it);
        });
}
