using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using static ErrorCodes.Tests.Editing.DecidingFile;

namespace ErrorCodes.Tests.Editing;

/// <summary>Which names a new arm is written with, and what it throws.</summary>
public sealed class ArmWordingTests
{
    [Theory]
    [InlineData("F:Acme.Codes.Frozen", "number", "case Codes.Frozen: {throw Codes.Frozen}; ")]
    [InlineData("F:Acme.Codes.Text.Frozen", "text", "case Codes.Text.Frozen: {throw Codes.Frozen}; ")]
    [InlineData("F:Acme.Codes.Api.Deep", "number", "case Codes.Api.Deep: {throw Codes.Deep}; ")]
    [InlineData("F:Acme.State.Frozen", "state", "case State.Frozen: {throw State.Frozen}; ")]
    [InlineData("F:Acme.State.Frozen", "number", "case (int)State.Frozen: {throw State.Frozen}; ")]
    [InlineData("F:Acme.State.Frozen", "wide", "case (long)State.Frozen: {throw State.Frozen}; ")]
    [InlineData("F:Acme.State.Frozen", "boxed", "case State.Frozen: {throw State.Frozen}; ")]
    [InlineData("F:Acme.Codes.Frozen", "state", "case (State)Codes.Frozen: {throw Codes.Frozen}; ")]
    [InlineData("F:Acme.Codes.Frozen", "maybe", "case Codes.Frozen: {throw Codes.Frozen}; ")]
    [InlineData("F:Acme.Codes.Frozen", "wide", "case Codes.Frozen: {throw Codes.Frozen}; ")]
    [InlineData("F:Acme.Codes.Frozen", "boxed", "case Codes.Frozen: {throw Codes.Frozen}; ")]
    public Task An_arm_names_its_code_and_says_what_it_means(string id, string code, string written) =>
        Writes(Switch(code), written, [id], ArmForm.Constants);

    [Theory]
    [InlineData("F:Acme.Codes.Frozen", "number", "case var code when Codes.IsCritical(code): {throw code}; ")]
    [InlineData("F:Acme.Codes.Text.Frozen", "text", "case var code when Codes.IsCritical(code): {throw code}; ")]
    [InlineData("F:Acme.Codes.Api.Deep", "number", "case var code when Codes.IsCritical(code): {throw code}; ")]
    [InlineData("F:Acme.Codes.Frozen", "boxed", "case int code when Codes.IsCritical(code): {throw code}; ")]
    [InlineData("F:Acme.Codes.Text.Frozen", "boxed", "case string code when Codes.IsCritical(code): {throw code}; ")]
    public Task The_predicate_is_that_of_the_catalog(string id, string code, string written) =>
        Writes(Switch(code), written, [id], ArmForm.Predicate);

    [Theory]
    [InlineData("F:Acme.State.Frozen", "state")]
    [InlineData("F:Acme.Codes.Text.Frozen", "number")]
    [InlineData("F:Acme.Codes.Frozen", "text")]
    [InlineData("F:Acme.Codes.Nowhere", "number")]
    public async Task Without_a_predicate_for_the_code_none_is_called(string id, string code) =>
        Assert.Null((await OpenedFile.OpenAsync(InMethod(Switch(code).Replace("^", "")))).WithArms([id], ArmForm.Predicate));

    [Fact]
    public async Task A_predicate_that_does_not_take_all_is_not_called()
    {
        var opened = await OpenedFile.OpenAsync(InMethod(Switch("number").Replace("^", "")));
        var requests = opened.Requests(Both).Select(request => request with { Predicate = null });

        Assert.Null(ArmWriter.Write(opened.File, requests, [ArmForm.Predicate], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Where_one_code_has_no_name_none_is_written() => Assert.Null(
        (await OpenedFile.OpenAsync(InMethod(Switch("number").Replace("^", "")))).WithArms([Liquidated, "F:Acme.Codes.Nowhere"], ArmForm.Constants));

    [Theory]
    [InlineData("number", "number is Codes.Liquidated or Codes.Frozen", "{throw number}")]
    [InlineData("reply?.Code", "reply?.Code is Codes.Liquidated or Codes.Frozen", "{throw}")]
    public Task A_branch_for_several_codes_names_their_catalog(string code, string condition, string body) =>
        WritesBoth($"[|if|] ([|{code}|] == 1) A(); ^else [|A();|]", $"else if ({condition}) {body}; ");

    [Fact]
    public Task A_branch_for_one_code_says_what_it_means() =>
        WritesOne("[|if|] ([|number|] == 1) A(); ^else [|A();|]", "else if (number == Codes.Liquidated) {throw Codes.Liquidated}; ");

    [Theory]
    [InlineData("state", "state is State.Frozen or State.Thawed", "state")]
    [InlineData("number", "number is (int)State.Frozen or (int)State.Thawed", "number")]
    public Task A_branch_for_members_of_an_enum_names_it(string code, string condition, string read) => Writes(
        $"[|if|] ([|{code}|] == 0) A(); ^else [|A();|]",
        $"else if ({condition}) throw new NotImplementedException($\"Critical error code of State: {{{read}}}\"); ",
        ["F:Acme.State.Frozen", "F:Acme.State.Thawed"], ArmForm.Constants);

    [Fact]
    public Task A_branch_for_texts_names_their_catalog_and_not_the_class_they_are_in() => Writes(
        "[|if|] ([|text|] == \"1\") A(); ^else [|A();|]", "else if (text is Codes.Text.Liquidated or Codes.Text.Frozen) {throw text}; ",
        ["F:Acme.Codes.Text.Liquidated", "F:Acme.Codes.Text.Frozen"], ArmForm.Constants);

    [Theory]
    [InlineData(LanguageVersion.CSharp9, "number is Codes.Liquidated or Codes.Frozen")]
    [InlineData(LanguageVersion.CSharp8, "number == Codes.Liquidated || number == Codes.Frozen")]
    public Task Old_code_gets_what_its_language_has(LanguageVersion language, string condition) => Writes(
        "[|if|] ([|number|] == 1) A(); ^else [|A();|]", $"else if ({condition}) {{throw number}}; ", Both, ArmForm.Constants, language);

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    public async Task What_the_oldest_of_the_projects_knows_is_written(string old)
    {
        var opened = await OpenedFile.OpenAsync(InMethod("[|if|] ([|number|] == 1) A(); else [|A();|]"), elsewhere: "");
        var solution = opened.Document.Project.Solution;
        var project = solution.Projects.Single(it => it.Name == old);
        solution = solution.WithProjectParseOptions(project.Id, ((CSharpParseOptions)project.ParseOptions!).WithLanguageVersion(LanguageVersion.CSharp8));
        var file = await SourceFile.OpenAsync(solution.GetDocument(opened.Document.Id)!, TestContext.Current.CancellationToken);

        var text = ArmWriter.Write(file, opened.Requests(Both), [ArmForm.Constants], TestContext.Current.CancellationToken);

        Assert.Contains("else if (number == Codes.Liquidated || number == Codes.Frozen)", text!.ToString());
    }

    [Theory]
    [InlineData("using System;\n", "using System;\nusing Acme;\n", "Codes.Liquidated: throw new NotImplementedException")]
    [InlineData("", "using Acme;\n\n", "Codes.Liquidated: throw new System.NotImplementedException")]
    [InlineData("using Acme;\n", "using Acme;\n", "Codes.Liquidated: throw new System.NotImplementedException")]
    [InlineData("using static Acme.Codes;\n", "using static Acme.Codes;\n", "Liquidated: throw new System.NotImplementedException")]
    [InlineData("using System;\nusing Zeta;\n", "using System;\nusing Zeta;\n", "Acme.Codes.Liquidated: throw new NotImplementedException", "Widget")]
    [InlineData("using System;\nusing Zeta;\n", "using System;\nusing Acme;\nusing Zeta;\n", "Codes.Liquidated: throw new NotImplementedException", "Zeta.Widget")]
    [InlineData("using System;\nusing Z = Zeta.Widget;\n", "using System;\nusing Acme;\nusing Z = Zeta.Widget;\n", "Codes.Liquidated: throw new NotImplementedException", "Z")]
    [InlineData("using Acme;\nclass NotImplementedException { }\n", "using Acme;\nclass NotImplementedException { }\n", "Codes.Liquidated: throw new System.NotImplementedException")]
    [InlineData("using Acme;\nusing System;\nclass NotImplementedException { }\n", "using Acme;\nusing System;\nclass NotImplementedException { }\n", "Codes.Liquidated: throw new System.NotImplementedException")]
    [InlineData("using Acme;\nusing Mine.System;\n", "using Acme;\nusing Mine.System;\n", "Codes.Liquidated: throw new System.NotImplementedException", "object", "\nnamespace Mine.System { class NotImplementedException { } }")]
    [InlineData("", "", "Acme.Codes.Liquidated: throw new System.NotImplementedException", "object", "\nclass D { int Widget => 1; D Self => this; int N() => Self.Widget; }")]
    [InlineData("", "using Acme;\n\n", "Codes.Liquidated: throw new System.NotImplementedException", "object", "\nclass D { static int Widget => 1; int N() => D.Widget; }")]
    [InlineData("class D { int Widget => 1; int N() => Widget; }\n", "class D { int Widget => 1; int N() => Widget; }\n", "Acme.Codes.Liquidated: throw new System.NotImplementedException")]
    public async Task Names_are_as_short_as_they_bind_and_change_no_other(string before, string after, string arm, string type = "object", string end = "") =>
        Assert.Equal(
            $"{after}class C {{ void M(int it, {type} other) {{ switch (it) {{ case 1: break; case {arm}(\"Codes.Liquidated\"); }} }} }}{end}",
            (await OpenedFile.OpenAsync($"{before}class C {{ void M(int it, {type} other) {{ [|switch|] ([|it|]) {{ case 1: break; }} }} }}{end}"))
                .WithArms([Liquidated], ArmForm.Constants));

    [Theory]
    [InlineData("", "using Acme;\n\n", "Codes")]
    [InlineData("using Acme;\n", "using Acme;\n", "Codes")]
    [InlineData("using static Acme.Codes;\n", "using static Acme.Codes;\n", "Acme.Codes")]
    [InlineData("using static Acme.Codes;\nusing Acme;\n", "using static Acme.Codes;\nusing Acme;\n", "Codes")]
    [InlineData("using K = Acme.Codes;\n", "using K = Acme.Codes;\n", "K")]
    [InlineData("class Codes { }\n", "class Codes { }\n", "Acme.Codes")]
    public async Task The_predicate_is_called_on_the_type_as_its_constant_names_it(string before, string after, string type) => Assert.Equal(
        $"{after}class C {{ void M(int it) {{ switch (it) {{ case 1: break; case var code when {type}.IsCritical(code): throw new System.NotImplementedException($\"Critical error code of Codes: {{code}}\"); }} }} }}",
        (await OpenedFile.OpenAsync($"{before}class C {{ void M(int it) {{ [|switch|] ([|it|]) {{ case 1: break; }} }} }}")).WithArms([Liquidated], ArmForm.Predicate));

    [Fact]
    public async Task A_name_that_one_project_has_in_its_part_of_the_file_keeps_its_meaning_too()
    {
        const string Source = "class C { void M(int it) { [|switch|] ([|it|]) { case 1: break; } } }\n#if B\nnamespace Zeta { class D { Widget W = null!; } }\n#endif";

        Assert.Contains("case Acme.Codes.Liquidated:", (await OpenedFile.OpenAsync(Source, elsewhere: "")).WithArms([Liquidated], ArmForm.Constants));
        Assert.Contains("case Codes.Liquidated:", (await OpenedFile.OpenAsync(Source)).WithArms([Liquidated], ArmForm.Constants));
    }

    [Theory]
    [InlineData("global using System;", "global using System;", "NotImplementedException")]
    [InlineData("global using System;", "", "System.NotImplementedException")]
    public async Task The_exception_is_named_as_every_project_knows_it(string other, string elsewhere, string exception) => Assert.Contains(
        $"throw new {exception}(",
        (await OpenedFile.OpenAsync("using Acme; class C { void M(int it) { [|switch|] ([|it|]) { case 1: break; } } }", other: other, elsewhere: elsewhere))
            .WithArms([Liquidated], ArmForm.Constants));

    [Theory]
    [InlineData("", "code")]
    [InlineData("int code = 1;", "errorCode")]
    [InlineData("Func<int, int> code = errorCode => errorCode;", "criticalCode")]
    [InlineData("int code = 1, errorCode = 1, criticalCode = 1;", "criticalErrorCode")]
    [InlineData("int code = 1, errorCode = 1, criticalCode = 1, criticalErrorCode = 1;", "code2")]
    [InlineData("int code = 1, errorCode = 1, criticalCode = 1, criticalErrorCode = 1, code2 = 1, code4 = 1;", "code3")]
    public Task A_local_gets_a_name_that_nothing_in_the_member_has(string locals, string name) =>
        WritesPredicate($"{locals} {Switch("number")}", $"case var {name} when Codes.IsCritical({name}): {{throw {name}}}; ");

    private static string Switch(string code) => $"[|switch|] ([|{code}|]) {{ case var _ when live: A(); break; ^}}";
}
