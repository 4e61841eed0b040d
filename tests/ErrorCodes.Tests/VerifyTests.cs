using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>Every promise of the test vocabulary, kept and broken.</summary>
public sealed partial class VerifyTests
{
    private const string One = "class C { int a = [|1|]; }";
    private const string Two = "class C { int a = 2; }";
    private const string Quiet = "class C { }";
    private const string Ones = "class C { int a = [|1|], b = [|1|]; }";
    private const string Twos = "class C { int a = 2, b = 2; }";

    private static readonly Action<TestSetup> Several = it =>
    {
        it.Documents = [("B.cs", "class B { int a = [|1|]; }", "class B { int a = 2; }")];
        it.Projects = [new("Other", ("C.cs", "class D { int a = [|1|]; }", "class D { int a = 2; }"))];
    };

    [Fact]
    public async Task What_is_right_passes()
    {
        await Verify.Reports<Ok>(One, it => it.Messages = ["Say two, not 1"]);
        await Verify.Reports<Ok>("class C { int a = [|1|], b = {|FAKE1:1|}, c = {|#0:1|}; }", it => it.Messages = ["Say two, not 1"]);
        await Verify.Reports<Ok>("class C { int a = [|1|] + {|CS0103:x|}; }", it => it.MessageContains = ["two"]);
        await Verify.Reports<Two_ids>(One, "FAKE1");
        await Verify.Reports<Off_by_default>(One, it => it.Enabled = ["FAKE1"]);
        await Verify.StaysQuiet<Off_by_default>("class C { int a = 1; }");
        await Verify.StaysQuiet<Ok>("class C { int a = 1; }", it => it.WithoutAbstractions = true);
        await Verify.StaysQuiet<Ok>("class C { int a = 1; }", it => it.EditorConfig = "[*.cs]\ndotnet_diagnostic.FAKE1.severity = none");
        await Verify.StaysQuiet<Ok>("#pragma warning disable FAKE1\nclass C { int a = 1; }");
        await Verify.Reports<Ok>("System.Console.Write([|1|]);", it => it.OutputKind = OutputKind.ConsoleApplication);
        await Verify.Reports<Ok>("class C { int a = Lib.A + [|1|]; }", it => it.Projects = [new("Lib", ("L.cs", "public class Lib { public const int A = 1; }")) { AsMetadata = true }]);
        await Verify.Reports<Hidden>(One, it => it.Severity = DiagnosticSeverity.Hidden);
        await Verify.Reports<Reads_files>(Quiet, it => it.AdditionalFiles = [("a.txt", "1:\n[|1|]")]);
        await Verify.Reports<Reads_files>(Quiet, it => (it.AdditionalFiles, it.Placeless) = ([("a.txt", "1:")], ["FAKE1"]));
        await Verify.FixesAll<Ok, Ok_fix>(Ones, Twos, Several);
        await Verify.FixesAll<Ok, Adds_a_using>(Ones, "using System;\n\nclass C { int a = Environment.TickCount, b = Environment.TickCount; }");
        await Verify.Fixes<Ok, Fixes_fields_only>("class C { int a = [|1|]; int M() => [|1|]; }", "class C { int a = 2; int M() => [|1|]; }");
        await Verify.Fixes<Ok, No_fix_all>(One, Two, it => it.FixAll = false);
        await Verify.OffersNoFix<Ok, Offers_nothing>(One);
    }

    [Fact]
    public void Marks_are_taken_out_of_their_text()
    {
        var marked = MarkedText.Parse("a[|b{|#0:c|}|]{|X1:|}");
        Assert.Equal("abc", marked.Text);
        Assert.Equal([new(null, null, new(1, 2)), new(null, 0, new(2, 1)), new("X1", null, new(3, 0))], marked.Marks);
        Assert.Equal("a{|X:b{|Y:c|}|}{|Z:|}", MarkedText.Render("abc", [("X", new(1, 2)), ("Z", new(3, 0)), ("Y", new(2, 1))]));
    }

    [Theory]
    [InlineData("a[|b", "never ends")]
    [InlineData("a|]", "never began")]
    [InlineData("[|a{|X:b|]|}", "Marks overlap")]
    [InlineData("{|a", "without a colon")]
    public Task Marks_are_well_formed(string marked, string problem) => Broken(Task.Run(() => MarkedText.Parse(marked)), problem);

    [Fact]
    public async Task Sources_compile()
    {
        await Fails<Ok>(Quiet + " class C { }", "unexpected: CS0101");
        await Fails<Ok>("class C { int {|CS0103:a|}; }", "missing: CS0103 on \"a\"");
        await Broken(Verify.Fixes<Ok, Breaks_the_build>(One, "class C { int a = {|CS0103:x|}; }"), "breaks the build");
        await Broken(Verify.Fixes<Ok, Ok_fix>(One, "class C { int a = {|CS0103:2|}; }"), "missing: CS0103");
    }

    [Fact]
    public async Task Diagnostics_are_exactly_those_marked()
    {
        await Fails<Ok>("class C { int a = 1; }", "unexpected: FAKE1 on \"1\" in /0/Test0.cs Say two, not 1", "class C { int a = {|FAKE1:1|}; }");
        await Fails<Ok>("class C { [|int a = 1|]; }", "missing: FAKE1 on \"int a = 1\"");
        await Fails<Ok>("class C { int a = {|FAKE2:1|}; }", "missing: FAKE2", "unexpected: FAKE1");
        await Fails<Reports_twice>("class C { int a = [|[|1|]|]; }", "Reported twice");
        await Fails<Two_ids>(One, "ambiguous: ");
        await Broken(Verify.Reports<Ok>(One, it => it.Messages = ["Say three"]), "Say three");
        await Broken(Verify.Reports<Ok>(One, it => it.Severity = DiagnosticSeverity.Error), "not Error");
        await Broken(Verify.Reports<Ok>(One, it => it.Properties["key"] = "value"), "key");
        await Broken(Verify.StaysQuiet<Ok>(One), "takes no marks");
        await Broken(Verify.Reports<Reads_files>(Quiet, it => it.AdditionalFiles = [("a.txt", "0:\n[|1|]")]), "by its lines");
        await Broken(Verify.Reports<Ok>(Quiet, it => it.Placeless = ["FAKE1"]), "missing: FAKE1");
    }

    [Fact]
    public async Task Analyzers_do_not_throw()
    {
        await Fails<Throws>(Quiet, "Broken analyzer");
        await Fails<Undeclared>(One, "FAKE1");
    }

    [Fact]
    public async Task Generated_and_suppressed_code_is_left_alone()
    {
        await Fails<Speaks_in_generated_code>(One, "Reported in generated code");
        await Fails<Speaks_only_at_the_top>(One, "FAKE1");
        await Fails<Forgets_the_library>(One, "without a reference to ErrorCodes.Abstractions");
    }

    [Fact]
    public Task Analyzers_hold_no_state() => Fails<Counts>(One, "Say two, not 2");

    [Fact]
    public async Task Fixes_give_the_expected_text_in_every_way()
    {
        await Broken(Verify.Fixes<Ok, Ok_fix>(One, "class C { int a =  2; }"), "By one fix at a time");
        await Broken(Verify.Fixes<Ok, Changes_nothing>(One, Two), "changes nothing");
        await Broken(Verify.Fixes<Ok, Wrong_tree>(One, "class C { int a = 2+2; }"), "is not the one its text parses to");
        await Broken(Verify.FixesAll<Ok, Wrong_in_bulk>(Ones, Twos, Several), "By fix-all at Document scope");
        await Broken(Verify.Fixes<Ok, Settles_never>(One, Two), "By fix-all at Document scope, twice");
        await Broken(Verify.Fixes<Ok, Document_only>(One, Two), "Project");
        await Broken(Verify.FixesAll<Ok, One_in_bulk>(Ones, Twos), "Fix-all at Document scope leaves");
        await Broken(Verify.FixesAll<Ok, Ok_fix>(One, Two), "says nothing about fix-all");
        await Broken(Verify.Fixes<Ok, No_fix_all>(One, Two), "has no fix-all");
        await Broken(Verify.Fixes<Ok, Ok_fix>(One, Two, it => it.FixAll = false), "is offered in bulk");
        await Broken(Verify.Fixes<Ok, Ok_fix>(One, Two, it => it.Iterations = 2), "1 fixes were applied, 2 were expected");
        await Broken(Verify.Fixes<Ok, Ok_fix>(Ones, "class C { int a = 2, b = [|1|]; }"), "is still offered after 1 fixes");
        await Broken(Verify.Fixes<Ok, Offers_nothing>(One, Two), "No fix is offered");
        await Broken(Verify.OffersNoFix<Ok, Ok_fix>(One), "Offered for");
        await Broken(Verify.OffersNoFix<Ok, Ok_fix>(Quiet), "nothing is shown");
    }

    [Fact]
    public async Task Offered_actions_are_told_apart()
    {
        await Broken(Verify.Fixes<Ok, No_key>(One, Two), "has no equivalence key");
        await Broken(Verify.Fixes<Ok, Same_key>(One, Two), "share the equivalence key 'k'");
        await Broken(Verify.Fixes<Ok, Two_offers>(One, Two), "state the Titles: Say 2 | Say 3");
        await Broken(Verify.Fixes<Ok, Two_offers>(One, Two, it => it.Titles = ["Say 2"]), "Actual titles: Say 2 | Say 3");
        await Verify.Fixes<Ok, Two_offers>(One, Two, it => it.Titles = ["Say 2", "Say 3"]);
        await Verify.Fixes<Ok, Two_offers>(One, "class C { int a = 3; }", it => (it.Titles, it.ActionIndex) = (["Say 2", "Say 3"], 1));
        await Verify.Fixes<Ok, Two_offers>(One, "class C { int a = 3; }", it => (it.Titles, it.EquivalenceKey) = (["Say 2", "Say 3"], "Say 3"));
    }

    [Fact]
    public async Task Generators_compile_everywhere_and_run_only_when_needed()
    {
        Action<TestSetup> file = it => (it.DefaultId, it.AdditionalFiles) = ("FAKE1", [new("a.txt", "x[|y|]") { Metadata = { ["Class"] = "Named" } }]);
        Action<TestSetup> plain = it => it.AdditionalFiles = [("a.txt", "x")];
        var result = await Verify.Generates<Per_file>(file);
        Assert.Contains("class Named", result.Sources["a.g.cs"]);
        Assert.Contains(IncrementalStepRunReason.Modified, result.Edit("a.txt", "zz").Steps["SourceOutput"]);
        await Broken(Verify.Generates<Per_file>(it => it.AdditionalFiles = [("a.txt", "xy")]), "FAKE1");
        await Broken(Verify.Generates<Warns>(file), "At C# CSharp7_3: ", "CS0219");
        await Broken(Verify.Generates<Modern>(file), "At C# CSharp7_3: ", "CS8370");
        await Broken(Verify.Generates<Crashes>(file), "The generator threw", "Broken generator");
        await Broken(Verify.Generates<Random>(plain), "a.g.cs");
        await Broken(Verify.Generates<Per_file>(plain, "class C { int a = x; }"), "unexpected: CS0103");
        await Broken(Verify.Generates<Per_compilation>(plain), "An unrelated edit runs the step SourceOutput");
    }

    private static Task Fails<TAnalyzer>(string source, params string[] parts)
        where TAnalyzer : DiagnosticAnalyzer, new() => Broken(Verify.Reports<TAnalyzer>(source), parts);

    private static async Task Broken(Task check, params string[] parts)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => check);
        Assert.IsAssignableFrom<Xunit.Sdk.IAssertionException>(failure);
        Assert.All(parts, part => Assert.Contains(part, failure.Message));
    }
}
