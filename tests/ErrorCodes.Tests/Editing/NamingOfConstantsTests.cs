using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>Which names of a constant are tried at a place, and in which order.</summary>
public sealed class NamingOfConstantsTests
{
    [Theory]
    [InlineData("", "+Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("using Acme;", "Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("using static Acme.Codes;", "Liquidated +Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("using A = Acme;", "A.Codes.Liquidated +Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("using A = Acme.Codes;", "A.Liquidated +Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("using A = Zeta;", "+Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("class Codes { }", "Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("class Codes { public const int Liquidated = 1; }", "Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("namespace Acme.Bot;", "Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    public async Task The_shortest_name_comes_first_and_the_one_that_always_binds_last(string header, string names)
    {
        var opened = await OpenedFile.OpenAsync($"{header}\nclass C {{ int M() => [|1|]; }}");

        var found = SymbolReference.All(opened.File.Views, opened.Marks[0].Start, "F:Acme.Codes.Liquidated").ToList();

        Assert.Equal(names, string.Join(" ", found.Select(it => (it.Import is null ? "" : "+") + it.Text)));
        Assert.All(found, it => Assert.True(it.Import is null or "Acme"));
        Assert.Equal(found[0], SymbolReference.Create(opened.File, opened.Marks[0].Start, "F:Acme.Codes.Liquidated"));
    }

    [Fact]
    public async Task A_nested_type_is_imported_by_the_namespace_of_the_outermost()
    {
        var opened = await OpenedFile.OpenAsync("class C { int M() => [|1|]; }");

        Assert.Equal(
            [new("Codes.Api.Text.Deep", "Acme"), new("Acme.Codes.Api.Text.Deep"), new("global::Acme.Codes.Api.Text.Deep")],
            SymbolReference.All(opened.File.Views, opened.Marks[0].Start, "F:Acme.Codes.Api.Text.Deep"));
    }

    [Fact]
    public async Task Each_type_around_may_be_where_the_name_begins()
    {
        var opened = await OpenedFile.OpenAsync("using static Acme.Codes; using Acme; class C { int M() => [|1|]; }");

        Assert.Equal(
            ["Api.Text.Deep", "Codes.Api.Text.Deep", "Acme.Codes.Api.Text.Deep", "global::Acme.Codes.Api.Text.Deep"],
            SymbolReference.All(opened.File.Views, opened.Marks[0].Start, "F:Acme.Codes.Api.Text.Deep").Select(it => it.Text));
    }

    [Theory]
    [InlineData("global using Acme;", "", "+Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("", "global using Acme;", "+Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    [InlineData("global using Acme;", "global using Acme;", "Codes.Liquidated Acme.Codes.Liquidated global::Acme.Codes.Liquidated")]
    public async Task A_name_is_one_that_every_project_knows(string other, string elsewhere, string names)
    {
        var opened = await OpenedFile.OpenAsync("class C { int M() => [|1|]; }", other: other, elsewhere: elsewhere);

        Assert.Equal(names, string.Join(" ", SymbolReference.All(opened.File.Views, opened.Marks[0].Start, "F:Acme.Codes.Liquidated").Select(it => (it.Import is null ? "" : "+") + it.Text)));
    }

    [Theory]
    [InlineData("static class Own { public const int X = 1; }", "")]
    [InlineData("", "static class Own { public const int X = 1; }")]
    public async Task What_one_project_lacks_has_no_name(string other, string elsewhere)
    {
        var opened = await OpenedFile.OpenAsync("class C { int M() => [|1|]; }", other: other, elsewhere: elsewhere);

        Assert.Empty(SymbolReference.All(opened.File.Views, opened.Marks[0].Start, "F:Own.X"));
    }

    [Fact]
    public async Task A_type_in_no_namespace_needs_no_import_and_a_keyword_is_escaped()
    {
        var opened = await OpenedFile.OpenAsync("static class @event { public const int @class = 1; } class C { int M() => [|1|]; }");

        Assert.Equal([new("@event.@class"), new("global::@event.@class")], SymbolReference.All(opened.File.Views, opened.Marks[0].Start, "F:event.class"));
    }

    [Fact]
    public void An_import_brings_types_attributes_and_extension_methods()
    {
        var compilation = CSharpCompilation.Create("P", [CSharpSyntaxTree.ParseText("""
            namespace N
            {
                public class A { public void InA() { } }
                public class HandlesAttribute { }
                public class AttributeOf { }
                public static class E { public static void Extend(this int i) { } public static void Other() { } }
                namespace Inner { public class B { } }
            }
            """)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);

        Assert.Equal(
            ["A", "AttributeOf", "E", "Extend", "Handles", "HandlesAttribute", "Other"],
            ImportedNames.Of(compilation.GlobalNamespace.GetNamespaceMembers().Single(it => it.Name == "N")).Order());
    }

    [Theory]
    [InlineData("@^;\n;|")]
    [InlineData("@#if X\n^;\n#endif\n;|")]
    [InlineData("@#if X\n;\n^#endif\n;|")]
    [InlineData("#if X\n;\n#endif@^\n;|")]
    [InlineData("@#if X\n;\n#else\n^;\n#endif\n;|")]
    [InlineData("@#if X\n;\n#elif Y\n^;\n#else\n;|\n#endif\n;")]
    [InlineData("@#if X\n^;\n#else\n;|\n#endif\n;")]
    [InlineData("#if X\n@^;\n;|\n#endif\n;")]
    [InlineData("@^#if X\n;|\n#endif\n;")]
    [InlineData(";|\n@  #if X\n  #if Y\n^;\n#endif\n#endif")]
    [InlineData("#if X\n;|\n@#if Y\n^;\n#endif\n#endif")]
    [InlineData("#if X\n;\n#endif\n@#if Y\n^;\n#endif\n;|")]
    [InlineData("#if X\n;|\n@^#else\n;\n#endif")]
    [InlineData("#region\n@^;\n#endregion\n;|")]
    public void A_place_under_a_condition_that_the_use_is_not_under_moves_before_it(string marked)
    {
        var tree = CSharpSyntaxTree.ParseText(Without("@^|"), CSharpParseOptions.Default.WithPreprocessorSymbols("X", "Y"));

        Assert.Equal(Without("^|").IndexOf('@'), new ConditionalRegions(tree.GetRoot()).Escape(tree.GetRoot(), Without("@|").IndexOf('^'), Without("@^").IndexOf('|')));

        string Without(string marks) => string.Concat(marked.Where(c => !marks.Contains(c)));
    }
}
