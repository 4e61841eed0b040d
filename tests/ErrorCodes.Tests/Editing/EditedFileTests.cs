using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>What is known of a file after some changes.</summary>
public sealed class EditedFileTests
{
    [Fact]
    public async Task Places_move_with_the_changes_before_them()
    {
        var opened = await OpenedFile.OpenAsync("class C { int first; int second; int third; }");
        var text = opened.File.Text.ToString();
        TextChange[] changes = [Change("first", "1st"), Change("second", "the second"), new(new TextSpan(text.IndexOf("third"), 0), "a")];

        var edited = new EditedFile(opened.File, changes);

        Assert.Equal("class C { int 1st; int the second; int athird; }", edited.Text.ToString());
        foreach (var part in new[] { "class", "int", ";", "third", " }" })
        {
            Assert.Equal(edited.Text.ToString().LastIndexOf(part), edited.Moved(text.LastIndexOf(part)));
        }

        Assert.Equal(text.IndexOf("first"), edited.Moved(text.IndexOf("first")));
        Assert.Equal(edited.Text.Length, edited.Moved(text.Length));

        TextChange Change(string old, string @new) => new(new TextSpan(text.IndexOf(old), old.Length), @new);
    }

    [Theory]
    [InlineData("[|int a = 1;|] int b = x;", "int a = y;", "CS0103")]
    [InlineData("[|int a = 1;|] int b = x;", "int a = 2;", "")]
    [InlineData("[|int a = x;|] int b = x;", "int a = 1;", "")]
    [InlineData("[|int a = 1;|] int b = x;", "int a = 1; int c = x;", "CS0103")]
    [InlineData("int b = x; [|int a = 1;|] int c = x;", "int aa = 1;", "")]
    [InlineData("int b = a; [|int a = 1;|]", "int aa = 1;", "CS0103")]
    [InlineData("int b = x; [|int a = 1;|]", "int a = \"\";", "CS0029")]
    public async Task Only_errors_that_the_changes_bring_are_new(string members, string written, string ids)
    {
        var opened = await OpenedFile.OpenAsync($"class C {{ {members.Replace("int ", "static int ")} }}");
        var edited = new EditedFile(opened.File, [new TextChange(opened.Marks[0], written.Replace("int ", "static int "))]);

        Assert.Equal(ids, string.Join(" ", edited.NewErrors(null, TestContext.Current.CancellationToken).Select(error => error.Id)));
    }

    [Theory]
    [InlineData("void M() { [|int a = 1;|] }", "int a = x;", "CS0103")]
    [InlineData("void M() { [|;|] int b = y; }", "int a = x;", "CS0103")]
    [InlineData("[|int a;|] int N() => a;", "int b;", "")]
    [InlineData("int N() { [|int a = 1;|] return a; }", "int b = 1;", "CS0103")]
    public async Task Errors_beyond_the_members_asked_about_are_not_looked_for(string members, string written, string ids)
    {
        var opened = await OpenedFile.OpenAsync($"class C {{ {members} }}");
        var edited = new EditedFile(opened.File, [new TextChange(opened.Marks[0], written)]);

        Assert.Equal(ids, string.Join(" ", edited.NewErrors(opened.Marks[0], TestContext.Current.CancellationToken).Select(error => error.Id)));
    }

    [Fact]
    public async Task Each_project_is_asked_once_and_only_if_need_be()
    {
        var opened = await OpenedFile.OpenAsync("class C { [|int a;|]\n#if B\nint N() => a;\n#endif\n }", elsewhere: "");
        var edited = new EditedFile(opened.File, [new TextChange(opened.Marks[0], "int b;")]);

        Assert.Equal(0, opened.File.Rebindings);
        Assert.Equal(["CS0103"], edited.NewErrors(null, TestContext.Current.CancellationToken).Select(error => error.Id));
        Assert.Equal([0, 1], edited.Views.Select(view => edited.NewErrors(view.Old, view.New, null, TestContext.Current.CancellationToken).Count()));
        Assert.Equal(1, opened.File.Rebindings);
    }

    [Theory]
    [InlineData("class C { void M() { ^; } }", typeof(MethodDeclarationSyntax))]
    [InlineData("class C { int ^A; }", typeof(FieldDeclarationSyntax))]
    [InlineData("class ^C { }", typeof(ClassDeclarationSyntax))]
    [InlineData("using ^A; class C { }", typeof(CompilationUnitSyntax))]
    [InlineData("^M();", typeof(CompilationUnitSyntax))]
    [InlineData("class C { } ^", typeof(CompilationUnitSyntax))]
    public void A_place_is_in_the_innermost_member(string marked, System.Type kind)
    {
        var root = CSharpSyntaxTree.ParseText(marked.Replace("^", "")).GetRoot();

        Assert.IsType(kind, EditedFile.MemberAt(root, marked.IndexOf('^')));
        Assert.IsType<CompilationUnitSyntax>(EditedFile.MemberAt(root, 100_000));
    }
}
