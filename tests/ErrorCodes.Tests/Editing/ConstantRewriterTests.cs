using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests.Editing;

public sealed class ConstantRewriterTests
{
    private const string Catalog = "namespace Acme { static class Codes { public const int A = 25008; public const int B = 77009; } }";

    [Theory]
    [InlineData("\r\n", true)]
    [InlineData("\n", false)]
    public async Task A_file_keeps_its_line_endings_and_its_encoding(string newLine, bool mark)
    {
        var encoding = new UTF8Encoding(mark);
        var source = string.Join(newLine, "using System;", "", "class C", "{", "    bool M(int c) => c == 25008;", "}", "");
        var document = Project(Solution(), "P").AddDocument("C.cs", SourceText.From(source, encoding));
        var text = await RewriteAsync(document);
        Assert.Equal(source.Replace("25008", "Codes.A").Replace("using System;", $"using System;{newLine}using Acme;"), text!.ToString());
        Assert.Same(encoding, text.Encoding);
    }

    [Fact]
    public async Task Hundreds_of_literals_share_one_using()
    {
        var source = $"class C {{ void M(int c) {{\n{string.Concat(Enumerable.Repeat("if (c == 25008 || c == 77009) { }\n", 300))}}} }}";
        var text = await RewriteAsync(Project(Solution(), "P").AddDocument("C.cs", source));
        Assert.Equal("using Acme;\n\n" + source.Replace("25008", "Codes.A").Replace("77009", "Codes.B"), text!.ToString());
    }

    [Theory]
    [InlineData("class C { bool M(int c) => c == 25008; }", "using Acme;\n\nclass C { bool M(int c) => c == Codes.A; }")]
    [InlineData("class C {\n#if SECOND\nint Codes => 1;\n#endif\nbool M(int c) => c == 25008; }", "class C {\n#if SECOND\nint Codes => 1;\n#endif\nbool M(int c) => c == Acme.Codes.A; }")]
    [InlineData("class C {\n#if SECOND\nbool M(int c) => c == 25008;\n#endif\n }", "using Acme;\n\nclass C {\n#if SECOND\nbool M(int c) => c == Codes.A;\n#endif\n }")]
    public async Task A_file_of_several_projects_gets_one_text_that_holds_in_all(string before, string after)
    {
        var solution = Project(Solution(), "First").AddDocument("C.cs", before, filePath: "/C.cs").Project.AddDocument("Global.cs", "global using Acme;").Project.Solution;
        solution = Project(solution, "Second", "SECOND").AddDocument("C.cs", before, filePath: "/C.cs").Project.Solution;
        var documents = solution.Projects.SelectMany(project => project.Documents).Where(document => document.FilePath == "/C.cs").ToList();
        Assert.Equal(2, documents.Count);
        foreach (var document in documents)
        {
            Assert.Equal(after, (await RewriteAsync(document))!.ToString());
        }
    }

    [Fact]
    public async Task A_using_that_another_project_lacks_is_not_added()
    {
        const string Source = "class C {\n#if FIRST\nbool M(int c) => c == 25008;\n#endif\n}";
        var document = Project(Solution(), "First", "FIRST").AddDocument("C.cs", Source, filePath: "/C.cs");
        var other = document.Project.Solution.AddProject("Second", "Second", LanguageNames.CSharp).AddDocument("C.cs", Source, filePath: "/C.cs");
        var text = await RewriteAsync(other.Project.Solution.GetDocument(document.Id)!);
        Assert.Equal(Source.Replace("25008", "Acme.Codes.A"), text!.ToString());
    }

    [Theory]
    [InlineData("B", "/1/P.csproj", "A", "/2/P.csproj")]
    [InlineData("P", "/2/P.csproj", "P", "/1/P.csproj")]
    public void The_documents_of_a_file_come_in_one_order_whichever_is_asked(string first, string firstPath, string second, string secondPath)
    {
        var one = Solution().AddProject(Info(first, firstPath)).Projects.Single().AddDocument("C.cs", "", filePath: "/C.cs");
        var solution = one.Project.Solution.AddProject(Info(second, secondPath));
        var other = solution.Projects.Single(project => project.FilePath == secondPath).AddDocument("C.cs", "", filePath: "/C.cs");
        one = other.Project.Solution.GetDocument(one.Id)!;

        Assert.Equal([other.Id, one.Id], SourceFile.DocumentsOf(one).Select(document => document.Id));
        Assert.Equal([other.Id, one.Id], SourceFile.DocumentsOf(other).Select(document => document.Id));

        static ProjectInfo Info(string name, string path) =>
            ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, name, name, LanguageNames.CSharp, filePath: path);
    }

    private static Solution Solution() => new AdhocWorkspace().CurrentSolution;

    private static Project Project(Solution solution, string name, params string[] symbols)
    {
        var project = solution.AddProject(name, name, LanguageNames.CSharp);
        return project
            .WithParseOptions(((CSharpParseOptions)project.ParseOptions!).WithPreprocessorSymbols(symbols))
            .AddMetadataReference(MetadataReference.CreateFromFile(typeof(object).Assembly.Location))
            .AddDocument("Catalog.cs", Catalog).Project;
    }

    private static async Task<SourceText?> RewriteAsync(Document document)
    {
        var file = await SourceFile.OpenAsync(document, TestContext.Current.CancellationToken);
        var source = file.Text.ToString();
        var replacements =
            from code in new[] { (Literal: "25008", Id: "F:Acme.Codes.A"), (Literal: "77009", Id: "F:Acme.Codes.B") }
            from place in Enumerable.Range(0, source.Length - code.Literal.Length + 1)
            where string.CompareOrdinal(source, place, code.Literal, 0, code.Literal.Length) == 0
            select (new TextSpan(place, code.Literal.Length), code.Id);
        return ConstantRewriter.Rewrite(file, replacements, TestContext.Current.CancellationToken);
    }
}
