using System;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>How a constant is written where a value stood, so that everything around it means what it meant.</summary>
public sealed class ConstantEditTests
{
    private const string Named = "Codes.Liquidated";

    [Theory]
    [InlineData("code == [|25008|]", "code == Codes.Liquidated")]
    [InlineData("[|25008|]==code", "Codes.Liquidated==code")]
    [InlineData("code is [|25008|]", "code is Codes.Liquidated")]
    [InlineData("code is not [|25008|]", "code is not Codes.Liquidated")]
    [InlineData("code is [|25008|] or [|77_009|]", "code is Codes.Liquidated or Codes.Mode")]
    [InlineData("code is [|25008|] ? true : false", "code is Codes.Liquidated ? true : false")]
    [InlineData("maybe is [|25008|]", "maybe is Codes.Liquidated")]
    [InlineData("maybe == [|25008|]", "maybe == Codes.Liquidated")]
    [InlineData("maybe?.Equals([|25008|]) == true", "maybe?.Equals(Codes.Liquidated) == true")]
    [InlineData("code == ([|25008|])", "code == (Codes.Liquidated)")]
    [InlineData("code == checked([|25008|])", "code == checked(Codes.Liquidated)")]
    [InlineData("code == [|25008|]!", "code == Codes.Liquidated!")]
    [InlineData("code == (([|25008|])!)", "code == (((Codes.Liquidated))!)")]
    [InlineData("text == [|\"25008\"|]", "text == Codes.Text.Liquidated")]
    [InlineData("text == [|\"25\" + \"008\"|]", "text == Codes.Text.Liquidated")]
    [InlineData("state == [|(State)40101|]", "state == State.Frozen")]
    [InlineData("(code, text) is ([|25008|], [|\"25008\"|])", "(code, text) is (Codes.Liquidated, Codes.Text.Liquidated)")]
    [InlineData("code switch { [|25008|] => true, _ => false }", "code switch { Codes.Liquidated => true, _ => false }")]
    [InlineData("code switch { >= [|25008|] and < [|77009|] => true, _ => false }", "code switch { >= Codes.Liquidated and < Codes.Mode => true, _ => false }")]
    [InlineData("new[] { [|25008|], [|77009|] }.Contains(code)", "new[] { Codes.Liquidated, Codes.Mode }.Contains(code)")]
    [InlineData("numbers.AsQueryable().Any(it => it == [|25008|])", "numbers.AsQueryable().Any(it => it == Codes.Liquidated)")]
    [InlineData("$\"{code == [|25008|]}\" == \"\"", "$\"{code == Codes.Liquidated}\" == \"\"")]
    [InlineData("code == [|60001|]", "code == Codes.Api.Deep")]
    public Task A_value_becomes_its_constant(string before, string after) => Rewrites(before, after);

    [Theory]
    [InlineData("wide == [|25008L|]", "wide == Codes.Liquidated")]
    [InlineData("wide is [|25008|]", "wide is Codes.Liquidated")]
    [InlineData("wide is [|25008L|]", "wide is Codes.Liquidated")]
    [InlineData("wide.Equals([|25008L|])", "wide.Equals(Codes.Liquidated)")]
    [InlineData("[|25008L|].Equals(wide)", "((long)Codes.Liquidated).Equals(wide)")]
    [InlineData("[|25008L|].ToString() == text", "((long)Codes.Liquidated).ToString() == text")]
    [InlineData("Equals(wide, [|25008L|])", "Equals(wide, (long)Codes.Liquidated)")]
    [InlineData("code == [|25008u|]", "code == (uint)Codes.Liquidated")]
    [InlineData("wideMaybe == [|25008L|]", "wideMaybe == Codes.Liquidated")]
    [InlineData("new[] { [|25008L|], [|77009L|] }.Contains(wide)", "new[] { Codes.Liquidated, (long)Codes.Mode }.Contains(wide)")]
    [InlineData("wide == (code > 0 ? [|25008L|] : [|77009L|])", "wide == (code > 0 ? Codes.Liquidated : (long)Codes.Mode)")]
    [InlineData("(code, wide) == ([|25008|], [|77009L|])", "(code, wide) == (Codes.Liquidated, (long)Codes.Mode)")]
    [InlineData("(int)state == [|40101|]", "(int)state == (int)State.Frozen")]
    [InlineData("(int)state is [|40101|]", "(int)state is (int)State.Frozen")]
    [InlineData("Is([|25008|])", "Is(Codes.Liquidated)")]
    [InlineData("Is([|25008L|])", "Is((long)Codes.Liquidated)")]
    [InlineData("Same([|25008L|])", "Same((long)Codes.Liquidated)")]
    [InlineData("Same([|(short)25008|])", "Same((short)Codes.Liquidated)")]
    [InlineData("Same([|25008L|], [|77009L|])", "Same(Codes.Liquidated, (long)Codes.Mode)")]
    [InlineData("Same([|25008|])", "Same(Codes.Liquidated)")]
    [InlineData("Equals(new { X = [|25008L|] }, null)", "Equals(new { X = (long)Codes.Liquidated }, null)")]
    public Task A_cast_comes_where_the_type_makes_a_difference(string before, string after) => Rewrites(before, after);

    [Theory]
    [InlineData("Both(code < [|25008|], code > (7))", "Both(code < (Codes.Liquidated), code > (7))")]
    [InlineData("code == [|77009|] && Both(code < [|25008|], code > (7))", "code == Codes.Mode && Both(code < (Codes.Liquidated), code > (7))")]
    [InlineData("Both(wide < [|25008L|], wide > (7))", "Both(wide < (Codes.Liquidated), wide > (7))")]
    public Task Parentheses_come_where_the_parser_needs_them(string before, string after) => Rewrites(before, after);

    [Theory]
    [InlineData("code == /* a */ [|25008|] /* b */", "code == /* a */ Codes.Liquidated /* b */")]
    [InlineData("code  ==  [|-/* a */10004|]", "code  ==  /* a */ Codes.Refused")]
    [InlineData("code == [|(int) // a\n25008|]", "code == // a\nCodes.Liquidated")]
    [InlineData("code == [|(25008/* a */)|]", "code == Codes.Liquidated /* a */")]
    [InlineData("code == [|(25008 /* a */ )|]", "code == Codes.Liquidated /* a */")]
    [InlineData("code == [|( /* a */ 25008 /* b */)|]", "code == /* a */ Codes.Liquidated /* b */")]
    [InlineData("code == [|( 25008 )|]", "code == Codes.Liquidated")]
    [InlineData("code == [|(\n25008\n)|]", "code == Codes.Liquidated")]
    [InlineData("code is[|-10004|]", "code is Codes.Refused")]
    [InlineData("code switch{[|25008|]=>true,_=>false}", "code switch{Codes.Liquidated=>true,_=>false}")]
    [InlineData("text is[|\"25008\"|]or\"\"", "text is Codes.Text.Liquidated or\"\"")]
    [InlineData("text is[|\"25008\"|]", "text is Codes.Text.Liquidated")]
    [InlineData("(int)state is[|(40101)|]", "(int)state is(int)State.Frozen")]
    [InlineData("(int)state is[|(40101)|]or 3", "(int)state is(int)State.Frozen or 3")]
    public Task Comments_and_spaces_stay(string before, string after) => Rewrites(before, after);

    [Theory]
    [InlineData("void M(int code = [|25008|]) { }", "void M(int code = Codes.Liquidated) { }")]
    [InlineData("const int Mine = [|25008|];", "const int Mine = Codes.Liquidated;")]
    [InlineData("const long Mine = [|25008|];", "const long Mine = Codes.Liquidated;")]
    [InlineData("[Handles([|25008|])] void M() { }", "[Handles(Codes.Liquidated)] void M() { }")]
    [InlineData("int M() { return[|-10004|]; }", "int M() { return Codes.Refused; }")]
    [InlineData("int[] All { get; } = [[|25008|], [|77009|]];", "int[] All { get; } = [Codes.Liquidated, Codes.Mode];")]
    [InlineData("void M(int code) { switch (code) { case [|25008|]: goto case [|77009|]; case [|77009|]: break; } }", "void M(int code) { switch (code) { case Codes.Liquidated: goto case Codes.Mode; case Codes.Mode: break; } }")]
    [InlineData("void M(string text) { switch (text) { case[|\"25008\"|]: break; } }", "void M(string text) { switch (text) { case Codes.Text.Liquidated: break; } }")]
    [InlineData("void M() { var x = [|25008L|]; var y = x; Is(y); } void Is(int x) { } void Is(long x) { }", "void M() { var x = (long)Codes.Liquidated; var y = x; Is(y); } void Is(int x) { } void Is(long x) { }")]
    [InlineData("void M() { var t = (A: [|25008|], B: 1); }", "void M() { var t = (A: Codes.Liquidated, B: 1); }")]
    [InlineData("void M() { var t = ([|25008|], 1); }", "void M() { var t = (Codes.Liquidated, 1); }")]
    [InlineData("byte M() => unchecked((byte)[|25008|]);", "byte M() => unchecked((byte)Codes.Liquidated);")]
    [InlineData("const int One = 25008; bool M(int code) => code == [|One|];", "const int One = 25008; bool M(int code) => code == Codes.Liquidated;")]
    [InlineData("object M() => [|25008|];", "object M() => Codes.Liquidated;")]
    [InlineData("object M() => [|25008L|];", "object M() => (long)Codes.Liquidated;")]
    [InlineData("void M() { void Local() { Is([|25008L|]); } Is([|25008|]); } void Is(int x) { } void Is(long x) { }", "void M() { void Local() { Is((long)Codes.Liquidated); } Is(Codes.Liquidated); } void Is(int x) { } void Is(long x) { }")]
    public Task Every_place_that_takes_a_constant_takes_the_name(string before, string after) => RewritesMembers(before, after);

    [Theory]
    [InlineData("int Codes => 1; bool M(int code) => code == [|25008|];", "int Codes => 1; bool M(int code) => code == Acme.Codes.Liquidated;")]
    [InlineData("int Codes => 1; int Acme => 1; bool M(int code) => code == [|25008|];", "int Codes => 1; int Acme => 1; bool M(int code) => code == global::Acme.Codes.Liquidated;")]
    [InlineData("int Codes => 1; int Acme => 1; string M(int code) => $\"{code == [|25008|]}\";", "int Codes => 1; int Acme => 1; string M(int code) => $\"{code == (global::Acme.Codes.Liquidated)}\";")]
    [InlineData("class Liquidated { } bool M(int code) => code == [|25008|];", "class Liquidated { } bool M(int code) => code == Codes.Liquidated;")]
    public Task A_name_that_means_something_else_is_written_longer(string before, string after) => RewritesMembers(before, after);

    [Theory]
    [InlineData("bool M(int code) => code == [|1|];")]
    [InlineData("bool M(double real) => real == [|25008.0|];")]
    [InlineData("bool M(int code) { #if X\n#endif\n return true; } bool N(long code) => code == [|(25008 + 1)|];")]
    [InlineData("bool M(int code) => code == [|(25008\n#if X\n#endif\n)|];")]
    [InlineData("bool M(string text) => text == [|\"25009\"|];")]
    [InlineData("bool M(int code) => code == [|25010|];")]
    public async Task What_would_change_its_value_or_not_compile_is_left_alone(string members) =>
        Assert.Null((await OpenedFile.OpenAsync(InClass(members))).Rewritten());

    [Fact]
    public async Task A_value_that_was_a_mistake_may_be_corrected() =>
        Assert.Equal(InClass($"bool M(int code) => code == {Named};"), (await OpenedFile.OpenAsync(InClass("bool M(int code) => code == [|25009|];"))).Rewritten(keepsValue: false));

    [Fact]
    public async Task What_can_be_rewritten_is_though_its_neighbour_cannot() =>
        Assert.Equal(
            InClass($"bool M(int code) => code == {Named} || code == 1 || code == Codes.Mode;"),
            (await OpenedFile.OpenAsync(InClass("bool M(int code) => code == [|25008|] || code == [|1|] || code == [|77009|];"))).Rewritten());

    [Fact]
    public async Task A_file_may_begin_with_a_constant() =>
        Assert.Equal("using Acme;\n\nCodes.Liquidated.ToString();", (await OpenedFile.OpenAsync("[|25008|].ToString();")).Rewritten());

    [Theory]
    [InlineData("class C { bool M(int code) => code == [|25008|]; int State => 1; int N() => this.State; }", "using Acme;\n\nclass C { bool M(int code) => code == Codes.Liquidated; int State => 1; int N() => this.State; }")]
    [InlineData("using Zeta; class C { bool M(int code) => code == [|25008|]; Widget N() => null!; }", "using Zeta; class C { bool M(int code) => code == Acme.Codes.Liquidated; Widget N() => null!; }")]
    public async Task A_new_using_comes_where_every_name_keeps_its_meaning(string before, string after) =>
        Assert.Equal(after, (await OpenedFile.OpenAsync(before)).Rewritten());

    // With both namespaces, the text could be taken apart in two ways.
    [Theory]
    [InlineData("class C { bool M(int code) => code == [|88001|]; } class D { void N() { var (a, b) = \"\"; } }")]
    [InlineData("class C { bool M(int code) { var (a, b) = \"\"; return code == [|88001|]; } }")]
    [InlineData("class C { bool M(int code) => code == [|88001|]; } class D { int N() => [|1|]; void O() { var (a, b) = \"\"; } }")]
    public async Task A_new_using_brings_no_error_anywhere(string source)
    {
        source = "using Zeta; " + source;

        Assert.Equal(DecidingFile.Plain(source).Replace("88001", "Rough.RoughCodes.Lost"), (await OpenedFile.OpenAsync(source)).Rewritten());
    }

    [Theory]
    [InlineData("code == [|2|]5008")]
    [InlineData("code [|==|] 25008")]
    [InlineData("code =[|= |]25008")]
    public async Task What_is_no_expression_is_no_place_for_a_constant(string condition)
    {
        var opened = await OpenedFile.OpenAsync(InClass($"bool M(int code) => {condition};"));

        Assert.Null(ConstantEdit.Create(opened.File, opened.Marks[0], "F:Acme.Codes.Liquidated", keepsValue: true));
        Assert.Null(opened.Rewritten());
    }

    [Theory]
    [InlineData(100_000, 1)]
    [InlineData(0, 100_000)]
    public async Task A_place_beyond_the_file_is_no_place_for_a_constant(int start, int length)
    {
        var opened = await OpenedFile.OpenAsync(InClass("bool M(int code) => code == 25008;"));

        Assert.Null(ConstantEdit.Create(opened.File, new TextSpan(start, length), "F:Acme.Codes.Liquidated", keepsValue: true));
    }

    [Theory]
    [InlineData("F:Acme.Codes.Nowhere")]
    [InlineData("T:Acme.Codes")]
    public async Task What_is_no_constant_of_the_project_cannot_be_written(string id)
    {
        var opened = await OpenedFile.OpenAsync(InClass("bool M(int code) => code == [|25008|];"));

        Assert.Null(ConstantEdit.Create(opened.File, opened.Marks[0], id, keepsValue: true));
        Assert.Null(SymbolReference.Create(opened.File, opened.Marks[0].Start, id));
    }

    [Theory]
    [InlineData("code == [|25008|]", false, nameof(Flaw.Type))]
    [InlineData("wide == [|25008L|]", true, nameof(Flaw.Type))]
    [InlineData("wide == [|25008L|]", true, nameof(Flaw.Shape))]
    [InlineData("wide == [|25008L|]", false, nameof(Flaw.None))]
    [InlineData("wide == [|25008L|]", false, nameof(Flaw.Hopeless))]
    public async Task A_way_of_writing_is_mended_once(string condition, bool isMended, string kind)
    {
        var flaw = Enum.Parse<Flaw>(kind);
        var opened = await OpenedFile.OpenAsync(InClass($"bool M(int code, long wide) => {condition};"));
        var edit = ConstantEdit.Create(opened.File, opened.Marks[0], "F:Acme.Codes.Liquidated", keepsValue: true)!;

        Assert.Equal(isMended, edit.Mend(flaw));
        Assert.False(edit.Mend(flaw));
        Assert.Equal(!isMended ? Named : flaw == Flaw.Type ? "(long)" + Named : $"({Named})", edit.Written);
        Assert.Equal(!isMended, edit.Mend(Flaw.Shape));
    }

    private static Task Rewrites(string before, string after)
    {
        return RewritesMembers(Method(before), Method(after));

        static string Method(string condition) => $$"""
            bool M(int code, int? maybe, long wide, long? wideMaybe, double real, string text, State state, int[] numbers) =>
                {{condition}};

            static bool Both(bool left, bool right) => left && right;
            static bool Is(int code) => true;
            static bool Is(long code) => true;
            static bool Same<T>(params T[] codes) => true;
            """;
    }

    private static async Task RewritesMembers(string before, string after) =>
        Assert.Equal(InClass(after), (await OpenedFile.OpenAsync(InClass(before))).Rewritten());

    private static string InClass(string members) => $$"""
        using System;
        using System.Linq;
        using Acme;

        class C
        {
            {{members}}
        }
        """;
}
