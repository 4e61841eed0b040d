using System;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

/// <summary>What is said of a declaration in source. What is said elsewhere is in <see cref="SayWhoseCodesElsewhereTests"/>.</summary>
public sealed class SayWhoseCodesCodeFixTests
{
    private const string Said = "ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))";

    [Theory]
    [InlineData("bool M(int errorCode) => errorCode == §;", $"bool M([{Said}] int errorCode) => errorCode == §;")]
    [InlineData("bool M(object o, /* a */ int errorCode /* b */) => errorCode == §;", $"bool M(object o, /* a */ [{Said}] int errorCode /* b */) => errorCode == §;")]
    [InlineData("bool M(\n        // a\n        int errorCode) => errorCode == §;", $"bool M(\n        // a\n        [{Said}] int errorCode) => errorCode == §;")]
    [InlineData("bool M([A] int errorCode) => errorCode == §;", $"bool M([A] [{Said}] int errorCode) => errorCode == §;")]
    [InlineData("bool M(params int[] codes) { foreach (var code in codes) { if (code == §) { return true; } } return false; }", $"bool M([{Said}] params int[] codes) {{ foreach (var code in codes) {{ if (code == §) {{ return true; }} }} return false; }}")]
    [InlineData("C(int errorCode) { _ = errorCode == §; }", $"C([{Said}] int errorCode) {{ _ = errorCode == §; }}")]
    [InlineData("bool M(C c) => c is (§, _); void Deconstruct(out int errorCode, out int x) => (errorCode, x) = (0, 0);", $"bool M(C c) => c is (§, _); void Deconstruct([{Said}] out int errorCode, out int x) => (errorCode, x) = (0, 0);")]
    [InlineData("void Throw(int errorCode) => throw new Exception(); void M() => Throw(§);", $"void Throw([{Said}] int errorCode) => throw new Exception(); void M() => Throw(§);", "BitgetFeed")]
    [InlineData("bool M() { return Is(0); bool Is(int errorCode) => errorCode == §; }", $"bool M() {{ return Is(0); bool Is([{Said}] int errorCode) => errorCode == §; }}")]
    [InlineData("void Read(out int errorCode) => errorCode = 0; bool M() { Read(out var code); return code == §; }", $"void Read([{Said}] out int errorCode) => errorCode = 0; bool M() {{ Read(out var code); return code == §; }}")]
    [InlineData("delegate void D(out int errorCode); bool M(D d) { d(out var code); return code == §; }", $"delegate void D([{Said}] out int errorCode); bool M(D d) {{ d(out var code); return code == §; }}")]
    [InlineData("bool M(Dictionary<int, string> codes) => codes.Keys.Any(errorCode => errorCode == §);", $"bool M([{Said}] Dictionary<int, string> codes) => codes.Keys.Any(errorCode => errorCode == §);")]
    [InlineData("bool M(Dictionary<string, int> codes) => codes[\"\"] is var errorCode && errorCode == §;", "bool M([ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes), Target = ErrorCodeTarget.Value)] Dictionary<string, int> codes) => codes[\"\"] is var errorCode && errorCode == §;")]
    public Task It_is_said_before_a_parameter(string before, string after, string? around = null) =>
        Says(around is null ? before : $"class {around} {{ {before} }}", around is null ? after : $"class {around} {{ {after} }}");

    [Theory]
    [InlineData("public int ErrorCode { get; set; }", "ErrorCode == §")]
    [InlineData("public int ErrorCode { get; set; }", "this?.ErrorCode is §")]
    [InlineData("public int? ErrorCode { get; set; }", "ErrorCode.Value == §")]
    [InlineData("public static string ErrorCode => \"\";", "int.Parse(C.ErrorCode) is var code && code == §")]
    [InlineData("private readonly int _errorCode;", "_errorCode is §")]
    [InlineData("public partial int ErrorCode { get; }", "ErrorCode is §; public partial int ErrorCode => 0")]
    [InlineData("public required int ErrorCode;", "this is { ErrorCode: § }")]
    [InlineData("private List<int> Codes { get; set; }", "Codes.Any(code => code == §)")]
    public async Task It_is_said_above_a_member(string member, string condition)
    {
        await Says($"{member}\n\n    bool M() => {condition};", $"[{Said}]\n    {member}\n\n    bool M() => {condition};");
        await Says($"/// <summary>It.</summary>\n    // a\n    [A]\n    {member} // b\n    bool M() => {condition};", $"/// <summary>It.</summary>\n    // a\n    [A]\n    [{Said}]\n    {member} // b\n    bool M() => {condition};");
        await Says($"bool M() => {condition}; [A] {member}", $"bool M() => {condition}; [A] [{Said}] {member}");
    }

    [Theory]
    [InlineData("int GetErrorCode() => 0;", "GetErrorCode() == §")]
    [InlineData("int Next() => 0;", "Next() is var errorCode && errorCode == §")]
    [InlineData("static int GetErrorCode<T>(T it) => 0;", "GetErrorCode(\"\") == §")]
    [InlineData("delegate int D();", "((D)null)() is var errorCode && errorCode == §")]
    public async Task It_is_said_of_what_a_method_returns(string member, string condition)
    {
        await Says($"{member}\n\n    bool M() => {condition};", $"[return: {Said}]\n    {member}\n\n    bool M() => {condition};");
        await Says($"bool M() => {condition}; {member}", $"bool M() => {condition}; [return: {Said}] {member}");
    }

    [Fact]
    public Task It_is_said_of_what_is_there_once_a_call_is_awaited() => Says(
        "Task<int> GetErrorCode() => null;\n    async Task<bool> M() => await GetErrorCode() == §;",
        $"[return: {Said}]\n    Task<int> GetErrorCode() => null;\n    async Task<bool> M() => await GetErrorCode() == §;");

    [Theory]
    [InlineData("int code = ErrorCode; if (code == §) { }")]
    [InlineData("var code = 0; if (ErrorCode > 0) { code = ErrorCode; } _ = code is §;")]
    [InlineData("switch (ErrorCode) { case §: break; }")]
    public Task It_is_said_where_the_value_is_read_from(string body) =>
        Says($"int ErrorCode {{ get; set; }}\n    void M() {{ {body} }}", $"[{Said}]\n    int ErrorCode {{ get; set; }}\n    void M() {{ {body} }}");

    [Fact]
    public Task A_function_in_a_method_is_annotated_too() => Says(
        "bool M()\n    {\n        int GetErrorCode() => 0;\n        return GetErrorCode() == §;\n    }",
        $"bool M()\n    {{\n        [return: {Said}]\n        int GetErrorCode() => 0;\n        return GetErrorCode() == §;\n    }}");

    [Fact]
    public Task Old_code_is_annotated_too() => Says(
        "public int ErrorCode;\n    bool M(int code) => ErrorCode == §;",
        $"[{Said}]\n    public int ErrorCode;\n    bool M(int code) => ErrorCode == §;",
        it => it.LanguageVersion = LanguageVersion.CSharp7_3);

    [Theory]
    [InlineData("record Reply(string Text, int ErrorCode);", $"record Reply(string Text, [{Said}] int ErrorCode);")]
    [InlineData("readonly record struct Reply(int ErrorCode);", $"readonly record struct Reply([{Said}] int ErrorCode);")]
    [InlineData("record Reply(int Number) { public int ErrorCode { get; init; } }", $"record Reply(int Number) {{ [{Said}] public int ErrorCode {{ get; init; }} }}")]
    public Task The_parameter_of_a_record_is_its_property(string before, string after) =>
        Says($"bool M(Reply r) => r.ErrorCode == §; {before}", $"bool M(Reply r) => r.ErrorCode == §; {after}");

    [Fact]
    public Task The_parameter_of_a_class_is_a_parameter() => Says(
        "class Reply(int errorCode) { bool M() => errorCode == §; }", $"class Reply([{Said}] int errorCode) {{ bool M() => errorCode == §; }}");

    [Theory]
    [InlineData("interface I { int ErrorCode { get; } } class D : I { public int ErrorCode { get; } }", $"interface I {{ [{Said}] int ErrorCode {{ get; }} }} class D : I {{ public int ErrorCode {{ get; }} }}", "d.ErrorCode")]
    [InlineData("interface I { int GetErrorCode(); } class D : I { public int GetErrorCode() => 0; }", $"interface I {{ [return: {Said}] int GetErrorCode(); }} class D : I {{ public int GetErrorCode() => 0; }}", "d.GetErrorCode()")]
    [InlineData("class B { public virtual int ErrorCode { get; } } class D : B { public override int ErrorCode { get; } }", $"class B {{ [{Said}] public virtual int ErrorCode {{ get; }} }} class D : B {{ public override int ErrorCode {{ get; }} }}", "d.ErrorCode")]
    [InlineData("class B<T> { public virtual int ErrorCode { get; } } class D : B<int> { public override int ErrorCode { get; } }", $"class B<T> {{ [{Said}] public virtual int ErrorCode {{ get; }} }} class D : B<int> {{ public override int ErrorCode {{ get; }} }}", "d.ErrorCode")]
    public Task What_implements_or_overrides_takes_it_from_the_base(string before, string after, string read) =>
        Says($"bool M(D d) => {read} == §; {before}", $"bool M(D d) => {read} == §; {after}");

    [Fact]
    public Task A_parameter_takes_it_from_that_of_the_base() => Says(
        "abstract class B { public abstract bool Is(int code); } class D : B { public override bool Is(int errorCode) => errorCode == §; }",
        $"abstract class B {{ public abstract bool Is([{Said}] int code); }} class D : B {{ public override bool Is(int errorCode) => errorCode == §; }}");

    [Fact]
    public Task Where_the_base_has_no_source_it_is_said_of_what_overrides_it() => Becomes(
        "using ErrorCodes;\nclass D : Vendor.Handler { public override bool Is(int errorCode) => errorCode == {|ERC1002:25008|}; }",
        $"using ErrorCodes;\nclass D : Vendor.Handler {{ public override bool Is([{Said}] int errorCode) => errorCode == {{|ERC1001:25008|}}; }}",
        it => it.Projects = [new("Vendor", ("Vendor.cs", "namespace Vendor { public abstract class Handler { public abstract bool Is(int code); } }")) { AsMetadata = true }]);

    [Fact]
    public Task Each_catalog_is_offered() => Becomes(
        "using Acme; using ErrorCodes; class A { bool M(int errorCode) => errorCode == {|ERC1003:31000|}; }",
        "using Acme; using ErrorCodes; class A { bool M([ErrorCodeFrom(typeof(Right))] int errorCode) => errorCode == {|ERC1001:31000|}; }",
        it =>
        {
            it.Projects = [Acme.Library];
            it.Titles = ["Say that `errorCode` holds codes of Left", "Say that `errorCode` holds codes of Right"];
            it.EquivalenceKey = "SayWhoseCodes:T:Acme.Right";
        });

    [Fact]
    public Task A_code_of_little_evidence_becomes_certain() => Says(
        "class Product { public int Code; bool M() => Code == §; }",
        $"class Product {{ [{Said}] public int Code; bool M() => Code == §; }}",
        it => it.Titles = ["Say that `Code` holds codes of BitgetWebSocketErrorCodes"],
        id: "ERC1010");

    [Fact]
    public Task One_table_explains_what_two_could_have_been() => Becomes(
        "using ErrorCodes; class C { bool M(int okexCode) => okexCode is {|ERC1003:10005|} or {|ERC1003:21023|}; }",
        "using ErrorCodes; class C { bool M([ErrorCodeFrom(typeof(OkexFuturesWebSocketErrorCodes))] int okexCode) => okexCode is {|ERC1001:10005|} or 21023; }",
        it =>
        {
            it.Titles = ["Say that `okexCode` holds codes of OkexFuturesRestErrorCodes", "Say that `okexCode` holds codes of OkexFuturesWebSocketErrorCodes"];
            (it.EquivalenceKey, it.Iterations) = ("SayWhoseCodes:T:ErrorCodes.OkexFuturesWebSocketErrorCodes", 1);
        });

    [Theory]
    [InlineData("class C { bool M(int code) => code == §; }", $"using ErrorCodes;\n\nclass C {{ bool M([{Said}] int code) => code == §; }}")]
    [InlineData("// Header\n\nusing System;\n\nclass C { bool M(int code) => code == §; }", $"// Header\n\nusing System;\nusing ErrorCodes;\n\nclass C {{ bool M([{Said}] int code) => code == §; }}")]
    [InlineData("namespace N;\n\nclass C { bool M(int code) => code == §; }", $"using ErrorCodes;\n\nnamespace N;\n\nclass C {{ bool M([{Said}] int code) => code == §; }}")]
    [InlineData("namespace N\n{\n    using System;\n\n    class C { bool M(int code) => code == §; }\n}", $"namespace N\n{{\n    using System;\n    using ErrorCodes;\n\n    class C {{ bool M([{Said}] int code) => code == §; }}\n}}")]
    [InlineData("using E = ErrorCodes;\nclass C { bool M(int code) => code == §; }", "using E = ErrorCodes;\nclass C { bool M([E.ErrorCodeFrom(typeof(E.BitgetWebSocketErrorCodes))] int code) => code == §; }")]
    [InlineData("using From = ErrorCodes.ErrorCodeFromAttribute;\nusing Bitget = ErrorCodes.BitgetWebSocketErrorCodes;\nclass C { bool M(int code) => code == §; }", "using From = ErrorCodes.ErrorCodeFromAttribute;\nusing Bitget = ErrorCodes.BitgetWebSocketErrorCodes;\nclass C { bool M([From(typeof(Bitget))] int code) => code == §; }")]
    [InlineData("class BitgetWebSocketErrorCodes { bool M(int code) => code == §; }", "using ErrorCodes;\n\nclass BitgetWebSocketErrorCodes { bool M([ErrorCodeFrom(typeof(ErrorCodes.BitgetWebSocketErrorCodes))] int code) => code == §; }")]
    [InlineData("class C { class ErrorCodeFrom : System.Attribute { } bool M(int code) => code == §; }", "class C { class ErrorCodeFrom : System.Attribute { } bool M([global::ErrorCodes.ErrorCodeFrom(typeof(global::ErrorCodes.BitgetWebSocketErrorCodes))] int code) => code == §; }")]
    public Task It_is_written_as_short_as_it_binds(string before, string after) =>
        Becomes(before.Replace("§", "{|ERC1002:25008|}"), after.Replace("§", "{|ERC1001:25008|}"));

    [Fact]
    public Task Two_namespaces_are_imported_together() => Becomes(
        "class C { bool M(int errorCode) => errorCode == {|ERC1002:77009|}; }",
        "using Acme;\nusing ErrorCodes;\n\nclass C { bool M([ErrorCodeFrom(typeof(Codes))] int errorCode) => errorCode == {|ERC1001:77009|}; }",
        it => it.Projects = [Acme.Library]);

    [Theory]
    [InlineData("bool M() { var code = Environment.TickCount; return code == §; }")]
    [InlineData("bool M() { int errorCode; errorCode = (int)DateTime.Now.Ticks; return errorCode == §; }")]
    [InlineData("Func<int, bool> M() => errorCode => errorCode == §;")]
    [InlineData("bool this[int errorCode] => errorCode == §;")]
    [InlineData("Func<int, bool> M() => delegate(int errorCode) { return errorCode == §; };")]
    [InlineData("bool M(int a, int b) { var errorCode = a > 0 ? a : b; return errorCode == §; }")]
    [InlineData("int a, errorCode; bool M() => errorCode == §;")]
    [InlineData("bool M(System.Text.Json.JsonElement e) => e.GetProperty(\"code\").GetInt32() == §;")]
    [InlineData("T Read<T>() => default; bool M() { var errorCode = Read<int>(); return errorCode == §; }")]
    [InlineData("int this[string name] => 0; bool M() { var errorCode = this[\"\"]; return errorCode == §; }")]
    [InlineData("bool M(string s) { var errorCode = s.Substring(1); return errorCode == \"§\"; }")]
    [InlineData("(int code, int other) Read() => default; bool M() { var errorCode = Read().code; return errorCode == §; }")]
    public Task It_is_not_said_where_no_one_declaration_could(string members) => OffersNothing(InClass(members, "{|ERC1002:25008|}"));

    [Fact]
    public Task Old_code_has_no_attributes_in_methods() => OffersNothing(
        InClass("bool M() { bool Is(int errorCode) => errorCode == §; return Is(0); }", "{|ERC1002:25008|}"), it => it.LanguageVersion = LanguageVersion.CSharp7_3);

    [Fact]
    public Task What_is_said_already_is_not_said_again() => OffersNothing(
        "using Acme; using ErrorCodes; class C { bool M([ErrorCodeFrom(typeof(Left), typeof(Right))] int x) => x == {|ERC1003:31000|}; }",
        it => it.Projects = [Acme.Library]);

    [Fact]
    public Task Where_flow_is_no_evidence_it_would_help_nobody() => OffersNothing(
        InClass("int Next() => 0; bool M() { var errorCode = Next(); return errorCode == §; }", "{|ERC1002:25008|}"),
        it => it.EditorConfig = "[*.cs]\nerror_codes.infer_from_flow = false");

    [Fact]
    public Task Where_flow_is_no_evidence_a_declaration_still_speaks_for_itself() => Says(
        "bool M(int errorCode) => errorCode == §;", $"bool M([{Said}] int errorCode) => errorCode == §;",
        it => it.EditorConfig = "[*.cs]\nerror_codes.infer_from_flow = false");

    private static Task Says(string before, string after, Action<TestSetup>? setup = null, string id = "ERC1002") =>
        Becomes(InClass(before, $"{{|{id}:25008|}}"), InClass(after, "{|ERC1001:25008|}"), setup);

    private static Task Becomes(string before, string after, Action<TestSetup>? setup = null) =>
        Verify.Fixes<UseNamedErrorCodeAnalyzer, SayWhoseCodesCodeFix>(before, after, it =>
        {
            it.FixAll = false;
            setup?.Invoke(it);
        });

    private static Task OffersNothing(string source, Action<TestSetup>? setup = null) =>
        Verify.OffersNoFix<UseNamedErrorCodeAnalyzer, SayWhoseCodesCodeFix>(source, setup);

    private static string InClass(string members, string code) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using ErrorCodes;

        partial class C
        {
            {{members.Replace("\"§\"", code.Replace("25008", "\"25008\"")).Replace("§", code)}}
        }

        class A : Attribute { }
        """;
}
