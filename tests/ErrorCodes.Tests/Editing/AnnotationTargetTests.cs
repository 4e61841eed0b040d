using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>Where it is said whose codes a declaration holds, and what is written there.</summary>
public sealed class AnnotationTargetTests
{
    private const string Catalog = "T:Acme.Codes";
    private const string Said = "[ErrorCodeFrom(typeof(Codes))]";
    private const string OfCode = "[assembly: ErrorCodeMember(\"P:Acme.Reply.Code\", typeof(Codes))]";
    private const string Usings = "using Acme;\nusing ErrorCodes;\n\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("class C { int A { get; } }", "P:C.A", "`A` holds codes", $"class C {{ {Said} int A {{ get; }} }}")]
    [InlineData("class C { int a; }", "F:C.a", "`a` holds codes", $"class C {{ {Said} int a; }}")]
    [InlineData("class C { int M() => 1; }", "M:C.M", "`M` returns codes", "class C { [return: ErrorCodeFrom(typeof(Codes))] int M() => 1; }")]
    [InlineData("class C { int M(int x) => 1; int M(string x) => 1; }", "M:C.M(System.String)", "`M` returns codes", "class C { int M(int x) => 1; [return: ErrorCodeFrom(typeof(Codes))] int M(string x) => 1; }")]
    [InlineData("interface I { int A { get; } } class C : I { int I.A => 1; }", "P:C.I#A", "`A` holds codes", $"interface I {{ int A {{ get; }} }} class C : I {{ {Said} int I.A => 1; }}")]
    [InlineData("class C { delegate int D(); }", "M:C.D.Invoke", "`D` returns codes", "class C { [return: ErrorCodeFrom(typeof(Codes))] delegate int D(); }")]
    [InlineData("partial class C { int a; } partial class C { int b; }", "F:C.b", "`b` holds codes", $"partial class C {{ int a; }} partial class C {{ {Said} int b; }}")]
    public Task It_is_said_of_a_member(string before, string id, string title, string after) => Says(before, Holder(id), title, Usings + after);

    [Theory]
    [InlineData("class C { void M(int a, int b) { } }", "M:C.M(System.Int32,System.Int32)", 0, "`a` holds codes", $"class C {{ void M({Said} int a, int b) {{ }} }}")]
    [InlineData("class C { void M(int a, int b) { } }", "M:C.M(System.Int32,System.Int32)", 1, "`b` holds codes", $"class C {{ void M(int a, {Said} int b) {{ }} }}")]
    public Task It_is_said_of_a_parameter(string before, string id, int parameter, string title, string after) =>
        Says(before, Holder(id, parameter), title, Usings + after);

    [Fact]
    public async Task It_is_said_of_the_parameter_of_a_local_function()
    {
        var opened = await OpenedFile.OpenAsync("class C { void M() { void L(int [|a|]) { } } }");

        await Says(
            opened, Holder(null, place: Location.Create(opened.File.Views[0].Model.SyntaxTree, opened.Marks[0])),
            "`a` holds codes", $"{Usings}class C {{ void M() {{ void L({Said} int a) {{ }} }} }}");
    }

    [Fact]
    public Task It_is_said_of_the_values_of_a_dictionary() => Says(
        "using System.Collections.Generic;\nclass C { Dictionary<int, int> a; }", Holder("F:C.a", facet: Facet.Value),
        "`a` holds codes",
        "using System.Collections.Generic;\nusing Acme;\nusing ErrorCodes;\nclass C { [ErrorCodeFrom(typeof(Codes), Target = ErrorCodeTarget.Value)] Dictionary<int, int> a; }");

    [Fact]
    public async Task It_is_said_in_the_file_of_the_declaration()
    {
        var opened = await OpenedFile.OpenAsync("class C { }", other: "public class Reply { public int A; }");

        Assert.Equal(
            ["Other.cs: using Acme;\nusing ErrorCodes;\n\npublic class Reply { [ErrorCodeFrom(typeof(Codes))] public int A; }"],
            await ChangesAsync(opened.Document, Holder("F:Reply.A")));
    }

    [Theory]
    [InlineData("P:Acme.Reply.Code", "class C { }")]
    [InlineData("F:Acme.Reply.Field", "class C { }\n")]
    [InlineData("M:Acme.Reply.Next", "class C\r\n{\n}")]
    public async Task What_has_no_source_is_spoken_of_in_a_file_of_its_own(string id, string source)
    {
        var opened = await OpenedFile.OpenAsync(source);
        var text = $"{Usings}[assembly: ErrorCodeMember(\"{id}\", typeof(Codes))]\n";

        Assert.Equal(
            ["ErrorCodes.cs: " + (source.Contains('\r') ? text.Replace("\n", "\r\n") : text)],
            await ChangesAsync(opened.Document, Holder(id)));
    }

    [Theory]
    [InlineData("ErrorCodes.cs", true)]
    [InlineData("errorcodes.cs", false)]
    [InlineData("ErrorCodes.cs", false, "Deep")]
    [InlineData("ErrorCode.cs", false)]
    public async Task The_file_is_the_one_of_that_name_beside_the_project(string name, bool isKept, params string[] folders)
    {
        var opened = await OpenedFile.OpenAsync("class C { }");
        var there = opened.Document.Project.AddDocument(name, "// Ours.\n\nusing System;\n", folders);

        Assert.Equal(
            [isKept ? $"{name}: // Ours.\n\nusing System;\nusing Acme;\nusing ErrorCodes;\n\n{OfCode}\n" : $"ErrorCodes.cs: {Usings}{OfCode}\n"],
            await ChangesAsync(there.Project.GetDocument(opened.Document.Id)!, Holder("P:Acme.Reply.Code")));
    }

    [Theory]
    [InlineData("/p/P.csproj", "/p/ErrorCodes.cs")]
    [InlineData(null, null)]
    public async Task A_new_file_lies_beside_the_project(string? project, string? file)
    {
        var document = (await OpenedFile.OpenAsync("class C { }")).Document;
        document = document.Project.Solution.WithProjectFilePath(document.Project.Id, project).GetDocument(document.Id)!;

        var said = (await AnnotationTarget.FindAsync(document, Holder("P:Acme.Reply.Code"), Cancellation))!.Say(Catalog, Cancellation)!;

        Assert.Equal(file, said.Projects.Single().Documents.Single(it => it.Name == "ErrorCodes.cs").FilePath);
    }

    [Fact]
    public async Task What_a_tool_wrote_is_spoken_of_there_too()
    {
        var document = (await OpenedFile.OpenAsync("class C { }")).Document;
        document = document.Project.AddDocument("Made.g.cs", "class Made { public int A; }", filePath: "/Made.g.cs").Project.GetDocument(document.Id)!;

        Assert.Equal(
            [$"ErrorCodes.cs: {Usings}[assembly: ErrorCodeMember(\"F:Made.A\", typeof(Codes))]\n"],
            await ChangesAsync(document, Holder("F:Made.A")));
    }

    [Fact]
    public async Task What_is_written_by_hand_in_one_of_two_files_is_spoken_of_in_that()
    {
        var document = (await OpenedFile.OpenAsync("partial class P { public partial int A { get; } }", other: "class C { }")).Document;
        document = document.Project.AddDocument("P.g.cs", "partial class P { public partial int A => 1; }", filePath: "/P.g.cs").Project.GetDocument(document.Id)!;

        Assert.Equal(
            [$"C.cs: {Usings}partial class P {{ {Said} public partial int A {{ get; }} }}"],
            await ChangesAsync(document, Holder("P:P.A")));
    }

    [Theory]
    [InlineData("F:C.nowhere", null)]
    [InlineData("M:C.M(System.Int32)", 1)]
    [InlineData("F:C.a", 0)]
    [InlineData("M:Acme.HandlesAttribute.#ctor(System.Int32)", 0)]
    [InlineData("F:Acme.Reply.Known", null)]
    [InlineData("F:C.b", null)]
    [InlineData("F:C.d", null)]
    [InlineData(null, null)]
    public async Task Of_what_cannot_speak_nothing_is_said(string? id, int? parameter)
    {
        var opened = await OpenedFile.OpenAsync("class C { int a; int b, c; void M(int x) { } [ErrorCodes.ErrorCodeFrom(typeof(Acme.Codes))] int d; }");

        Assert.Null(await AnnotationTarget.FindAsync(opened.Document, Holder(id, parameter), Cancellation));
    }

    [Fact]
    public async Task A_place_without_a_declaration_is_none()
    {
        var opened = await OpenedFile.OpenAsync("class C { int [|=|] 1; }");
        var place = Location.Create(opened.File.Views[0].Model.SyntaxTree, opened.Marks[0]);

        Assert.Null(await AnnotationTarget.FindAsync(opened.Document, Holder(null, place: place), Cancellation));
    }

    [Theory]
    [InlineData("class C { int a; }", "using Acme;\nusing ErrorCodes;\n\nclass C { [ErrorCodeFrom(typeof(Codes))] int a; }")]
    [InlineData("using System;\n\nclass C { int a; }", "using System;\nusing Acme;\nusing ErrorCodes;\n\nclass C { [ErrorCodeFrom(typeof(Codes))] int a; }")]
    [InlineData("using Acme;\nclass C { int a; }", "using Acme;\nusing ErrorCodes;\nclass C { [ErrorCodeFrom(typeof(Codes))] int a; }")]
    [InlineData("using E = ErrorCodes; using A = Acme; class C { int a; }", "using E = ErrorCodes; using A = Acme; class C { [E.ErrorCodeFrom(typeof(A.Codes))] int a; }")]
    [InlineData("using From = ErrorCodes.ErrorCodeFromAttribute; using K = Acme.Codes; class C { int a; }", "using From = ErrorCodes.ErrorCodeFromAttribute; using K = Acme.Codes; class C { [From(typeof(K))] int a; }")]
    [InlineData("class Codes { } class C { int a; }", "using ErrorCodes;\n\nclass Codes { } class C { [ErrorCodeFrom(typeof(Acme.Codes))] int a; }")]
    [InlineData("using Zeta; class C { int a; Widget b; }", "using Zeta; class C { [global::ErrorCodes.ErrorCodeFrom(typeof(global::Acme.Codes))] int a; Widget b; }")]
    [InlineData("class C { class ErrorCodeFrom : System.Attribute { } int a; }", "class C { class ErrorCodeFrom : System.Attribute { } [global::ErrorCodes.ErrorCodeFrom(typeof(global::Acme.Codes))] int a; }")]
    public Task Names_are_as_short_as_they_bind_and_change_no_other(string before, string after) =>
        Says(before, Holder("F:C.a"), "`a` holds codes", after);

    [Theory]
    [InlineData("class D { Widget w; }", "global::ErrorCodes.ErrorCodeFrom(typeof(global::Acme.Codes))")]
    [InlineData("class D { Zeta.Widget w; }", "ErrorCodeFrom(typeof(Codes))", "    using Acme;\n    using ErrorCodes;\n")]
    [InlineData("\n#if B\n    class D { Widget w; }\n#endif\n", "global::ErrorCodes.ErrorCodeFrom(typeof(global::Acme.Codes))")]
    public async Task An_import_that_is_nearer_than_another_changes_no_name_in_silence(string rest, string attribute, string imports = "")
    {
        const string Source = "using Zeta;\nnamespace N\n{{\n    using System;\n{0}    class C {{ {1}int a; }}\n    {2}\n}}";
        var opened = await OpenedFile.OpenAsync(string.Format(null, Source, "", "", rest), elsewhere: "");

        Assert.Equal(
            Enumerable.Repeat("C.cs: " + string.Format(null, Source, imports, $"[{attribute}] ", rest), 2),
            await ChangesAsync(opened.Document, Holder("F:N.C.a")));
    }

    [Fact]
    public Task An_error_that_is_there_already_is_nobodys_fault() => Says(
        "class D { Nowhere x; }\nclass C { int a; }", Holder("F:C.a"), "`a` holds codes", Usings + "class D { Nowhere x; }\nclass C { [ErrorCodeFrom(typeof(Codes))] int a; }");

    [Fact]
    public Task Of_two_of_one_name_the_one_that_stands_here_is_meant() => Says(
        "namespace Acme { public class Reply { public int Code { get; set; } } class C { } }", Holder("P:Acme.Reply.Code"), "`Code` holds codes",
        "using ErrorCodes;\n\nnamespace Acme { public class Reply { [ErrorCodeFrom(typeof(Codes))] public int Code { get; set; } } class C { } }");

    [Fact]
    public async Task A_catalog_that_the_project_does_not_know_is_not_said()
    {
        var opened = await OpenedFile.OpenAsync("class C { int a; }");

        Assert.Null((await AnnotationTarget.FindAsync(opened.Document, Holder("F:C.a"), Cancellation))!.Say("T:Acme.Nowhere", Cancellation));
    }

    [Theory]
    [InlineData("class C { int a; }", "", "class C { [ErrorCodeFrom(typeof(Codes))] int a; }")]
    [InlineData("class C {\n#if A\nint a;\n#endif\n}", "", "class C {\n#if A\n[ErrorCodeFrom(typeof(Codes))]\nint a;\n#endif\n}")]
    [InlineData("class C { int a; }", "class Acme { }", null)]
    public async Task Projects_that_share_the_file_get_one_text_of_it(string before, string elsewhere, string? after)
    {
        var opened = await OpenedFile.OpenAsync(before, elsewhere: elsewhere);
        var changes = await ChangesAsync(opened.Document, Holder("F:C.a"));

        Assert.Equal(after is null ? [] : Enumerable.Repeat($"C.cs: {Usings}{after}", 2), changes);
    }

    private static CodeHolder Holder(string? id, int? parameter = null, Location? place = null, Facet facet = Facet.Self) => new(id, parameter, place, facet, []);

    private static async Task Says(string before, CodeHolder holder, string title, string after) =>
        await Says(await OpenedFile.OpenAsync(before), holder, title, after);

    private static async Task Says(OpenedFile opened, CodeHolder holder, string title, string after)
    {
        Assert.Equal(title, (await AnnotationTarget.FindAsync(opened.Document, holder, Cancellation))?.Title);
        Assert.Equal(["C.cs: " + after], await ChangesAsync(opened.Document, holder));
    }

    /// <summary>The files that are others once it is said; none where it cannot be.</summary>
    private static async Task<List<string>> ChangesAsync(Document document, CodeHolder holder)
    {
        var target = await AnnotationTarget.FindAsync(document, holder, Cancellation);
        var changed = new List<string>();
        if (target!.Say(Catalog, Cancellation) is { } said)
        {
            foreach (var after in said.Projects.SelectMany(project => project.Documents))
            {
                var text = await after.GetTextAsync(Cancellation);
                if (document.Project.Solution.GetDocument(after.Id) is not { } before || !(await before.GetTextAsync(Cancellation)).ContentEquals(text))
                {
                    changed.Add($"{after.Name}: {text}");
                }
            }
        }

        return changed;
    }
}
