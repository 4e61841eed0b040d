using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>Where an attribute that says whose codes something holds is written; <c>^</c> is before what declares it.</summary>
public sealed class AnnotationEditTests
{
    [Theory]
    [InlineData("class C { void M(^int a) { } }", "class C { void M([From(typeof(K))] int a) { } }")]
    [InlineData("class C { void M(int b, /* a */ ^int a = 1 /* b */) { } }", "class C { void M(int b, /* a */ [From(typeof(K))] int a = 1 /* b */) { } }")]
    [InlineData("class C { void M(^[A] int a) { } }", "class C { void M([A] [From(typeof(K))] int a) { } }")]
    [InlineData("class C { void M(^[A] [B]\n    ref int a) { } }", "class C { void M([A] [B]\n    [From(typeof(K))] ref int a) { } }")]
    [InlineData("class C { void M(\n    ^int a) { } }", "class C { void M(\n    [From(typeof(K))] int a) { } }")]
    [InlineData("record R(string B, ^int A);", "record R(string B, [From(typeof(K))] int A);")]
    public void A_parameter_keeps_its_line(string before, string after) => Writes(before, after);

    [Theory]
    [InlineData("class C\n{\n    ^public int A { get; }\n}", "class C\n{\n    [From(typeof(K))]\n    public int A { get; }\n}")]
    [InlineData("class C\r\n{\r\n\t^int A => 1;\r\n}", "class C\r\n{\r\n\t[From(typeof(K))]\r\n\tint A => 1;\r\n}")]
    [InlineData("class C\n{\n    /// <summary>It.</summary>\n    // a\n    ^[A]\n    int A { get; } // b\n}", "class C\n{\n    /// <summary>It.</summary>\n    // a\n    [A]\n    [From(typeof(K))]\n    int A { get; } // b\n}")]
    [InlineData("class C { ^int A { get; } }", "class C { [From(typeof(K))] int A { get; } }")]
    [InlineData("class C\n{\n    ^[A] int A { get; }\n}", "class C\n{\n    [A] [From(typeof(K))] int A { get; }\n}")]
    [InlineData("class C\n{\n    ^int A { get; }}", "class C\n{\n    [From(typeof(K))]\n    int A { get; }}")]
    [InlineData("class C\n{\n    private readonly int ^a;\n}", "class C\n{\n    [From(typeof(K))]\n    private readonly int a;\n}")]
    [InlineData("class C\n{\n    N.D ^a;\n}", "class C\n{\n    [From(typeof(K))]\n    N.D a;\n}")]
    [InlineData("class C\n{\n    [A]\n    N.D<int> ^a = new(1);\n}", "class C\n{\n    [A]\n    [From(typeof(K))]\n    N.D<int> a = new(1);\n}")]
    public void A_member_gets_it_above(string before, string after) => Writes(before, after);

    [Theory]
    [InlineData("class C\n{\n    ^int M() => 1;\n}", "class C\n{\n    [return: From(typeof(K))]\n    int M() => 1;\n}")]
    [InlineData("class C { ^delegate int D(); }", "class C { [return: From(typeof(K))] delegate int D(); }")]
    [InlineData("class C { void M() { ^int L() => 1; } }", "class C { void M() { [return: From(typeof(K))] int L() => 1; } }")]
    public void What_returns_codes_says_so_of_its_return(string before, string after) => Writes(before, after);

    [Theory]
    [InlineData("class C { int ^a, b; }")]
    [InlineData("class C { void M() { int ^a = 1; } }")]
    [InlineData("class C { event System.Action ^A; }")]
    [InlineData("^class C { }")]
    [InlineData("class C { ^int this[int i] => 1; }")]
    public void What_cannot_speak_of_it_alone_says_nothing(string marked) => Assert.Null(On(marked, Facet.Self));

    [Theory]
    [InlineData("From", "Value", "[From(typeof(K), Target = ErrorCodeTarget.Value)] int a")]
    [InlineData("ErrorCodes.From", "Value", "[ErrorCodes.From(typeof(K), Target = ErrorCodes.ErrorCodeTarget.Value)] int a")]
    [InlineData("E::From", "Value", "[E::From(typeof(K), Target = E::ErrorCodeTarget.Value)] int a")]
    [InlineData("From", "Key", "[From(typeof(K))] int a")]
    [InlineData("From", "Element", "[From(typeof(K))] int a")]
    public void Values_of_a_dictionary_are_meant_only_where_it_is_said(string attribute, string facet, string after)
    {
        var edit = On("class C { void M(^int a) { } }", System.Enum.Parse<Facet>(facet))!;

        Assert.Equal(after, edit.Text(attribute, "K") + "int a");
    }

    [Theory]
    [InlineData("", "§\n")]
    [InlineData("\n", "\n§\n")]
    [InlineData("class D { }\n", "§\n\nclass D { }\n")]
    [InlineData("// Header\n", "// Header\n§\n")]
    [InlineData("// Header\n\nclass D { }", "// Header\n\n§\n\nclass D { }")]
    [InlineData("// Header\n\n// About D.\nclass D { }", "// Header\n\n§\n\n// About D.\nclass D { }")]
    [InlineData("using A;", "using A;\n\n§\n")]
    [InlineData("using A;\n", "using A;\n\n§\n")]
    [InlineData("using A;\n\nclass D { }", "using A;\n\n§\n\nclass D { }")]
    [InlineData("using A;\r\n\r\nclass D { }", "using A;\r\n\r\n§\r\n\r\nclass D { }")]
    [InlineData("using A;\nclass D { }", "using A;\n\n§\n\nclass D { }")]
    [InlineData("extern alias A;\n", "extern alias A;\n\n§\n")]
    [InlineData("[assembly: A]", "[assembly: A]\n§\n")]
    [InlineData("using A;\n\n[assembly: A] // a\n// b\n", "using A;\n\n[assembly: A] // a\n§\n// b\n")]
    [InlineData("[assembly: A]\n[assembly: B]\n\nclass D { }", "[assembly: A]\n[assembly: B]\n§\n\nclass D { }")]
    public void Of_a_member_elsewhere_it_is_said_below_what_a_file_begins_with(string before, string after)
    {
        var tree = CSharpSyntaxTree.ParseText(before);
        var edit = AnnotationEdit.OfMember("P:N.\"A\"", (CompilationUnitSyntax)tree.GetRoot(), tree.GetText());

        Assert.Equal(after.Replace("§", "[assembly: From(\"P:N.\\\"A\\\"\", typeof(K))]"), Written(tree, edit));
        Assert.Null(edit.Anchor);
    }

    private static void Writes(string before, string after)
    {
        var (tree, _) = Parse(before);
        var edit = On(before, Facet.Self)!;

        Assert.Equal(after, Written(tree, edit));
        Assert.Equal(edit.Position, edit.Anchor);
        Assert.Equal(edit.Position, tree.GetRoot().FindToken(edit.Position).SpanStart);
    }

    private static AnnotationEdit? On(string marked, Facet facet)
    {
        var (tree, place) = Parse(marked);
        var declared = tree.GetRoot().FindToken(place).Parent!.AncestorsAndSelf()
            .First(node => node is VariableDeclaratorSyntax or ParameterSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax);
        return AnnotationEdit.On(declared, facet, tree.GetText());
    }

    private static (SyntaxTree Tree, int Place) Parse(string marked) => (CSharpSyntaxTree.ParseText(marked.Replace("^", "")), marked.IndexOf('^'));

    private static string Written(SyntaxTree tree, AnnotationEdit edit) =>
        tree.GetText().WithChanges(new TextChange(new TextSpan(edit.Position, 0), edit.Text("From", "K"))).ToString();
}
