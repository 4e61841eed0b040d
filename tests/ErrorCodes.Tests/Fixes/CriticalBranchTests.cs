using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static ErrorCodes.Tests.Fixes.CriticalArms;

namespace ErrorCodes.Tests.Fixes;

/// <summary>The branches an <c>if</c> chain gets, and the clauses a <c>try</c> does.</summary>
public sealed class CriticalBranchTests
{
    [Fact]
    public Task A_branch_is_written_as_its_neighbours_are() => Becomes(
        """
        {|ERC2002:if|} (number == Codes.Busy) // Patience.
        {
            A();
        }
        else if (number is Codes.Slow or 0)
        {
            B();
        } // Slow.
        // All others.
        else
        {
            A(); // Go on.
        }
        """,
        $$"""
        if (number == Codes.Busy) // Patience.
        {
            A();
        }
        else if (number is Codes.Slow or 0)
        {
            B();
        } // Slow.
        else if (Codes.IsCritical(number))
        {
            {{Throw("number")}};
        }
        // All others.
        else
        {
            A(); // Go on.
        }
        """,
        it => it.Titles = [Predicate, Branch]);

    [Theory]
    [InlineData("{ A(); } else if (number is Codes.Slow or 0) { B(); } else { A(); }", "{ A(); } else if (number is Codes.Slow or 0) { B(); } else if (%) { %throw; } else { A(); }")]
    [InlineData("{\n    A();\n} else if (number is Codes.Slow or 0) {\n    B();\n} else {\n    A();\n}", "{\n    A();\n} else if (number is Codes.Slow or 0) {\n    B();\n} else if (%) {\n    %throw;\n} else {\n    A();\n}")]
    [InlineData("\n    A();\nelse if (number is Codes.Slow or 0)\n    B(); // Slow.\nelse\n    A();", "\n    A();\nelse if (number is Codes.Slow or 0)\n    B(); // Slow.\nelse if (%)\n    %throw;\nelse\n    A();")]
    [InlineData("A(); else if (number is Codes.Slow or 0) B(); else A();", "A(); else if (number is Codes.Slow or 0) B(); else if (%) %throw; else A();")]
    [InlineData("A(); else if (number is Codes.Slow or 0) B(); else if (true) A();", "A(); else if (number is Codes.Slow or 0) B(); else if (%) %throw; else if (true) A();")]
    [InlineData("A(); else { if (number is Codes.Slow or 0) B(); else A(); }", "A(); else { if (number is Codes.Slow or 0) B(); else if (%) %throw; else A(); }")]
    [InlineData("{\n    A();\n}\nelse\n{\n    if (number is Codes.Slow or 0)\n    {\n        B();\n    }\n    else\n    {\n        A();\n    }\n}", "{\n    A();\n}\nelse\n{\n    if (number is Codes.Slow or 0)\n    {\n        B();\n    }\n    else if (%)\n    {\n        %throw;\n    }\n    else\n    {\n        A();\n    }\n}")]
    public Task A_branch_comes_before_what_takes_the_rest(string before, string after) => Becomes(
        $"{{|ERC2002:if|}} (number == Codes.Busy) {before}".Replace(") \n", ")\n"),
        $"if (number == Codes.Busy) {after}".Replace(") \n", ")\n").Replace("%throw", Throw("number")).Replace("%", "Codes.IsCritical(number)"),
        it => it.Titles = [Predicate, Branch]);

    [Theory]
    [InlineData("{ A(); } else if (number is Codes.Slow or 0) { B(); }", "{ A(); } else if (number is Codes.Slow or 0) { B(); } else if (%) { %throw; }")]
    [InlineData("{\n    A();\n} else if (number is Codes.Slow or 0) {\n    B();\n} // Slow.", "{\n    A();\n} else if (number is Codes.Slow or 0) {\n    B();\n} else if (%) {\n    %throw;\n} // Slow.")]
    [InlineData("\n    A();\nelse if (number is Codes.Slow or 0)\n    B(); // Slow.\n", "\n    A();\nelse if (number is Codes.Slow or 0)\n    B(); // Slow.\nelse if (%)\n    %throw;\n")]
    [InlineData("{\n    A();\n}\nelse if (number is Codes.Slow or 0)\n{\n    B();\n}\n", "{\n    A();\n}\nelse if (number is Codes.Slow or 0)\n{\n    B();\n}\nelse if (%)\n{\n    %throw;\n}\n")]
    public Task A_chain_that_ends_gets_one_at_its_end_and_no_else(string before, string after) => Becomes(
        $"{{|ERC2001:if|}} (number == Codes.Busy) {before}".Replace(") \n", ")\n"),
        $"if (number == Codes.Busy) {after}".Replace(") \n", ")\n").Replace("%throw", Throw("number")).Replace("%", "Codes.IsCritical(number)"),
        it => it.Titles = [Predicate, Branch]);

    [Theory]
    [InlineData("number == Codes.Busy", "number == Codes.Slow", "number == 0", "Codes.IsCritical(number)", "number")]
    [InlineData("maybe == Codes.Busy", "maybe == Codes.Slow", "maybe == 0", "maybe is int code && Codes.IsCritical(code)", "code")]
    [InlineData("text == \"70001\"", "text == \"70002\"", "text == \"0\"", "Codes.IsCritical(text)", "text")]
    [InlineData("wide == Codes.Busy", "wide == Codes.Slow", "wide == 0", "wide >= int.MinValue && wide <= int.MaxValue && Codes.IsCritical((int)wide)", "wide")]
    [InlineData("positive == Codes.Busy", "positive == Codes.Slow", "positive == 0", "positive <= int.MaxValue && Codes.IsCritical((int)positive)", "positive")]
    [InlineData("boxed is 70001", "boxed is 70002", "boxed is 0", "boxed is int code && Codes.IsCritical(code)", "code")]
    [InlineData("reply.Code == Codes.Busy", "reply.Code == Codes.Slow", "reply.Code == 0", "Codes.IsCritical(reply.Code)", "reply.Code")]
    [InlineData("reply?.Code == Codes.Busy", "reply?.Code == Codes.Slow", "reply?.Code == 0", "reply?.Code is int code && Codes.IsCritical(code)", "code")]
    [InlineData("reply is { Code: 70001 }", "reply is { Code: 70002 }", "reply is { Code: 0 }", "reply is { Code: var code } && Codes.IsCritical(code)", "code")]
    [InlineData("reply.Next() == 70001", "reply.Next() == 70002", "reply.Next() == 0", "reply.Next() is var code && Codes.IsCritical(code)", "code")]
    public Task The_code_is_read_as_it_was_read_before(string first, string second, string third, string condition, string code) => Becomes(
        $"{{|ERC2002:if|}} ({first}) A(); else if ({second}) B(); else if ({third}) B(); else A();",
        $"if ({first}) A(); else if ({second}) B(); else if ({third}) B(); else if ({condition}) {Throw(code)}; else A();",
        it => it.Titles = [Predicate, Branch]);

    [Theory]
    [InlineData("number == Codes.Busy", "number == Codes.Slow", "number == 0", "number is Codes.Liquidated or Codes.Frozen", "number", LanguageVersion.Latest)]
    [InlineData("number == Codes.Busy", "number == Codes.Slow", "number == 0", "number == Codes.Liquidated || number == Codes.Frozen", "number", LanguageVersion.CSharp7_3)]
    [InlineData("maybe == Codes.Busy", "maybe == Codes.Slow", "maybe == 0", "maybe is Codes.Liquidated or Codes.Frozen", "maybe", LanguageVersion.Latest)]
    [InlineData("reply?.Code == Codes.Busy", "reply?.Code == Codes.Slow", "reply?.Code == 0", "reply?.Code is Codes.Liquidated or Codes.Frozen", null, LanguageVersion.Latest)]
    [InlineData("boxed is 70001", "boxed is 70002", "boxed is 0", "boxed is Codes.Liquidated || boxed is Codes.Frozen", "boxed", LanguageVersion.CSharp7_3)]
    [InlineData("reply is { Code: 70001 }", "reply is { Code: 70002 }", "reply is { Code: 0 }", "reply is { Code: Codes.Liquidated or Codes.Frozen }", null, LanguageVersion.Latest)]
    [InlineData("reply is { Code: 70001 }", "reply is { Code: 70002 }", "reply is { Code: 0 }", "reply is { Code: Codes.Liquidated } || reply is { Code: Codes.Frozen }", null, LanguageVersion.CSharp8)]
    public Task Or_the_codes_are_named(string first, string second, string third, string condition, string? code, LanguageVersion language) => BecomesByName(
        $"{{|ERC2002:if|}} ({first}) A(); else if ({second}) B(); else if ({third}) B(); else A();",
        $"if ({first}) A(); else if ({second}) B(); else if ({third}) B(); else if ({condition}) {(code is null ? "throw new System.NotImplementedException(\"Critical error code of Codes\")" : Throw(code))}; else A();",
        it => (it.Titles, it.LanguageVersion) = ([Predicate, Branch], language));

    [Fact]
    public Task A_cast_enum_is_compared_with_its_member() => Becomes(
        "{|ERC2002:if|} ((int)state == 1) A(); else if ((int)state == 2) B(); else if ((int)state == 0) B(); else A();",
        "if ((int)state == 1) A(); else if ((int)state == 2) B(); else if ((int)state == 0) B(); else if ((int)state == (int)State.Frozen) throw new System.NotImplementedException(\"State.Frozen\"); else A();",
        it => it.Titles = ["Add an arm for Frozen"]);

    [Theory]
    [InlineData("if (reply != null && reply.Code == 70001) A(); else if (reply != null && reply.Code == 70002) B(); else if (reply != null && reply.Code == 0) B();")]
    [InlineData("if (live && reply.Code == 70001) A(); else if (live && reply.Code == 70002) B(); else if (live && reply.Code == 0) B();")]
    public Task What_was_not_there_to_be_read_is_not_read(string chain) => OffersNothing("{|ERC2001:if|}" + chain[2..]);

    [Theory]
    [InlineData("if (reply.Next() is 70001 or 70002 or 0) A(); else if (live) B(); else A();")]
    public Task What_was_read_once_is_not_read_twice(string chain) => OffersNothing("{|ERC2002:if|}" + chain[2..]);

    [Fact]
    public Task An_else_would_belong_to_another_if() =>
        OffersNothing("{|ERC2001:if|} (number == 70001) A(); else if (number == 70002 || number == 0) if (live) B();");

    [Fact]
    public Task A_branch_is_not_left_out_with_the_one_after_it() => Becomes(
        "{|ERC2002:if|} (number == 70001)\n    A();\nelse if (number == 70002 || number == 0)\n    B();\n#if !LATER\nelse\n    A();\n#endif",
        $"if (number == 70001)\n    A();\nelse if (number == 70002 || number == 0)\n    B();\nelse if (Codes.IsCritical(number))\n    {Throw("number")};\n#if !LATER\nelse\n    A();\n#endif",
        it => it.Titles = [Predicate, Branch]);

    [Fact]
    public Task A_branch_is_not_written_where_it_may_be_left_out() => OffersNothing(
        "{|ERC2001:if|} (number == 70001)\n    A();\n#if !LATER\nelse if (number == 70002 || number == 0)\n    B();\n#endif");

    [Fact]
    public Task Many_names_stand_in_lines_of_their_own() => Becomes(
        "var aNameThatIsSoLongThatTwoConstantsDoNotFitBesideItInALineOfHundredAndTwentyCharacters = number;\n"
            + "{|ERC2001:if|} (aNameThatIsSoLongThatTwoConstantsDoNotFitBesideItInALineOfHundredAndTwentyCharacters is 70001 or 70002 or 0)\n    A();\nelse if (live)\n    B();\n",
        "var aNameThatIsSoLongThatTwoConstantsDoNotFitBesideItInALineOfHundredAndTwentyCharacters = number;\n"
            + "if (aNameThatIsSoLongThatTwoConstantsDoNotFitBesideItInALineOfHundredAndTwentyCharacters is 70001 or 70002 or 0)\n    A();\nelse if (live)\n    B();\n"
            + "else if (aNameThatIsSoLongThatTwoConstantsDoNotFitBesideItInALineOfHundredAndTwentyCharacters is Codes.Liquidated\n    or Codes.Frozen)\n    "
            + Throw("aNameThatIsSoLongThatTwoConstantsDoNotFitBesideItInALineOfHundredAndTwentyCharacters") + ";\n",
        it => (it.Titles, it.ActionIndex) = ([Predicate, Branch], 1));

    [Theory]
    [InlineData("catch (ApiException e) when (e.Code == 70001) { A(); } catch (ApiException e) when (e.Code is 70002 or 0) { B(); } %catch { }", "catch (ApiException e) when (#) { throw; } ")]
    [InlineData("\ncatch (ApiException e) when (e.Code == 70001)\n{\n    A();\n}\ncatch (ApiException e) when (e.Code is 70002 or 0)\n{\n    B(); // Slow.\n}\n%// All others.\ncatch (System.Exception)\n{\n}", "catch (ApiException e) when (#)\n{\n    throw;\n}\n")]
    public Task A_clause_throws_what_it_caught(string catches, string clause)
    {
        var fix = clause.Replace("#", "Codes.IsCritical(e.Code)");
        return Becomes(
            "{|ERC2002:try|} { A(); } " + catches.Replace("%", ""),
            "try { A(); } " + catches.Replace("%", fix),
            it => it.Titles = [Predicate, Branch]);
    }

    [Fact]
    public Task A_clause_may_name_the_codes() => BecomesByName(
        "{|ERC2002:try|} { A(); } catch (ApiException e) when (e.Code == 70001) { A(); } catch (ApiException e) when (e.Code is 70002 or 0) { B(); } catch { }",
        "try { A(); } catch (ApiException e) when (e.Code == 70001) { A(); } catch (ApiException e) when (e.Code is 70002 or 0) { B(); } catch (ApiException e) when (e.Code is Codes.Liquidated or Codes.Frozen) { throw; } catch { }",
        it => it.Titles = [Predicate, Branch]);
}
