using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static ErrorCodes.Tests.Fixes.CriticalArms;

namespace ErrorCodes.Tests.Fixes;

/// <summary>The arms a <c>switch</c> gets, whatever is between its value and the code.</summary>
public sealed class CriticalPatternTests
{
    [Theory]
    [InlineData("(number, state)", "(Codes.Busy, _)", "(Codes.Slow, State.Busy)", "(var code, _) when Codes.IsCritical(code)", "code")]
    [InlineData("(state, number)", "(_, Codes.Busy)", "(_, Codes.Slow)", "(_, var code) when Codes.IsCritical(code)", "code")]
    [InlineData("(live, maybe, state)", "(true, Codes.Busy, _)", "(_, Codes.Slow, _)", "(_, int code, _) when Codes.IsCritical(code)", "code")]
    [InlineData("(Code: number, State: state)", "(Codes.Busy, _)", "{ Code: Codes.Slow }", "(var code, _) when Codes.IsCritical(code)", "code")]
    [InlineData("(reply)", "{ Code: 70001 }", "{ Code: 70002 }", "{ Code: var code } when Codes.IsCritical(code)", "code")]
    [InlineData("(reply)", "{ Maybe: 70001 }", "{ Maybe: 70002 }", "{ Maybe: int code } when Codes.IsCritical(code)", "code")]
    [InlineData("(reply)", "{ Inner: { Code: 70001 } }", "{ Inner.Code: 70002 }", "{ Inner: { Code: var code } } when Codes.IsCritical(code)", "code")]
    [InlineData("(anything)", "Reply { Code: 70001 }", "Reply { Code: 70002 }", "Reply { Code: var code } when Codes.IsCritical(code)", "code")]
    [InlineData("(reply, live)", "({ Code: 70001 }, true)", "({ Code: 70002 }, _)", "({ Code: var code }, _) when Codes.IsCritical(code)", "code")]
    [InlineData("(reply)", "{ Wide: 70001 }", "{ Wide: 70002 }", "{ Wide: var code } when code >= int.MinValue && code <= int.MaxValue && Codes.IsCritical((int)code)", "code")]
    [InlineData("((number))", "Codes.Busy", "Codes.Slow", "var code when Codes.IsCritical(code)", "code")]
    [InlineData("(reply?.Code)", "Codes.Busy", "Codes.Slow", "int code when Codes.IsCritical(code)", "code")]
    [InlineData("(wide)", "Codes.Busy", "Codes.Slow", "var code when code >= int.MinValue && code <= int.MaxValue && Codes.IsCritical((int)code)", "code")]
    [InlineData("(widest)", "Codes.Busy", "Codes.Slow", "long code when code >= int.MinValue && code <= int.MaxValue && Codes.IsCritical((int)code)", "code")]
    [InlineData("(positive)", "Codes.Busy", "Codes.Slow", "var code when code <= int.MaxValue && Codes.IsCritical((int)code)", "code")]
    [InlineData("(huge)", "Codes.Busy", "Codes.Slow", "var code when code <= int.MaxValue && Codes.IsCritical((int)code)", "code")]
    [InlineData("(boxed)", "70001", "70002", "int code when Codes.IsCritical(code)", "code")]
    [InlineData("(boxed)", "\"70001\"", "\"70002\"", "string code when Codes.IsCritical(code)", "code")]
    public Task One_arm_takes_all_codes(string governing, string first, string second, string label, string code) => Becomes(
        $"{{|ERC2002:switch|}} {governing}\n{{\n    case {first}:\n        A();\n        break;\n    case {second}:\n        B();\n        break;\n    default:\n        break;\n}}",
        $"switch {governing}\n{{\n    case {first}:\n        A();\n        break;\n    case {second}:\n        B();\n        break;\n    case {label}:\n        {Throw(code)};\n    default:\n        break;\n}}",
        it => it.Titles = [Predicate, Arms]);

    [Theory]
    [InlineData("(number, state)", "(Codes.Busy, _)", "(Codes.Slow, _)", "(Codes.#, _)")]
    [InlineData("(live, state, maybe)", "(_, _, Codes.Busy)", "(_, _, Codes.Slow)", "(_, _, Codes.#)")]
    [InlineData("(reply)", "{ Code: 70001 }", "{ Code: 70002 }", "{ Code: Codes.# }")]
    [InlineData("(reply)", "{ Inner: { Code: 70001 } }", "{ Inner: { Code: 70002 } }", "{ Inner: { Code: Codes.# } }")]
    [InlineData("(anything)", "Reply { Code: 70001 }", "Reply { Code: 70002 }", "Reply { Code: Codes.# }")]
    [InlineData("(wide)", "Codes.Busy", "Codes.Slow", "Codes.#")]
    [InlineData("(huge)", "Codes.Busy", "Codes.Slow", "Codes.#")]
    public Task Or_each_code_gets_one(string governing, string first, string second, string label) => BecomesByName(
        $"{{|ERC2001:switch|}} {governing} {{ case {first}: A(); break; case {second}: B(); break; }}",
        $"switch {governing} {{ case {first}: A(); break; case {second}: B(); break; case {label.Replace("#", "Liquidated")}: {Liquidated}; case {label.Replace("#", "Frozen")}: {Frozen}; }}",
        it => it.Titles = [Predicate, Arms]);

    [Fact]
    public Task An_expression_is_asked_in_the_same_way() => Becomes(
        "result = (number, state) {|ERC2002:switch|}\n{\n    (Codes.Busy, _) => A(),\n    (Codes.Slow, _) => B(),\n    _ => 0,\n};",
        $"result = (number, state) switch\n{{\n    (Codes.Busy, _) => A(),\n    (Codes.Slow, _) => B(),\n    (var code, _) when Codes.IsCritical(code) => {Throw("code")},\n    _ => 0,\n}};",
        it => it.Titles = [Predicate, Arms]);

    [Theory]
    [InlineData("(int)state", "1", "2", "(int)State.Frozen")]
    [InlineData("(long)state", "1", "2", "(long)State.Frozen")]
    [InlineData("(int)state", "(int)State.Busy", "(int)State.Slow", "(int)State.Frozen")]
    public Task A_cast_enum_gets_its_member_cast(string governing, string first, string second, string label) => Becomes(
        $"{{|ERC2001:switch|}} ({governing}) {{ case {first}: A(); break; case {second}: B(); break; }}",
        $"switch ({governing}) {{ case {first}: A(); break; case {second}: B(); break; case {label}: throw new System.NotImplementedException(\"State.Frozen\"); }}",
        it => it.Titles = ["Add an arm for Frozen"]);

    [Theory]
    [InlineData("int code = 1, errorCode = 1, criticalCode = 1, criticalErrorCode = 1;", "code2")]
    [InlineData("int code = 1, errorCode = 1, criticalCode = 1, criticalErrorCode = 1, code2 = 1;", "code3")]
    [InlineData("int code = 1;", "errorCode")]
    public Task Where_all_names_are_taken_a_number_is_added(string locals, string name) => Becomes(
        $"{locals} {{|ERC2001:switch|}} (number) {{ case Codes.Busy: A(); break; case Codes.Slow: B(); break; }}",
        $"{locals} switch (number) {{ case Codes.Busy: A(); break; case Codes.Slow: B(); break; case var {name} when Codes.IsCritical({name}): {Throw(name)}; }}",
        it => it.Titles = [Predicate, Arms]);

    [Theory]
    [InlineData("case var c when true: A(); break;", "default: break;")]
    [InlineData("case int c when true: A(); break;", "default: break;")]
    public Task The_arm_comes_before_the_one_that_takes_the_code_now(string taker, string rest) => Becomes(
        $"{{|ERC2002:switch|}} (number) {{ case Codes.Busy: A(); break; case Codes.Slow: B(); break; {taker} {rest} }}",
        $"switch (number) {{ case Codes.Busy: A(); break; case Codes.Slow: B(); break; case var code when Codes.IsCritical(code): {Throw("code")}; {taker} {rest} }}",
        it => it.Titles = [Predicate, Arms]);

    [Fact]
    public Task Old_code_gets_what_its_language_has() => Becomes(
        "{|ERC2001:switch|} (wide) { case Codes.Busy: A(); break; case Codes.Slow: B(); break; }",
        $"switch (wide) {{ case Codes.Busy: A(); break; case Codes.Slow: B(); break; case var code when code >= int.MinValue && code <= int.MaxValue && Codes.IsCritical((int)code): {Throw("code")}; }}",
        it => (it.Titles, it.LanguageVersion) = ([Predicate, Arms], LanguageVersion.CSharp7_3));

    [Fact]
    public Task Older_code_gets_labels_only() => Becomes(
        "{|ERC2001:switch|} (number) { case Codes.Busy: A(); break; case Codes.Slow: B(); break; }",
        $"switch (number) {{ case Codes.Busy: A(); break; case Codes.Slow: B(); break; case Codes.Liquidated: {Liquidated}; case Codes.Frozen: {Frozen}; }}",
        it => (it.Titles, it.LanguageVersion) = ([Arms], LanguageVersion.CSharp6));

    [Fact]
    public Task Elements_of_a_list_have_no_name() =>
        OffersNothing("{|ERC2001:switch|} (new[] { number }) { case [70001]: A(); break; case [70002]: B(); break; }");
}
