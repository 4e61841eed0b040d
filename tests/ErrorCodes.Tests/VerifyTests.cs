using System;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>Every promise of the test vocabulary, kept and broken.</summary>
public sealed partial class VerifyTests
{
    private const string One = "class C { int a = [|1|]; }";
    private const string Two = "class C { int a = 2; }";
    private const string Ones = "class C { int a = [|1|], b = [|1|]; }";
    private const string Twos = "class C { int a = 2, b = 2; }";

    [Fact]
    public async Task What_is_right_passes()
    {
        await Verify.Reports<Ok>("class C { int a = [|1|] + {|CS0103:x|}, b = {|FAKE:1|}; }", it => (it.Messages, it.Severity) = (["Not 1", "Not 1"], DiagnosticSeverity.Warning));
        await Verify.Reports<Ok>("class C { int a = {|#0:1|}; }", it => it.Expected = [Verify.Diagnostic<Ok>("FAKE").WithLocation(0).WithMessage("Not 1")]);
        await Verify.Reports<Ok>(One, it => (it.EditorConfig, it.Severity) = ("[*.cs]\ndotnet_diagnostic.FAKE.severity = error", DiagnosticSeverity.Error));
        await Verify.Reports<Ok>("class C { int a = Lib.A + [|1|]; }", it => it.Projects = [new("Lib", ("L.cs", "public class Lib { public const int A = 1; }")) { AsMetadata = true }]);
        await Verify.StaysQuiet<Ok>("class C { int a = 1; }", it => it.WithoutAbstractions = true);
        await Verify.FixesAll<Ok, Ok_fix>(Ones, Twos, it => (it.Documents, it.Projects) =
            ([("B.cs", "class B { int a = [|1|]; }", "class B { int a = 2; }")], [new("Other", ("C.cs", "class D { int a = [|1|]; }", "class D { int a = 2; }"))]));
        await Verify.Fixes<Ok, No_fix_all>(One, Two, it => it.FixAll = false);
        await Verify.Fixes<Ok, Two_offers>(One, "class C { int a = 3; }", it => (it.Titles, it.ActionIndex) = (["Say 2", "Say 3"], 1));
        await Verify.OffersNoFix<Ok, Offers_nothing>(One);
    }

    [Fact]
    public async Task Diagnostics_are_exactly_those_marked()
    {
        await Broken(Verify.Reports<Ok>("class C { int a = 1; }"), "expected \"0\" actual \"1\"");
        await Broken(Verify.Reports<Ok>(Two + " class C { }"), "CS0101");
        await Broken(Verify.StaysQuiet<Ok>(One), "takes no marks");
        await Broken(Verify.Reports<Ok>(One, it => it.Messages = ["Not 2"]), "Not 2");
        await Broken(Verify.Reports<Ok>(One, it => it.MessageContains = ["Not 2"]), "Not 2");
        await Broken(Verify.Reports<Ok>(One, it => it.Severity = DiagnosticSeverity.Error), "Warning");
        await Broken(Verify.Reports<Ok>(One, it => it.Properties["key"] = "value"), "key");
        await Broken(Verify.Reports<Ok>("class C { int a = {|#0:1|}; }", it => it.Expected = [Verify.Diagnostic<Ok>("FAKE").WithLocation(0).WithMessage("Not 2")]), "Not 2");
        await Broken(Verify.Reports<Ok>("class C { }", it => it.AdditionalFiles = [("a.txt", "0\n[|1|]")]), "by its lines");
    }

    [Fact]
    public async Task Analyzers_are_quiet_where_they_have_no_business_and_hold_no_state()
    {
        await Broken(Verify.Reports<Forgets_the_library>(One), "without a reference to ErrorCodes.Abstractions");
        await Broken(Verify.Reports<Throws_without_the_library>(One), "Broken");
        await Broken(Verify.Reports<Counts>(One), "A second run differs");
        await Broken(Verify.Reports<Speaks_in_generated_code>(One), "Not 1");
    }

    [Fact]
    public async Task Fixes_take_as_many_steps_as_there_are_marks_and_one_in_bulk()
    {
        await Broken(Verify.Fixes<Ok, Ok_fix>(One, "class C { int a =  2; }"), "Iterative code fix");
        await Broken(Verify.Fixes<Ok, Two_at_once>(Ones, Twos), "Expected '2' iterations but found '1'");
        await Broken(Verify.Fixes<Ok, No_fix_all>(One, Two), "has no fix-all");
        await Broken(Verify.Fixes<Ok, Ok_fix>(One, Two, it => it.FixAll = false), "Fix all in document");
        await Broken(Verify.Fixes<Ok, Idle_in_bulk>(One, Two, it => it.FixAll = false), "is offered in bulk");
        await Broken(Verify.Fixes<Ok, Settles_never>(One, Two), "twice, changes what is fixed");
        await Broken(Verify.FixesAll<Ok, Ok_fix>(One, Two), "says nothing about fix-all");
        await Broken(Verify.Fixes<Ok, Offers_nothing>(One, One), "No fix is offered");
        await Broken(Verify.OffersNoFix<Ok, Ok_fix>(One), "Iterative code fix");
        await Broken(Verify.OffersNoFix<Ok, Ok_fix>(Two), "nothing is shown");
    }

    [Fact]
    public async Task Offered_actions_are_told_apart()
    {
        await Broken(Verify.Fixes<Ok, No_key>(One, Two), "has no equivalence key");
        await Broken(Verify.Fixes<Ok, Same_key>(One, Two, it => it.Titles = ["Say 2", "Say 3"]), "Assert.Distinct");
        await Broken(Verify.Fixes<Ok, Same_title>(One, Two, it => it.Titles = ["Say", "Say"]), "Assert.Distinct");
        await Broken(Verify.Fixes<Ok, Two_offers>(One, Two), "state the Titles");
        await Broken(Verify.Fixes<Ok, Two_offers>(One, Two, it => it.Titles = ["Say 2"]), "Say 3");
    }

    [Fact]
    public async Task Generators_compile_everywhere_and_run_only_when_needed()
    {
        Action<TestSetup> file = it => it.AdditionalFiles = [new("a.txt", "x{|FAKE:y|}") { Metadata = { ["Class"] = "Named" } }];
        var result = await Verify.Generates<Per_file>(file);
        Assert.Contains("class Named", result.Sources["a.g.cs"]);
        Assert.Contains(IncrementalStepRunReason.Modified, result.Edit("a.txt", "zz").Steps["SourceOutput"]);
        await Broken(Verify.Generates<Per_file>(it => it.AdditionalFiles = [("a.txt", "xy")]), "FAKE");
        await Broken(Verify.Generates<Per_file>(file, "class C { int a = x; }"), "CS0103");
        await Broken(Verify.Generates<Warns>(file), "At C# CSharp7_3: ", "CS0219");
        await Broken(Verify.Generates<Undocumented>(file), "At C# CSharp7_3: ", "CS1570");
        await Broken(Verify.Generates<Modern>(file), "At C# CSharp7_3: ", "CS8370");
        await Broken(Verify.Generates<Crashes>(it => it.AdditionalFiles = [new("a.txt", "y") { Verbatim = true }]), "The generator threw", "Broken");
        await Broken(Verify.Generates<Random>(file), "a.g.cs");
        await Broken(Verify.Generates<Per_compilation>(file), "An unrelated edit runs the step SourceOutput");
    }

    private static async Task Broken(Task check, params string[] parts)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => check);
        Assert.All(parts, part => Assert.Contains(part, failure.Message));
    }
}
