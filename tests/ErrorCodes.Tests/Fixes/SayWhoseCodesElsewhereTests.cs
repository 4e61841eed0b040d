using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.Analyzers.Rules;
using ErrorCodes.CodeFixes.Fixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace ErrorCodes.Tests.Fixes;

/// <summary>What is said in other files: of a declaration that stands there, and of one that has no source.</summary>
public sealed class SayWhoseCodesElsewhereTests
{
    private const string Before = "class C { bool M(Vendor.Reply r) => § == {|ERC1002:25008|}; }";
    private const string After = "class C { bool M(Vendor.Reply r) => § == {|ERC1001:25008|}; }";

    private static readonly TestProject Vendor = new("Vendor", ("Vendor.cs", """
        namespace Vendor
        {
            public class Reply { public int ErrorCode { get; } public int errorCode; public int GetErrorCode(string of) => 0; public int Next() => 0; public int? Code { get; } public string Message; }
            public class Wrapped<T> { public T Value; public string ErrorCode { get; } }
            public static class Replies { public static int ErrorCode(this Reply r) => 0; }
        }
        """)) { AsMetadata = true };

    [Theory]
    [InlineData("r.ErrorCode", "P:Vendor.Reply.ErrorCode")]
    [InlineData("r.Code", "P:Vendor.Reply.Code")]
    [InlineData("r.errorCode", "F:Vendor.Reply.errorCode")]
    [InlineData("r.GetErrorCode(\"\")", "M:Vendor.Reply.GetErrorCode(System.String)")]
    [InlineData("Vendor.Replies.ErrorCode(r)", "M:Vendor.Replies.ErrorCode(Vendor.Reply)")]
    [InlineData("int.Parse(new Vendor.Wrapped<int>().ErrorCode) is var code && code", "P:Vendor.Wrapped`1.ErrorCode")]
    public Task What_has_no_source_goes_into_one_file(string read, string id) =>
        Becomes(Before.Replace("§", read), After.Replace("§", read), it => it.Created = [("ErrorCodes.cs", $"using ErrorCodes;\n\n{Said(id)}\n")]);

    [Theory]
    [InlineData("", "using ErrorCodes;\n\n§\n")]
    [InlineData("using ErrorCodes;\n", "using ErrorCodes;\n\n§\n")]
    [InlineData("using ErrorCodes;", "using ErrorCodes;\n\n§\n")]
    [InlineData("// Header\n\nusing System;\n\nclass D { }\n", "// Header\n\nusing System;\nusing ErrorCodes;\n\n§\n\nclass D { }\n")]
    [InlineData("// Header\n\n/// <summary>It.</summary>\nclass D { }\n", "// Header\n\nusing ErrorCodes;\n\n§\n\n/// <summary>It.</summary>\nclass D { }\n")]
    [InlineData("// Header\n", "// Header\nusing ErrorCodes;\n\n§\n")]
    [InlineData("using ErrorCodes;\n\n[assembly: ErrorCodeMember(\"P:Vendor.Reply.Message\")] // a\n// b\n", "using ErrorCodes;\n\n[assembly: ErrorCodeMember(\"P:Vendor.Reply.Message\")] // a\n§\n// b\n")]
    [InlineData("using ErrorCodes;\n\n[assembly: ErrorCodeMember(\"P:Vendor.Reply.Message\")]\n\nnamespace N;\n\nclass D { }\n", "using ErrorCodes;\n\n[assembly: ErrorCodeMember(\"P:Vendor.Reply.Message\")]\n§\n\nnamespace N;\n\nclass D { }\n")]
    public Task The_file_is_kept_if_there_is_one(string before, string after) =>
        Becomes(Before.Replace("§", "r.ErrorCode"), After.Replace("§", "r.ErrorCode"), it => it.Documents =
            [("ErrorCodes.cs", before, after.Replace("§", Said("P:Vendor.Reply.ErrorCode")))]);

    [Fact]
    public Task A_file_that_is_made_ends_its_lines_as_the_others_do() =>
        Becomes(Before.Replace("§", "r.ErrorCode") + "\r\n", After.Replace("§", "r.ErrorCode") + "\r\n",
            it => it.Created = [("ErrorCodes.cs", $"using ErrorCodes;\r\n\r\n{Said("P:Vendor.Reply.ErrorCode")}\r\n")]);

    [Fact]
    public Task Each_catalog_is_offered_for_what_has_no_source() =>
        Becomes(Before.Replace("§", "r.ErrorCode").Replace("1002:25008", "1003:31000"), After.Replace("§", "r.ErrorCode").Replace("25008", "31000"), it =>
        {
            it.Projects.Add(Acme.Library);
            it.Titles = ["Say that `ErrorCode` holds codes of Left", "Say that `ErrorCode` holds codes of Right"];
            it.EquivalenceKey = "SayWhoseCodes:T:Acme.Left";
            it.Created = [("ErrorCodes.cs", "using Acme;\nusing ErrorCodes;\n\n[assembly: ErrorCodeMember(\"P:Vendor.Reply.ErrorCode\", typeof(Left))]\n")];
        });

    [Fact]
    public Task What_a_tool_wrote_has_no_source_to_write_into() =>
        Becomes(
            "class C { bool M(Made r) => r.ErrorCode == {|ERC1002:25008|}; }",
            "class C { bool M(Made r) => r.ErrorCode == {|ERC1001:25008|}; }",
            it =>
            {
                it.Documents = [("Made.g.cs", "class Made { public int ErrorCode { get; } }")];
                it.Created = [("ErrorCodes.cs", $"using ErrorCodes;\n\n{Said("P:Made.ErrorCode")}\n")];
            });

    [Theory]
    [InlineData("r.Next() is var errorCode && errorCode")]
    [InlineData("new Vendor.Wrapped<int>() is { Value: var errorCode } && errorCode")]
    public Task A_library_is_only_spoken_of_where_its_own_names_say_that_codes_are_meant(string read) =>
        Verify.OffersNoFix<UseNamedErrorCodeAnalyzer, SayWhoseCodesCodeFix>(Before.Replace("§", read), it => it.Projects = [Vendor]);

    [Fact]
    public Task Whose_code_a_call_tells_is_not_for_its_member_to_say() =>
        Verify.OffersNoFix<UseNamedErrorCodeAnalyzer, SayWhoseCodesCodeFix>(
            "class C { bool M() => Acme.Anywhere.Ask().Code == {|ERC1003:31000|}; }", it => it.Projects = [Acme.Library]);

    [Fact]
    public Task A_declaration_in_another_file_is_annotated_there() =>
        Becomes(
            "class C { bool M(Reply r) => r.ErrorCode == {|ERC1002:25008|}; }",
            "class C { bool M(Reply r) => r.ErrorCode == {|ERC1001:25008|}; }",
            it => it.Documents = [("Reply.cs",
                "class Reply\n{\n    public int ErrorCode { get; }\n}",
                "using ErrorCodes;\n\nclass Reply\n{\n    [ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))]\n    public int ErrorCode { get; }\n}")]);

    [Fact]
    public Task A_declaration_in_another_project_is_annotated_there() =>
        Becomes(
            "class C { bool M(IReply r) => r.ErrorCode == {|ERC1002:25008|}; }",
            "class C { bool M(IReply r) => r.ErrorCode == {|ERC1001:25008|}; }",
            it => it.Projects = [new("Contracts", ("Reply.cs",
                "public interface IReply\n{\n    int ErrorCode { get; }\n}",
                "using ErrorCodes;\n\npublic interface IReply\n{\n    [ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))]\n    int ErrorCode { get; }\n}"))]);

    [Fact]
    public Task A_catalog_that_another_project_cannot_name_is_not_offered_there() =>
        Verify.OffersNoFix<UseNamedErrorCodeAnalyzer, SayWhoseCodesCodeFix>(
            "[assembly: ErrorCodes.ErrorCodeCatalog(\"own\", typeof(Own))] class Own { public const int Gone = 33001; } class C { bool M(IReply r) => r.ErrorCode == {|ERC1002:33001|}; }",
            it => it.Projects = [new("Contracts", ("Reply.cs", "public interface IReply { int ErrorCode { get; } }"))]);

    [Fact]
    public async Task A_project_without_the_vocabulary_is_left_alone()
    {
        var solution = new AdhocWorkspace().CurrentSolution
            .Add("Contracts", "public interface IReply { int ErrorCode { get; } }")
            .Add("App", "class C { bool M(IReply r) => r.ErrorCode == 25008; }");
        var (contracts, app) = (solution.Projects.Single(it => it.Name == "Contracts"), solution.Projects.Single(it => it.Name == "App"));
        solution = solution.AddProjectReference(app.Id, new ProjectReference(contracts.Id));
        Assert.Single(await OffersAsync(solution.GetDocument(app.DocumentIds[0])!));
        solution = solution.RemoveMetadataReference(contracts.Id, contracts.MetadataReferences.Single(it => it.Display!.EndsWith("ErrorCodes.Abstractions.dll")));
        Assert.Empty(await OffersAsync(solution.GetDocument(app.DocumentIds[0])!));
    }

    [Fact]
    public async Task Projects_that_share_a_file_get_the_same_text_of_it()
    {
        const string Source = """
            class C
            {
            #if SECOND
                public long ErrorCode { get; }
            #endif
                bool M(int errorCode) => errorCode == 25008;
            }
            """;
        var solution = new AdhocWorkspace().CurrentSolution.Add("First", Source).Add("Second", Source, "SECOND");
        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            var changed = await AppliedAsync(Assert.Single(await OffersAsync(document)));
            foreach (var after in changed.Projects.SelectMany(project => project.Documents))
            {
                Assert.Equal(
                    "using ErrorCodes;\n\n" + Source.Replace("int errorCode", "[ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))] int errorCode"),
                    (await after.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
            }
        }
    }

    [Fact]
    public async Task What_one_project_of_a_shared_file_cannot_compile_is_not_written()
    {
        const string Source = "class C { bool M(int errorCode) => errorCode == 25008; }";
        var solution = new AdhocWorkspace().CurrentSolution.Add("First", Source).Add("Second", Source);
        var second = solution.Projects.Single(it => it.Name == "Second");
        solution = solution.RemoveMetadataReference(second.Id, second.MetadataReferences.Single(it => it.Display!.EndsWith("ErrorCodes.Abstractions.dll")));
        Assert.Empty(await OffersAsync(solution.Projects.Single(it => it.Name == "First").Documents.Single()));
    }

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Solution)]
    public async Task In_bulk_nothing_is_said(FixAllScope scope)
    {
        const string Source = "class C { bool M(int errorCode) => errorCode == 25008; bool N(int errorCode) => errorCode == 25008; }";
        var solution = new AdhocWorkspace().CurrentSolution.Add("First", Source);
        var document = solution.Projects.Single().Documents.Single();
        var key = (await OffersAsync(document))[0].EquivalenceKey;
        var changed = await document.FixAllAsync<UseNamedErrorCodeAnalyzer, SayWhoseCodesCodeFix>(scope, key, UseNamedErrorCodeAnalyzer.InferredId);
        Assert.Empty(changed.GetChanges(solution).GetProjectChanges());
    }

    private static string Said(string id) => $"[assembly: ErrorCodeMember(\"{id}\", typeof(BitgetWebSocketErrorCodes))]";

    private static Task Becomes(string before, string after, Action<TestSetup> setup) =>
        Verify.Fixes<UseNamedErrorCodeAnalyzer, SayWhoseCodesCodeFix>(before, after, it =>
        {
            (it.FixAll, it.Projects) = (false, [Vendor]);
            setup(it);
        });

    private static async Task<List<CodeAction>> OffersAsync(Document document)
    {
        var actions = new List<CodeAction>();
        var found = (await document.Project.FindAsync<UseNamedErrorCodeAnalyzer>(UseNamedErrorCodeAnalyzer.InferredId))[0];
        await new SayWhoseCodesCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<Solution> AppliedAsync(CodeAction action) =>
        (await action.GetOperationsAsync(TestContext.Current.CancellationToken)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
}
