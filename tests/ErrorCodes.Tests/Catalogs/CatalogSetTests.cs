using System;
using System.IO;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.Catalogs;

/// <summary>What a compilation sees of catalogs, and how seldom they are read.</summary>
public sealed class CatalogSetTests
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    [Fact]
    public void The_tables_of_a_referenced_assembly_are_read_once()
    {
        var first = Set("class A { }").All;
        var second = Set("class B { }").All;

        Assert.Equal(BuiltIn.Ids.Order(), first.Select(catalog => catalog.Id).Order());
        Assert.All(first.Zip(second), pair => Assert.Same(pair.First.Codes[0], pair.Second.Codes[0]));
    }

    [Theory]
    [InlineData("public const int Gone = 31001;", true)]
    [InlineData("[ErrorCodes.ErrorCode(Critical = true, Description = \"x\", Retry = ErrorCodes.RetryAdvice.Later)] public const string Gone = \"31001\";", true)]
    [InlineData("public const int Gone = -31001; static readonly object Other = new();", true)]
    [InlineData("public const int Gone = Elsewhere.Value;", false)]
    [InlineData("[ErrorCodes.ErrorCode(Description = Elsewhere.Text)] public const int Gone = 31001;", false)]
    public void A_table_in_source_is_read_once_when_its_file_speaks_for_itself(string members, bool once)
    {
        var table = CSharpSyntaxTree.ParseText($$"""
            [assembly: ErrorCodes.ErrorCodeCatalog("acme", typeof(Acme))]
            public static class Acme { {{members}} }
            """);
        var elsewhere = CSharpSyntaxTree.ParseText("static class Elsewhere { public const int Value = 31001; public const string Text = \"x\"; }");
        var compilation = CSharpCompilation.Create("test", [table, elsewhere], References);
        var edited = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Edit { }"));

        var before = Acme(CatalogSet.Of(compilation)).Codes.Single();
        var after = Acme(CatalogSet.Of(edited)).Codes.Single();

        Assert.Equal(once, ReferenceEquals(before, after));
        Assert.Equal(before.Code, after.Code);
    }

    [Theory]
    [InlineData("public const int Mine = 31002;", "", true)]
    [InlineData("public const int Mine = 31002;", "public const int Mine = 31003;", false)]
    [InlineData("public const int Mine = Elsewhere.Value;", "", false)]
    public void A_table_in_parts_is_read_once_while_none_of_them_is_edited(string part, string edit, bool once)
    {
        static SyntaxTree Part(string members) => CSharpSyntaxTree.ParseText($"public static partial class Acme {{ {members} }}");
        var table = CSharpSyntaxTree.ParseText("[assembly: ErrorCodes.ErrorCodeCatalog(\"acme\", typeof(Acme))] public static partial class Acme { public const int Gone = 31001; }");
        var (mine, unrelated) = (Part(part), CSharpSyntaxTree.ParseText("static class Elsewhere { public const int Value = 31002; }"));
        var compilation = CSharpCompilation.Create("test", [table, mine, unrelated], References);
        var edited = compilation.ReplaceSyntaxTree(unrelated, CSharpSyntaxTree.ParseText("static class Elsewhere { public const int Value = 31004; }"));
        edited = once || edit.Length == 0 ? edited : edited.ReplaceSyntaxTree(mine, Part(edit));

        var before = Acme(CatalogSet.Of(compilation)).Codes;
        var after = Acme(CatalogSet.Of(edited)).Codes;

        Assert.Equal(once, ReferenceEquals(before[0], after[0]));
        Assert.Equal(once, before.Select(code => code.Code).SequenceEqual(after.Select(code => code.Code)));
    }

    [Fact]
    public void Registrations_of_one_id_are_layers_of_one_catalog()
    {
        var acme = Acme(Set("""
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("acme", typeof(Acme), Success = new[] { "0" })]
            [assembly: ErrorCodeCatalog("acme", typeof(Overlay), Critical = new[] { "31002" })]
            public static class Acme { public const int Ok = 0; public const int Gone = 31001; public const int Back = 31002; }
            public static class Overlay { [ErrorCode(Critical = true)] public const int Lost = 31001; public const int New = 31003; }
            """));

        Assert.Equal(["0", "31001", "31002", "31003"], acme.Codes.Select(code => code.Code));
        Assert.Equal(["31001", "31002"], acme.Codes.Where(code => code.IsCritical).Select(code => code.Code));
        Assert.Equal(["0"], acme.Codes.Where(code => code.IsSuccess).Select(code => code.Code));
        Assert.Equal("Gone", acme.Find("31001")!.ConstantFor(CodeValue.Of(31001))!.Name);
        Assert.Equal(["Gone", "Lost"], acme.Find("31001")!.Constants.Select(constant => constant.Name));
    }

    [Fact]
    public void A_code_may_be_amended_in_a_catalog_somebody_else_wrote()
    {
        var bitget = Set("""
            using ErrorCodes;
            [assembly: ErrorCodeCatalog("bitget-websocket", typeof(BitgetWebSocketErrorCodes), Critical = new[] { "25227" })]
            """).All.Single(catalog => catalog.Id == "bitget-websocket");

        Assert.True(bitget.Find("25227")!.IsCritical);
        Assert.Equal(23, bitget.Codes.Count(code => code.IsCritical));
    }

    [Theory]
    [InlineData("public", true)]
    [InlineData("internal", false)]
    public void A_catalog_is_visible_where_its_constants_can_be_named(string accessibility, bool visible)
    {
        var library = CSharpCompilation.Create(
            "library",
            [CSharpSyntaxTree.ParseText($$"""
                [assembly: ErrorCodes.ErrorCodeCatalog("acme", typeof(Acme))]
                {{accessibility}} static class Acme { public const int Gone = 31001; }
                """)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var user = CSharpCompilation.Create("user", [], [.. References, library.ToMetadataReference()]);

        Assert.Equal(visible, CatalogSet.Of(user).All.Any(catalog => catalog.Id == "acme"));
        Assert.Contains(CatalogSet.Of(library).All, catalog => catalog.Id == "acme");
    }

    private static Catalog Acme(CatalogSet set) => set.All.Single(catalog => catalog.Id == "acme");

    private static CatalogSet Set(string source) =>
        CatalogSet.Of(CSharpCompilation.Create("test", [CSharpSyntaxTree.ParseText(source)], References));
}
