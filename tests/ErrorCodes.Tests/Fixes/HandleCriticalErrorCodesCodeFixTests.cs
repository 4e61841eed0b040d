using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Xunit;
using static ErrorCodes.Tests.Fixes.CriticalArms;

namespace ErrorCodes.Tests.Fixes;

public sealed class HandleCriticalErrorCodesCodeFixTests
{
    private const string One = "Add an arm for Liquidated";

    [Fact]
    public Task A_statement_gets_an_arm_per_code_before_its_default() => BecomesByName(
        """
        {|ERC2002:switch|} (number)
        {
            // Patience.
            case Codes.Busy:
                A();
                break;
            case Codes.Slow:
                B();
                break;
            // All others.
            default:
                break; // Go on.
        }
        """,
        $$"""
        switch (number)
        {
            // Patience.
            case Codes.Busy:
                A();
                break;
            case Codes.Slow:
                B();
                break;
            case Codes.Liquidated:
                {{Liquidated}};
            case Codes.Frozen:
                {{Frozen}};
            // All others.
            default:
                break; // Go on.
        }
        """);

    [Fact]
    public Task A_statement_without_default_gets_none() => BecomesByName(
        """
        {|ERC2001:switch|} (number)
        {
            case Codes.Busy: A(); break;
            case Codes.Frozen: B(); break;
        }
        """,
        $$"""
        switch (number)
        {
            case Codes.Busy: A(); break;
            case Codes.Frozen: B(); break;
            case Codes.Liquidated: {{Liquidated}};
        }
        """,
        it => it.Titles = [Predicate, One]);

    [Theory]
    [InlineData("ERC2001", "{ case Codes.Busy: A(); break; case Codes.Frozen: B(); break; }", "{ case Codes.Busy: A(); break; case Codes.Frozen: B(); break; %case }")]
    [InlineData("ERC2001", "{ case Codes.Busy: A(); break; case Codes.Frozen: B(); break;}", "{ case Codes.Busy: A(); break; case Codes.Frozen: B(); break; %case }")]
    [InlineData("ERC2002", "{ case Codes.Busy: A(); break; default: break; case Codes.Frozen: B(); break; }", "{ case Codes.Busy: A(); break; %case default: break; case Codes.Frozen: B(); break; }")]
    [InlineData("ERC2002", "{ case Codes.Busy: A(); break; case 70003: B(); break; case var _: break; }", "{ case Codes.Busy: A(); break; case 70003: B(); break; %case case var _: break; }")]
    [InlineData("ERC2002", "{ case Codes.Busy: A(); break; case 70003: B(); break; case int _: break; }", "{ case Codes.Busy: A(); break; case 70003: B(); break; %case case int _: break; }")]
    [InlineData("ERC2002", "{ case Codes.Busy: A(); break; case Codes.Frozen or _: B(); break; }", "{ case Codes.Busy: A(); break; %case case Codes.Frozen or _: B(); break; }")]
    [InlineData("ERC2002", "{ case Codes.Frozen: B(); break; case var c when c < 5: A(); break; case { }: break; }", "{ case Codes.Frozen: B(); break; case var c when c < 5: A(); break; %case case { }: break; }")]
    public Task An_arm_is_never_too_late(string id, string before, string after) => BecomesByName(
        $"{{|{id}:switch|}} (number) {before}",
        "switch (number) " + after.Replace("%case", $"case Codes.Liquidated: {Liquidated};"),
        it => it.Titles = [Predicate, One]);

    [Theory]
    [InlineData("ERC2002", "Codes.Busy => A(),\n    Codes.Frozen => B(),\n    _ => 0,", "Codes.Busy => A(),\n    Codes.Frozen => B(),\n    %arm,\n    _ => 0,")]
    [InlineData("ERC2001", "Codes.Busy => A(),\n    Codes.Frozen => B(),\n    < 0 => 5", "Codes.Busy => A(),\n    Codes.Frozen => B(),\n    < 0 => 5,\n    %arm")]
    [InlineData("ERC2001", "Codes.Busy => A(),\n    Codes.Frozen => B(),\n    < 0 => 5, // Never.", "Codes.Busy => A(),\n    Codes.Frozen => B(),\n    < 0 => 5, // Never.\n    %arm,")]
    [InlineData("ERC2002", "Codes.Busy => A(),\n    Codes.Frozen => B(),\n    var other => 0", "Codes.Busy => A(),\n    Codes.Frozen => B(),\n    %arm,\n    var other => 0")]
    [InlineData("ERC2002", "Codes.Busy => A(),\n    Codes.Frozen or _ => B()", "Codes.Busy => A(),\n    %arm,\n    Codes.Frozen or _ => B()")]
    public Task An_expression_gets_an_arm_that_throws(string id, string before, string after) => BecomesByName(
        $"result = number {{|{id}:switch|}}\n{{\n    {before}\n}};",
        $"result = number switch\n{{\n    {after.Replace("%arm", $"Codes.Liquidated => {Liquidated}")}\n}};",
        it => it.Titles = [Predicate, One]);

    [Theory]
    [InlineData("text", "Codes.Text.Liquidated")]
    [InlineData("wide", "Codes.Liquidated")]
    [InlineData("maybe", "Codes.Liquidated")]
    public Task The_constant_has_the_form_of_the_code(string governing, string constant)
    {
        var text = governing == "text" ? "Text." : "";
        var sections = $"({governing}) {{ case Codes.{text}Busy: A(); break; case Codes.{text}Frozen: B(); break; }}";
        return BecomesByName(
            "{|ERC2001:switch|} " + sections,
            $"switch {sections[..^1]}case {constant}: {Liquidated}; }}",
            it => it.Titles = [Predicate, One]);
    }

    [Fact]
    public Task An_enum_gets_its_member() => BecomesByName(
        "{|ERC2001:switch|} (state) { case State.Busy: A(); break; case State.Slow: B(); break; }",
        "switch (state) { case State.Busy: A(); break; case State.Slow: B(); break; case State.Frozen: throw new System.NotImplementedException(\"State.Frozen\"); }",
        it => (it.Titles, it.ActionIndex) = (["Add an arm for Frozen"], 0));

    [Theory]
    [InlineData("number", "var code when Codes.IsCritical(code)", "code")]
    [InlineData("maybe", "int code when Codes.IsCritical(code)", "code")]
    [InlineData("text", "var code when Codes.IsCritical(code)", "code")]
    public Task One_arm_may_take_all_critical_codes(string governing, string label, string local)
    {
        var form = governing == "text" ? "Text." : "";
        return Becomes(
            $"{{|ERC2002:switch|}} ({governing})\n{{\n    case Codes.{form}Busy:\n        A();\n        break;\n    case Codes.{form}Slow:\n        B();\n        break;\n    default:\n        break;\n}}",
            $"switch ({governing})\n{{\n    case Codes.{form}Busy:\n        A();\n        break;\n    case Codes.{form}Slow:\n        B();\n        break;\n    case {label}:\n        throw new System.NotImplementedException($\"Critical error code of Codes: {{{local}}}\");\n    default:\n        break;\n}}");
    }

    [Fact]
    public Task The_local_of_the_one_arm_takes_no_name_that_is_taken() => Becomes(
        "var code = number;\nresult = code {|ERC2002:switch|} { Codes.Busy => A(), Codes.Slow => B(), _ => 0 };",
        "var code = number;\nresult = code switch { Codes.Busy => A(), Codes.Slow => B(), var errorCode when Codes.IsCritical(errorCode) => throw new System.NotImplementedException($\"Critical error code of Codes: {errorCode}\"), _ => 0 };");

    [Fact]
    public Task All_switches_of_a_file_are_fixed_at_once() => BecomesByName(
        """
        {|ERC2002:switch|} (number)
        {
            case Codes.Busy:
                A();
                break;
            default:
                result = maybe {|ERC2002:switch|}
                {
                    Codes.Busy => A(),
                    Codes.Frozen => B(),
                    _ => 0,
                };
                break;
            case Codes.Frozen:
                B();
                break;
        }
        """,
        $$"""
        switch (number)
        {
            case Codes.Busy:
                A();
                break;
            case Codes.Liquidated:
                {{Liquidated}};
            default:
                result = maybe switch
                {
                    Codes.Busy => A(),
                    Codes.Frozen => B(),
                    Codes.Liquidated => {{Liquidated}},
                    _ => 0,
                };
                break;
            case Codes.Frozen:
                B();
                break;
        }
        """,
        it => it.Titles = [Predicate, One]);

    [Fact]
    public Task A_default_that_passes_codes_on_gets_company_but_not_in_bulk() => BecomesByName(
        "{|ERC2003:switch|} (number) { case Codes.Busy: A(); break; case Codes.Frozen: B(); break; default: throw new System.Exception(); }",
        $"switch (number) {{ case Codes.Busy: A(); break; case Codes.Frozen: B(); break; case Codes.Liquidated: {Liquidated}; default: throw new System.Exception(); }}",
        it =>
        {
            it.Titles = [Predicate, One];
            it.FixAll = false;
        });

    [Fact]
    public Task A_type_that_is_not_imported_is() => Verify.Fixes<HandleCriticalErrorCodesAnalyzer, HandleCriticalErrorCodesCodeFix>(
        """
        using System;
        using ErrorCodes;

        class C
        {
            void M([ErrorCodeFrom(typeof(Acme.Codes))] int code)
            {
                {|ERC2001:switch|} (code)
                {
                    case 70001:
                        Console.Beep();
                        break;
                    case 70003:
                        Console.Clear();
                        break;
                }
            }
        }
        """,
        $$"""
        using System;
        using Acme;
        using ErrorCodes;

        class C
        {
            void M([ErrorCodeFrom(typeof(Acme.Codes))] int code)
            {
                switch (code)
                {
                    case 70001:
                        Console.Beep();
                        break;
                    case 70003:
                        Console.Clear();
                        break;
                    case Codes.Liquidated:
                        throw new NotImplementedException("Codes.Liquidated");
                }
            }
        }
        """,
        it =>
        {
            Setup(it);
            it.Titles = [Predicate, One];
            it.ActionIndex = 1;
        });

    [Theory]
    [InlineData("case Codes.Busy:\n    A();\n    break;\n%#if !FREEZING\ncase Codes.Frozen:\n    B();\n    break;\n#endif\ndefault:\n    break;")]
    [InlineData("case Codes.Busy:\n    A();\n    break;\ncase Codes.Frozen:\n    B();\n    break;\n%#if !FREEZING\ndefault:\n    break;\n#endif")]
    public Task An_arm_is_written_under_no_condition_of_its_neighbour(string sections) => BecomesByName(
        "{|ERC2002:switch|} (number)\n{\n" + sections.Replace("%", "") + "\n}",
        "switch (number)\n{\n" + sections.Replace("%", $"case Codes.Liquidated:\n    {Liquidated};\n") + "\n}",
        it => it.Titles = [Predicate, One]);

    [Theory]
    [InlineData("case Codes.Busy: {\n\t\tA();\n\t\tbreak;\n\t}\n\tcase Codes.Frozen: {\n\t\tB();\n\t\tbreak;\n\t}")]
    [InlineData("case Codes.Busy:\n\t\tA();\n\t\tbreak;\n\tcase Codes.Frozen:\n\tB();\n\tbreak;")]
    public Task A_body_is_indented_as_its_labels_are(string sections) => BecomesByName(
        "{|ERC2002:switch|} (number)\n{\n\t" + sections + "\n\tdefault:\n\t\tbreak;\n}",
        "switch (number)\n{\n\t" + sections + $"\n\tcase Codes.Liquidated:\n\t\t{Liquidated};" + "\n\tdefault:\n\t\tbreak;\n}",
        it => it.Titles = [Predicate, One]);
}
