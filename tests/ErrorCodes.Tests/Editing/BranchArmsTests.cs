using System;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using static ErrorCodes.Tests.Editing.DecidingFile;

namespace ErrorCodes.Tests.Editing;

/// <summary>Where in an <c>if</c> chain or a <c>try</c> new branches are written, and how they are laid out.</summary>
public sealed class BranchArmsTests
{
    private const string Block = "else if (Codes.IsCritical(number))\n{\n    {throw number};\n}\n";
    private const string Inline = "else if (Codes.IsCritical(number)) {throw number}; ";

    [Theory]
    [InlineData("\n{\n    A();\n}\nelse if (number == 2)\n{\n    B();\n} // Two.\n^// All others.\nelse\n[|{\n    A();\n}|]\n", Block)]
    [InlineData("\n{\n    A();\n}\nelse if (number == 2)\n{\n}\n^else\n[|{\n    A();\n}|]\n", Block)]
    [InlineData("\n{\n    A();\n}\nelse if (number == 2)\n{ B();\n}\n^else\n[|{\n    A();\n}|]\n", Block)]
    [InlineData("\n{\n    A();\n}\n^else\n[|{\n    B();\n}|]\n", Block)]
    [InlineData("\n{\n    A();\n}\n^else [|if (live)\n{\n    B();\n}|]\n", Block)]
    [InlineData("\n{\n    A();\n}\n^else [|if (live)\n{\n    B();\n}\nelse\n{\n    A();\n}|]\n", Block)]
    [InlineData("\n{\n    A();\n}\nelse if (number == 2) { B(); }\n^else\n[|{\n    A();\n}|]\n", "else if (Codes.IsCritical(number)) { {throw number}; }\n")]
    [InlineData("\n{\n    A();\n}\nelse if (number == 2)\n{ B(); }\n^else\n[|{\n    A();\n}|]\n", "else if (Codes.IsCritical(number))\n{ {throw number}; }\n")]
    [InlineData("\n{\n    A();\n}\nelse if (number == 2)\n{\n  B();\n}\n^else\n[|{\n    A();\n}|]\n", "else if (Codes.IsCritical(number))\n{\n  {throw number};\n}\n")]
    [InlineData(" {\n    A();\n} else if (number == 2) {\n    B();\n} ^else [|{\n    A();\n}|]", "else if (Codes.IsCritical(number)) {\n    {throw number};\n} ")]
    [InlineData(" {\n    A();\n}\nelse if (number == 2) {\n    B();\n}\n^else [|{\n    A();\n}|]", "else if (Codes.IsCritical(number)) {\n    {throw number};\n}\n")]
    [InlineData("\n    A();\nelse if (number == 2)\n    B();\n^else\n    [|A();|]\n", "else if (Codes.IsCritical(number))\n    {throw number};\n")]
    [InlineData("\n    A();\nelse if (number == 2)\n  B();\n^else\n    [|A();|]\n", "else if (Codes.IsCritical(number))\n  {throw number};\n")]
    [InlineData("\n    A();\n^else\n    [|B();|]\n", "else if (Codes.IsCritical(number))\n    {throw number};\n")]
    [InlineData(" A(); else if (number == 2) B(); ^else [|A();|]", Inline)]
    [InlineData(" A(); else if (number == 2) B(); ^else [|if (live) A();|]", Inline)]
    [InlineData(" A(); ^else [|if (live) B(); else A();|]", Inline)]
    [InlineData(" A(); ^else [|B();|]", Inline)]
    [InlineData(" if (live) A(); else B(); ^else [|B();|]", Inline)]
    [InlineData(" A(); ^else { [|if (live) B();|] }", Inline)]
    [InlineData(" A();\n^    else [|B();|]", "    else if (Codes.IsCritical(number)) {throw number};\n")]
    [InlineData(" A(); else { if (number == 2) B(); ^else [|A();|] }", Inline)]
    [InlineData("\n    A();\nelse\n{\n    if (number == 2)\n        B();\n^    else\n        [|A();|]\n}", "    else if (Codes.IsCritical(number))\n        {throw number};\n")]
    public Task A_branch_comes_before_what_takes_the_rest(string branches, string written) =>
        WritesPredicate("[|if|] ([|number|] == 1)" + branches, written);

    [Theory]
    [InlineData("\n{\n    A();\n}\nelse if (number == 2)\n{\n    B();\n} // Two.\n^", Block)]
    [InlineData("\n{\n    A();\n}\n^", Block)]
    [InlineData("\n    A();\nelse if (number == 2)\n    B(); // Two.\n^", "else if (Codes.IsCritical(number))\n    {throw number};\n")]
    [InlineData("\r\n    A();\r\nelse if (number == 2)\r\n    B();\r\n^", "else if (Codes.IsCritical(number))\r\n    {throw number};\r\n")]
    [InlineData(" {\n    A();\n} else if (number == 2) {\n    B();\n}^ // Two.\n", " else if (Codes.IsCritical(number)) {\n    {throw number};\n}")]
    [InlineData(" A(); else if (number == 2) B();^\n", " else if (Codes.IsCritical(number)) {throw number};")]
    [InlineData("\n    A();\nelse if (number == 2)\n    B();^ live = true;", " else if (Codes.IsCritical(number))\n    {throw number};")]
    [InlineData(" while (live) { if (live) A(); }\n^", "else if (Codes.IsCritical(number)) {throw number};\n")]
    [InlineData(" if (live) A(); else B();^ result = 1;", " else if (Codes.IsCritical(number)) {throw number};")]
    [InlineData(" do if (live) A(); while (live);^ result = 1;", " else if (Codes.IsCritical(number)) {throw number};")]
    [InlineData(" A(); else { if (number == 2) B();^ }", " else if (Codes.IsCritical(number)) {throw number};")]
    public Task A_chain_that_ends_gets_one_at_its_end(string branches, string written) =>
        WritesPredicate("[|if|] ([|number|] == 1)" + branches, written);

    [Theory]
    [InlineData("[|if|] ([|number|] == 1) A(); else if (live) if (live) B();")]
    [InlineData("[|if|] ([|number|] == 1) A(); else if (live) while (live) if (live) B();")]
    [InlineData("[|if|] ([|number|] == 1) if (live) A(); else if (!live) B();")]
    public Task No_branch_is_written_that_would_belong_to_another_if(string chain) => WritesNothing(chain, ArmForm.Predicate);

    [Theory]
    [InlineData("[|if|] ([|number|] == 1) A(); else if (number == 2) B(); else A();")]
    [InlineData("[|if|] ([|number|] == 1) A(); else { if (number == 2) B(); else [|A();|] B(); }")]
    [InlineData("[|if|] ([|number|] == 1) [|A();|]")]
    public Task What_takes_the_rest_is_a_part_of_the_chain(string chain) => WritesNothing(chain, ArmForm.Predicate);

    [Theory]
    [InlineData("[|if|] ([|number|] == 1)\n    A();\n^#if !LATER\nelse\n    [|A();|]\n#endif\n", "else if (Codes.IsCritical(number))\n    {throw number};\n")]
    [InlineData("#if !LATER\n[|if|] ([|number|] == 1)\n    A();\n^else\n    [|A();|]\n#endif\n", "else if (Codes.IsCritical(number))\n    {throw number};\n")]
    public Task A_branch_is_there_whenever_the_chain_is(string chain, string written) => WritesPredicate(chain, written);

    [Theory]
    [InlineData("[|if|] ([|number|] == 1)\n    A();\n#if !LATER\nelse if (number == 2)\n    B();\nelse\n    [|A();|]\n#endif\n")]
    [InlineData("[|if|] ([|number|] == 1)\n    A();\n#if !LATER\nelse if (number == 2)\n    B();\n#endif\n")]
    public Task None_is_written_where_it_may_be_left_out(string chain) => WritesNothing(chain, ArmForm.Predicate);

    [Theory]
    [InlineData(120, " or ")]
    [InlineData(121, "\n    or ")]
    public Task A_condition_that_makes_a_line_too_long_is_broken(int length, string or)
    {
        var name = new string('n', length - "else if ( is Codes.Liquidated or Codes.Frozen)".Length);
        return WritesBoth(
            $"var {name} = number;\n[|if|] ([|{name}|] == 1)\n{{\n    A();\n}}\n^",
            $"else if ({name} is Codes.Liquidated{or}Codes.Frozen)\n{{\n    {{throw {name}}};\n}}\n");
    }

    [Theory]
    [InlineData(112, " or ")]
    [InlineData(113, "\n            or ")]
    public Task Its_indentation_counts(int length, string or)
    {
        var name = new string('n', length - "else if ( is Codes.Liquidated or Codes.Frozen)".Length);
        return WritesBoth(
            $"var {name} = number;\n        [|if|] ([|{name}|] == 1)\n            A();\n^",
            $"        else if ({name} is Codes.Liquidated{or}Codes.Frozen)\n            {{throw {name}}};\n");
    }

    [Fact]
    public Task The_parts_of_a_broken_condition_are_further_in() => WritesPredicate(
        "var aNumberWithAVeryLongName = wide;\n        [|if|] ([|aNumberWithAVeryLongName|] == 1)\n            A();\n^",
        "        else if (aNumberWithAVeryLongName >= int.MinValue\n            && aNumberWithAVeryLongName <= int.MaxValue\n            && Codes.IsCritical((int)aNumberWithAVeryLongName))\n            {throw aNumberWithAVeryLongName};\n");

    [Theory]
    [InlineData("[|try|]\n{\n    A();\n}\ncatch (ApiException e) when ([|e.Code|] == 1)\n{\n    A();\n}\n^[|catch (ApiException)\n{\n    B();\n}|]\n", "catch (ApiException e) when (Codes.IsCritical(e.Code))\n{\n    throw;\n}\n")]
    [InlineData("[|try|] { A(); } catch (ApiException e) when ([|e.Code|] == 1) { A(); } ^[|catch (ApiException) { B(); }|]", "catch (ApiException e) when (Codes.IsCritical(e.Code)) { throw; } ")]
    [InlineData("[|try|] { A(); } catch (ApiException e) when ([|e.Code|] == 1) { A(); }\n^[|catch (ApiException) { B(); }|]\n", "catch (ApiException e) when (Codes.IsCritical(e.Code)) { throw; }\n")]
    [InlineData("[|try|] { A(); } catch when ([|number|] == 1) { A(); } ^[|catch (ApiException) { B(); }|]", "catch when (Codes.IsCritical(number)) { throw; } ")]
    [InlineData("[|try|] { A(); } catch (ApiException e) when ([|e.Code|] == 1) { A(); } catch (ApiException e) when (live) { } ^[|catch (ApiException) { B(); }|] catch { }", "catch (ApiException e) when (Codes.IsCritical(e.Code)) { throw; } ")]
    [InlineData("[|try|] { A(); } catch (ApiException e) when ([|reply.Next()|] == 1) { } catch (ApiException e) when (reply.Next() == 2) { } ^[|catch { B(); }|]", "catch (ApiException e) when (reply.Next() is var code && Codes.IsCritical(code)) { throw; } ")]
    public Task A_clause_rethrows_what_it_catches(string clauses, string written) => WritesPredicate(clauses, written);

    [Theory]
    [InlineData("[|try|] { A(); } catch (ApiException e) when ([|reply.Next()|] == 1) { A(); } [|catch { B(); }|]")]
    [InlineData("[|try|] { A(); } catch (ApiException e) when ([|e.Code|] == 1) { A(); }")]
    [InlineData("try { A(); } catch { } [|try|] { } catch (ApiException e) when ([|e.Code|] == 1) { A(); } try { } [|catch { B(); }|]")]
    public Task No_clause_is_written_where_the_code_is_not_there_to_be_asked(string clauses) => WritesNothing(clauses, ArmForm.Predicate);

    [Fact]
    public async Task No_clause_comes_before_the_first()
    {
        var opened = await OpenedFile.OpenAsync(InMethod("[|try|] { A(); } catch (ApiException e) when ([|e.Code|] == 1) { A(); } [|catch { B(); }|]"));
        var request = opened.Requests(Both)[0];
        var first = opened.File.Text.ToString().IndexOf("catch", StringComparison.Ordinal);

        Assert.NotNull(ArmHosts.At(opened.File, request));
        Assert.Null(ArmHosts.At(opened.File, request with { Rest = TextSpan.FromBounds(first, request.Rest!.Value.Start - 1) }));
    }
}
