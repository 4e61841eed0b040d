using System;
using System.Collections.Immutable;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using static ErrorCodes.Tests.Editing.DecidingFile;

namespace ErrorCodes.Tests.Editing;

/// <summary>How the arms of a whole file are written together, and which of them are not.</summary>
public sealed class ArmWriterTests
{
    [Theory]
    [InlineData("[|switch|] ([|number|]) { case 1: A(); break; <code>} [|switch|] ([|number|]) { case 1: A(); break; <code>}")]
    [InlineData("[|switch|] ([|number|]) { case 1: [|switch|] ([|number|]) { case 1: A(); break; <errorCode>} break; <code>}")]
    [InlineData("[|switch|] ([|number|]) { case 1: [|switch|] ([|number|]) { case 1: A(); break; <errorCode>} [|switch|] ([|number|]) { case 1: A(); break; <errorCode>} break; <code>}")]
    [InlineData("[|switch|] ([|number|]) { case 1: [|switch|] ([|number|]) { case 1: [|switch|] ([|number|]) { case 1: A(); break; <criticalCode>} break; <errorCode>} break; <code>}")]
    [InlineData("[|if|] ([|maybe|] == 1) A(); else if (live) [|switch|] ([|number|]) { case 1: A(); break; <errorCode>}<?code>")]
    [InlineData("[|if|] ([|maybe|] == 1) A();<?code> [|if|] ([|maybe|] == 2) A();<?code>")]
    [InlineData("[|switch|] ([|number|]) { case 1: A(); break; <code>} Action run = () => { [|switch|] ([|number|]) { case 1: A(); break; <code>} };")]
    public Task A_decision_inside_of_another_gets_another_local(string body) => Becomes(body, ArmForm.Predicate);

    [Fact]
    public async Task A_name_that_another_member_has_taken_is_free()
    {
        const string Source = "using Acme; class C { int N(int code) => code; void M(int it) { [|switch|] ([|it|]) { case 1: break; } } int O(int code) => code; }";

        Assert.Contains("case var code when", (await OpenedFile.OpenAsync(Source)).WithArms(Both, ArmForm.Predicate));
    }

    [Fact]
    public async Task Where_two_decisions_end_that_of_the_inner_one_comes_first()
    {
        const string Sections = """
            {
                case 1:
                    while (true)
                        {0} == 1)
                            A();
                        else if (maybe == 2)
                            B();
            {1}}
            """;
        var opened = await OpenedFile.OpenAsync(InMethod($"[|switch|] ([|number|])\n{Sections.Replace("{0}", "[|if|] ([|maybe|]").Replace("{1}", "")}"));
        var arms = """
                        else if (maybe is int errorCode && Codes.IsCritical(errorCode))
                            {throw errorCode};
                case var code when Codes.IsCritical(code):
                    {throw code};

            """;

        Assert.Equal(InMethod($"switch (number)\n{Sections.Replace("{0}", "if (maybe").Replace("{1}", WithBodies(arms))}"), opened.WithArms(Both, ArmForm.Predicate));
    }

    [Theory]
    [InlineData("[|switch|] ([|number|]) { case 1: A(); break; <=>} [|switch|] ([|number|]) { case 25008: A(); break; }")]
    [InlineData("[|switch|] ([|number|]) { case 25008: A(); break; } [|switch|] ([|number|]) { case 1: A(); break; <=>}")]
    [InlineData("[|switch|] ([|number|]) { case 1: [|switch|] ([|number|]) { case 25008: A(); break; } break; <=>}")]
    [InlineData("[|switch|] ([|number|]) { case 25008: [|switch|] ([|number|]) { case 1: A(); break; <=>} break; }")]
    [InlineData("[|if|] ([|number|] == 1) { [|switch|] ([|number|]) { case 25008: A(); break; } }<?=> result = 1;")]
    public Task An_arm_that_is_an_error_is_left_out_and_no_other(string body) => Becomes(body, ArmForm.Constants);

    [Theory]
    [InlineData("1", "25008")]
    [InlineData("25008", "1")]
    public async Task The_error_may_be_in_another_member(string first, string second)
    {
        var source = $"using Acme; class C {{ void M(int it) {{ [|switch|] ([|it|]) {{ case {first}: break; }} }} void N(int it) {{ [|switch|] ([|it|]) {{ case {second}: break; }} }} }}";

        Assert.Equal(
            Plain(source).Replace("case 1: break; ", WithBodies("case 1: break; case Codes.Liquidated: {throw Codes.Liquidated}; ").Replace("new Not", "new System.Not")),
            (await OpenedFile.OpenAsync(source)).WithArms([Liquidated], ArmForm.Constants));
    }

    [Fact]
    public async Task Arms_that_are_all_errors_leave_nothing_to_write() =>
        Assert.Null((await OpenedFile.OpenAsync(InMethod("[|switch|] ([|number|]) { case 25008: A(); break; }"))).WithArms(Both, ArmForm.Constants));

    [Theory]
    [InlineData("[|switch|] ([|number|]) { case 25008: A(); break; <code>} [|switch|] ([|number|]) { case 1: A(); break; <=>}", ArmForm.Constants, ArmForm.Predicate)]
    [InlineData("[|switch|] ([|number|]) { case 25008: A(); break; <code>} [|switch|] ([|number|]) { case 1: A(); break; <code>}", ArmForm.Predicate, ArmForm.Constants)]
    [InlineData("[|switch|] ([|(double)number|]) { case 1: A(); break; <=>}", ArmForm.Predicate, ArmForm.Constants)]
    public Task What_one_form_cannot_do_the_next_may(string body, object first, object second) => Becomes(body, (ArmForm)first, (ArmForm)second);

    [Theory]
    [InlineData(1, "[|switch|] ([|number|]) { case 1: A(); break; } [|switch|] ([|number|]) { case 2: A(); break; }")]
    [InlineData(2, "[|switch|] ([|number|]) { case 1: A(); break; } [|switch|] ([|number|]) { case 25008: A(); break; }")]
    [InlineData(1, "[|switch|] ([|number|]) { case 25008: A(); break; }")]
    public async Task The_projects_are_asked_once_and_once_more_for_what_was_wrong(int times, string body)
    {
        var opened = await OpenedFile.OpenAsync(InMethod(body));

        _ = opened.WithArms(Both, ArmForm.Constants);

        Assert.Equal(times, opened.File.Rebindings);
    }

    [Theory]
    [InlineData("using System;\n", "using System;\n", "Rough.RoughCodes.Lost", "NotImplementedException")]
    [InlineData("using System;\nusing Rough;\n", "using System;\nusing Rough;\n", "RoughCodes.Lost", "System.NotImplementedException")]
    [InlineData("", "using Rough;\n\n", "RoughCodes.Lost", "System.NotImplementedException")]
    public async Task An_import_that_the_arm_itself_cannot_bear_is_not_written(string before, string after, string constant, string exception) => Assert.Equal(
        $"{after}class C {{ void M(int it) {{ switch (it) {{ case 1: break; case {constant}: throw new {exception}(\"RoughCodes.Lost\"); }} }} }}",
        (await OpenedFile.OpenAsync($"{before}class C {{ void M(int it) {{ [|switch|] ([|it|]) {{ case 1: break; }} }} }}")).WithArms(["F:Rough.RoughCodes.Lost"], ArmForm.Constants));

    [Fact]
    public async Task An_import_that_is_an_error_elsewhere_is_taken_back_by_those_who_need_it()
    {
        // With both namespaces, the text could be taken apart in two ways.
        const string Source = "using Zeta;\nclass C { void M(int it) { [|switch|] ([|it|]) { case 1: break; <1>} } void N(int it) { [|switch|] ([|it|]) { case 2: break; <2>} } }\nclass D { void N() { var (a, b) = \"\"; } }\nenum E { A }";
        var opened = await OpenedFile.OpenAsync(Regex.Replace(Source, "<.>", ""));
        var requests = opened.Requests(["F:Rough.RoughCodes.Lost"]);
        requests = requests.SetItem(1, requests[1] with { ConstantIds = ["F:E.A"] });

        var text = ArmWriter.Write(opened.File, requests, [ArmForm.Constants], TestContext.Current.CancellationToken);

        Assert.Equal(
            Plain(Source)
                .Replace("<1>", "case Rough.RoughCodes.Lost: throw new System.NotImplementedException(\"RoughCodes.Lost\"); ")
                .Replace("<2>", "case (int)E.A: throw new System.NotImplementedException(\"E.A\"); "),
            text?.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Several_imports_come_in_order(int first)
    {
        var opened = await OpenedFile.OpenAsync("using System;\n\nclass C { void M(int it) { [|switch|] ([|it|]) { case 1: break; } } void N(int it) { [|switch|] ([|it|]) { case 2: break; } } }");
        var requests = opened.Requests([Liquidated]);
        requests = requests.SetItem(first, requests[first] with { ConstantIds = ["F:Beta.BetaCodes.Odd"] });

        var text = ArmWriter.Write(opened.File, requests, [ArmForm.Constants], TestContext.Current.CancellationToken);

        Assert.StartsWith("using System;\nusing Acme;\nusing Beta;\n\n", text?.ToString());
    }

    [Fact]
    public async Task Several_arms_share_one_import()
    {
        const string Source = "class C { void M(int it) { [|switch|] ([|it|]) { case 1: break; } } void N(int it) { [|switch|] ([|it|]) { case 1: break; } } }";

        Assert.Equal(
            "using Acme;\n\n" + Plain(Source).Replace("break; }", "break; case Codes.Liquidated: throw new System.NotImplementedException(\"Codes.Liquidated\"); }"),
            (await OpenedFile.OpenAsync(Source)).WithArms([Liquidated], ArmForm.Constants));
    }

    [Theory]
    [InlineData("#if B\n[|switch|] ([|number|]) { case 1: A(); break; <=>}\n#endif\n")]
    [InlineData("#if A\n[|switch|] ([|number|]) { case 1: A(); break; <=>}\n#endif\n[|switch|] ([|number|]) { case 1: A(); break; <=>}")]
    [InlineData("#if B\n[|switch|] ([|number|]) { case 1: A(); break; <=>}\n#else\n[|switch|] ([|number|]) { case 2: A(); break; <=>}\n#endif\n")]
    [InlineData("[|switch|] ([|number|])\n{\n#if B\ncase 25008: A(); break;\n#endif\ncase 1: A(); break;\n}\n[|switch|] ([|number|]) { case 1: A(); break; <=>}")]
    [InlineData("[|switch|] ([|number|])\n{\n#if A\ncase 25008: A(); break;\n#endif\ncase 1: A(); break;\n}\n[|switch|] ([|number|]) { case 1: A(); break; <=>}")]
    public async Task Projects_that_share_the_file_must_all_be_content(string body)
    {
        var opened = await OpenedFile.OpenAsync(InMethod(Without(body)), elsewhere: "");

        Assert.Equal(InMethod(Plain(With(body))), opened.WithArms(Both, ArmForm.Constants));
    }

    [Fact]
    public async Task Nobody_waits_for_what_is_not_wanted_any_more()
    {
        var opened = await OpenedFile.OpenAsync(InMethod("[|switch|] ([|number|]) { case 1: A(); break; }"));

        Assert.Throws<OperationCanceledException>(() => ArmWriter.Write(opened.File, opened.Requests(Both), [ArmForm.Constants], new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Nothing_asked_for_nothing_written() =>
        Assert.Null((await OpenedFile.OpenAsync(InMethod("switch (number) { case 1: A(); break; }"))).WithArms(Both, ArmForm.Constants));

    [Fact]
    public async Task A_place_that_is_not_in_the_file_is_no_decision()
    {
        var opened = await OpenedFile.OpenAsync(InMethod("[|switch|] ([|number|]) { case 1: A(); break; }"));
        var request = opened.Requests(Both)[0];

        Assert.NotNull(ArmHosts.At(opened.File, request));
        Assert.Null(ArmHosts.At(opened.File, request with { Keyword = new TextSpan(100_000, 6) }));
        Assert.Null(ArmHosts.At(opened.File, request with { Keyword = new TextSpan(request.Keyword.Start, 5) }));
        Assert.Null(ArmHosts.At(opened.File, request with { Keyword = new TextSpan(request.Keyword.Start + 1, 5) }));
        Assert.Null(ArmHosts.At(opened.File, request with { Code = new TextSpan(100_000, 6) }));
        Assert.Null(ArmHosts.At(opened.File, request with { Code = new TextSpan(request.Code.Start, 5) }));
        Assert.Null(ArmHosts.At(opened.File, request with { Keyword = request.Code }));
    }

    [Theory]
    [InlineData("F:A.B|F:A.C", "", "IsCritical", 2, true)]
    [InlineData("F:A.B", "Item1;P:A.B", null, 2, true)]
    [InlineData("F:A.B", "", null, 1, true)]
    [InlineData("", "", null, 2, false)]
    [InlineData(null, "", null, 2, false)]
    [InlineData("F:A.B", null, null, 2, false)]
    [InlineData("F:A.B", "", null, 0, false)]
    public void A_request_is_what_the_rule_has_found_out(string? missing, string? path, string? predicate, int places, bool isOne)
    {
        var tree = CSharpSyntaxTree.ParseText(new string(' ', 100));
        var locations = Enumerable.Range(0, 3).Select(i => Location.Create(tree, new TextSpan(10 * i, 5))).ToList();
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = missing is null ? properties : properties.Add(HandleCriticalErrorCodesAnalyzer.MissingKey, DocumentationIds.Join(missing.Split('|', StringSplitOptions.RemoveEmptyEntries)));
        properties = path is null ? properties : properties.Add(HandleCriticalErrorCodesAnalyzer.PathKey, path);
        properties = predicate is null ? properties : properties.Add(HandleCriticalErrorCodesAnalyzer.PredicateKey, predicate);
        var descriptor = new HandleCriticalErrorCodesAnalyzer().SupportedDiagnostics[0];

        var request = ArmRequest.Of(Diagnostic.Create(descriptor, locations[0], locations.Skip(1).Take(places), properties));

        Assert.Equal(isOne, request is not null);
        if (request is not null)
        {
            Assert.Equal((locations[0].SourceSpan, locations[1].SourceSpan), (request.Keyword, request.Code));
            Assert.Equal(places > 1 ? locations[2].SourceSpan : null, request.Rest);
            Assert.Equal(missing!.Split('|'), request.ConstantIds);
            Assert.Equal(path!.Split(';', StringSplitOptions.RemoveEmptyEntries), request.Path);
            Assert.Equal(predicate, request.Predicate);
        }
    }

    private static async Task Becomes(string body, params ArmForm[] forms)
    {
        var opened = await OpenedFile.OpenAsync(InMethod(Without(body)));

        Assert.Equal(InMethod(Plain(With(body))), opened.WithArms(Both, forms));
    }

    private static string Without(string body) => Regex.Replace(body, @"<(\?|=|\?=)?(\w*)>", "");

    /// <summary>The body with its new arms: of a <c>switch</c> <c>&lt;local&gt;</c> or <c>&lt;=&gt;</c>, of a chain the same with a question mark.</summary>
    private static string With(string body) => WithBodies(Regex.Replace(body, @"<(\?|=|\?=)?(\w*)>", match => (match.Groups[1].Value, match.Groups[2].Value) switch
    {
        ("=", _) => "case Codes.Liquidated: {throw Codes.Liquidated}; case Codes.Frozen: {throw Codes.Frozen}; ",
        ("?=", _) => " else if (number is Codes.Liquidated or Codes.Frozen) { {throw number}; }",
        ("?", var local) => $" else if (maybe is int {local} && Codes.IsCritical({local})) {{throw {local}}};",
        (_, var local) => $"case var {local} when Codes.IsCritical({local}): {{throw {local}}}; ",
    }));
}
