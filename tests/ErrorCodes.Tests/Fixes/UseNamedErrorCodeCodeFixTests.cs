using System;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

public sealed class UseNamedErrorCodeCodeFixTests
{
    [Theory]
    [InlineData("code == {|ERC1001:25008|}", "code == Codes.Liquidated")]
    [InlineData("{|ERC1001:25008|}==code", "Codes.Liquidated==code")]
    [InlineData("code is not {|ERC1001:0x61B0|}", "code is not Codes.Liquidated")]
    [InlineData("code is {|ERC1001:25008|}", "code is Codes.Liquidated")]
    [InlineData("code is {|ERC1001:25008|} or {|ERC1001:77_009|}", "code is Codes.Liquidated or Codes.Mode")]
    [InlineData("code is {|ERC1001:25008|} ? true : false", "code is Codes.Liquidated ? true : false")]
    [InlineData("code switch { {|ERC1001:25008|} => true, _ => false }", "code switch { Codes.Liquidated => true, _ => false }")]
    [InlineData("(code, text) is ({|ERC1001:25008|}, {|ERC1001:\"25008\"|})", "(code, text) is (Codes.Liquidated, Codes.Text.Liquidated)")]
    [InlineData("reply is { Code: {|ERC1001:25008|} }", "reply is { Code: Codes.Liquidated }")]
    [InlineData("code == ({|ERC1001:25008|})", "code == (Codes.Liquidated)")]
    [InlineData("maybe == {|ERC1001:25008|}", "maybe == Codes.Liquidated")]
    [InlineData("maybe?.Equals({|ERC1001:25008|}) == true", "maybe?.Equals(Codes.Liquidated) == true")]
    [InlineData("text == {|ERC1001:\"25008\"|}", "text == Codes.Text.Liquidated")]
    [InlineData("text is {|ERC1001:@\"25008\"|}", "text is Codes.Text.Liquidated")]
    [InlineData("text == {|ERC1001:\"\"\"25008\"\"\"|}", "text == Codes.Text.Liquidated")]
    [InlineData("text == {|ERC1001:\"25\" + \"008\"|}", "text == Codes.Text.Liquidated")]
    [InlineData("string.Equals(text, {|ERC1001:\"25008\"|}, StringComparison.Ordinal)", "string.Equals(text, Codes.Text.Liquidated, StringComparison.Ordinal)")]
    [InlineData("state == {|ERC1001:(State)40101|}", "state == State.Frozen")]
    [InlineData("new[] { {|ERC1001:25008|}, {|ERC1001:77009|} }.Contains(code)", "new[] { Codes.Liquidated, Codes.Mode }.Contains(code)")]
    [InlineData("$\"{code == {|ERC1001:25008|}}\" == \"\"", "$\"{code == Codes.Liquidated}\" == \"\"")]
    [InlineData("replies.AsQueryable().Any(it => it.Code == {|ERC1001:25008|})", "replies.AsQueryable().Any(it => it.Code == Codes.Liquidated)")]
    public Task A_literal_becomes_its_constant(string before, string after) => Fixes(InMethod(before), InMethod(after));

    [Theory]
    [InlineData("wide == {|ERC1001:25008L|}", "wide == Codes.Liquidated")]
    [InlineData("wide is {|ERC1001:25008|}", "wide is Codes.Liquidated")]
    [InlineData("wide.Equals({|ERC1001:25008L|})", "wide.Equals(Codes.Liquidated)")]
    [InlineData("{|ERC1001:25008L|}.Equals(wide)", "((long)Codes.Liquidated).Equals(wide)")]
    [InlineData("Equals(wide, {|ERC1001:25008L|})", "Equals(wide, (long)Codes.Liquidated)")]
    [InlineData("code == {|ERC1001:25008u|}", "code == (uint)Codes.Liquidated")]
    [InlineData("new[] { {|ERC1001:25008L|}, {|ERC1001:77009L|} }.Contains(wide)", "new[] { Codes.Liquidated, (long)Codes.Mode }.Contains(wide)")]
    [InlineData("wide == (code > 0 ? {|ERC1001:25008L|} : {|ERC1001:77009L|})", "wide == (code > 0 ? Codes.Liquidated : (long)Codes.Mode)")]
    [InlineData("(code, wide) == ({|ERC1001:25008|}, {|ERC1001:77009L|})", "(code, wide) == (Codes.Liquidated, (long)Codes.Mode)")]
    [InlineData("(int)state == {|ERC1001:40101|}", "(int)state == (int)State.Frozen")]
    [InlineData("(int)state is {|ERC1001:40101|}", "(int)state is (int)State.Frozen")]
    [InlineData("Is({|ERC1001:25008|})", "Is(Codes.Liquidated)")]
    [InlineData("Is({|ERC1001:25008L|})", "Is((long)Codes.Liquidated)")]
    [InlineData("Same({|ERC1001:25008L|})", "Same((long)Codes.Liquidated)")]
    [InlineData("Same({|ERC1001:(short)25008|})", "Same((short)Codes.Liquidated)")]
    public Task A_cast_stays_where_the_type_matters(string before, string after) => Fixes(InMethod(before), InMethod(after));

    [Theory]
    [InlineData("code == /* a */ {|ERC1001:25008|} /* b */", "code == /* a */ Codes.Liquidated /* b */")]
    [InlineData("code  ==  {|ERC1001:-/* a */10004|}", "code  ==  /* a */ Codes.Refused")]
    [InlineData("code == {|ERC1001:(int) // a\n25008|}", "code == // a\nCodes.Liquidated")]
    [InlineData("code is{|ERC1001:-10004|}", "code is Codes.Refused")]
    [InlineData("code switch{{|ERC1001:25008|}=>true,_=>false}", "code switch{Codes.Liquidated=>true,_=>false}")]
    [InlineData("text is{|ERC1001:\"25008\"|}or\"\"", "text is Codes.Text.Liquidated or\"\"")]
    public Task Comments_and_spaces_stay(string before, string after) => Fixes(InMethod(before), InMethod(after));

    [Theory]
    [InlineData("void M([ErrorCodeFrom(typeof(Codes))] int code = {|ERC1001:25008|}) { }", "void M([ErrorCodeFrom(typeof(Codes))] int code = Codes.Liquidated) { }")]
    [InlineData("[ErrorCodeFrom(typeof(Codes))] const int Mine = {|ERC1001:25008|};", "[ErrorCodeFrom(typeof(Codes))] const int Mine = Codes.Liquidated;")]
    [InlineData("[Handles({|ERC1001:25008|})] void M() { }", "[Handles(Codes.Liquidated)] void M() { }")]
    [InlineData("[return: ErrorCodeFrom(typeof(Codes))] int M() { return{|ERC1001:-10004|}; }", "[return: ErrorCodeFrom(typeof(Codes))] int M() { return Codes.Refused; }")]
    [InlineData("[ErrorCodeFrom(typeof(Codes))] int[] Codes_ { get; } = [{|ERC1001:25008|}];", "[ErrorCodeFrom(typeof(Codes))] int[] Codes_ { get; } = [Codes.Liquidated];")]
    [InlineData("void M(Reply r) { switch (r.Code) { case {|ERC1001:25008|}: break; case {|ERC1001:77009|} when r.Wide > 1: goto case {|ERC1001:25008|}; } }", "void M(Reply r) { switch (r.Code) { case Codes.Liquidated: break; case Codes.Mode when r.Wide > 1: goto case Codes.Liquidated; } }")]
    [InlineData("void M(Reply r) { switch (r.Text) { case{|ERC1001:\"25008\"|}: break; } }", "void M(Reply r) { switch (r.Text) { case Codes.Text.Liquidated: break; } }")]
    [InlineData("void M(Reply r) { try { } catch (Exception) when (r.Code == {|ERC1001:25008|}) { } }", "void M(Reply r) { try { } catch (Exception) when (r.Code == Codes.Liquidated) { } }")]
    [InlineData("int Codes => 1; bool M(Reply r) => r.Code == {|ERC1001:25008|};", "int Codes => 1; bool M(Reply r) => r.Code == Acme.Codes.Liquidated;")]
    public Task Every_place_that_takes_a_constant_takes_the_name(string before, string after) => Fixes(InClass(before), InClass(after));

    [Fact]
    public Task A_colon_in_an_interpolation_is_kept_in_parentheses() => Fixes(
        InClass("int Codes => 1; int Acme => 1; string M(Reply r) => $\"{r.Code == {|ERC1001:25008|}}\";"),
        InClass("int Codes => 1; int Acme => 1; string M(Reply r) => $\"{r.Code == (global::Acme.Codes.Liquidated)}\";"));

    [Fact]
    public Task What_may_be_named_but_not_used_is_left_alone() =>
        Verify.OffersNoFix<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(
            "class C { bool M([ErrorCodes.ErrorCodeFrom(typeof({|ACME1:Acme.Draft|}))] int x) => x == {|ERC1001:33000|}; }",
            setup => setup.Projects = [new("Draft", ("Draft.cs", """
                #pragma warning disable ACME1
                [assembly: ErrorCodes.ErrorCodeCatalog("draft", typeof(Acme.Draft))]
                namespace Acme { [System.Diagnostics.CodeAnalysis.Experimental("ACME1")] public static class Draft { public const int Refused = 33000; } }
                """)) { AsMetadata = true }]);

    [Fact]
    public Task What_cannot_be_named_here_is_not_asked_for() =>
        Verify.StaysQuiet<UseNamedErrorCodeAnalyzer>("class C { bool M(Acme.Reply r) => r.Hidden == 32000; }", it => it.Projects = [Acme.Library]);

    [Fact]
    public Task Old_code_is_fixed_too() =>
        Fixes(InClass("bool M(Reply r) => r.Code is {|ERC1001:25008|} || r.Code == {|ERC1001:77009|};"), InClass("bool M(Reply r) => r.Code is Codes.Liquidated || r.Code == Codes.Mode;"),
            it => it.LanguageVersion = LanguageVersion.CSharp7_3);

    [Fact]
    public Task Fix_all_takes_proven_and_inferred_codes_of_every_file_and_project() =>
        Verify.FixesAll<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(
            "class C { bool M(Acme.Reply r, int errorCode) => r.Code == {|ERC1001:25008|} || errorCode == {|ERC1002:77009|} || r.Code == {|ERC1001:77009|}; }",
            "using Acme;\n\nclass C { bool M(Acme.Reply r, int errorCode) => r.Code == Codes.Liquidated || errorCode == Codes.Mode || r.Code == Codes.Mode; }",
            it =>
            {
                it.Projects = [Acme.Library];
                it.Documents = [("B.cs", "class B { bool M(Acme.Reply r) => r.Code == {|ERC1001:25008|}; }", "using Acme;\n\nclass B { bool M(Acme.Reply r) => r.Code == Codes.Liquidated; }")];
            });

    [Fact]
    public Task Each_meaning_of_an_ambiguous_code_is_offered_but_not_in_bulk() =>
        Fixes(
            "using Acme; class C { bool M() => Anywhere.Ask().Code == {|ERC1003:31000|}; }",
            "using Acme; class C { bool M() => Anywhere.Ask().Code == Right.Same; }",
            it => (it.FixAll, it.Titles, it.EquivalenceKey) =
                (false, ["Use Left.Same", "Use Right.Same"], "UseNamedErrorCode:F:Acme.Right.Same"));

    private static string InMethod(string condition) => InClass($$"""
        bool M(Reply reply, Reply[] replies, [ErrorCodeFrom(typeof(Codes))] int code, [ErrorCodeFrom(typeof(Codes))] int? maybe, [ErrorCodeFrom(typeof(Codes))] long wide, [ErrorCodeFrom(typeof(Codes))] string text, State state) =>
            {{condition}};

        static bool Both(bool left, bool right) => left && right;
        static bool Is([ErrorCodeFrom(typeof(Codes))] int code) => true;
        static bool Is([ErrorCodeFrom(typeof(Codes))] long code) => true;
        static bool Same<T>([ErrorCodeFrom(typeof(Codes))] T code) => true;
        """);

    private static string InClass(string members) => $$"""
        using System;
        using System.Linq;
        using Acme;
        using ErrorCodes;

        class C
        {
            {{members}}
        }
        """;

    private static Task Fixes(string before, string after, Action<TestSetup>? setup = null) =>
        Verify.Fixes<UseNamedErrorCodeAnalyzer, UseNamedErrorCodeCodeFix>(before, after, it =>
        {
            it.Projects = [Acme.Library];
            setup?.Invoke(it);
        });
}
