using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ErrorCodes.Tests;

/// <summary>Every promise of the test vocabulary, kept and broken.</summary>
public sealed class VerifyTests
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
        await Verify.FixesAll<Ok, Ok_fix>(Ones, Twos, Several);
        await Verify.Fixes<Ok, No_fix_all>(One, Two, it => it.FixAll = false);
        await Verify.OffersNoFix<Ok, Offers_nothing>(One);
    }

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
        var result = await Verify.Generates<Per_file>(file);
        Assert.Contains("class Named", result.Sources["a.g.cs"]);
        Assert.Contains(IncrementalStepRunReason.Modified, result.Edit("a.txt", "zz").Steps["SourceOutput"]);
        await Broken(Verify.Generates<Per_file>(it => it.AdditionalFiles = [("a.txt", "xy")]), "FAKE1");
        await Broken(Verify.Generates<Warns>(file), "At C# CSharp7_3: ", "CS0219");
        await Broken(Verify.Generates<Modern>(file), "At C# CSharp7_3: ", "CS8370");
        await Broken(Verify.Generates<Crashes>(file), "The generator threw", "Broken generator");
        await Broken(Verify.Generates<Per_compilation>(it => it.AdditionalFiles = [("a.txt", "x")]), "An unrelated edit runs the step SourceOutput");
    }

    private static Task Fails<TAnalyzer>(string source, params string[] parts)
        where TAnalyzer : DiagnosticAnalyzer, new() => Broken(Verify.Reports<TAnalyzer>(source), parts);

    private static async Task Broken(Task check, params string[] parts)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => check);
        Assert.IsAssignableFrom<Xunit.Sdk.IAssertionException>(failure);
        Assert.All(parts, part => Assert.Contains(part, failure.Message));
    }

    /// <summary>Asks for 2 wherever the literal 1 stands.</summary>
    private abstract class Fake : DiagnosticAnalyzer
    {
        protected static readonly DiagnosticDescriptor Rule = new("FAKE1", "Title", "Say two, not {0}", "Test", DiagnosticSeverity.Warning, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        protected virtual bool NeedsLibrary => true;

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodes);
            context.RegisterCompilationStartAction(start =>
            {
                if (!NeedsLibrary || start.Compilation.GetTypeByMetadataName("ErrorCodes.ErrorCodeInfo") is not null)
                {
                    start.RegisterSyntaxNodeAction(it => Act(it, it.Node.ToString() == "1"), SyntaxKind.NumericLiteralExpression);
                }
            });
        }

        protected virtual GeneratedCodeAnalysisFlags GeneratedCodes => GeneratedCodeAnalysisFlags.None;

        protected virtual void Act(SyntaxNodeAnalysisContext context, bool isOne)
        {
            if (isOne)
            {
                context.ReportDiagnostic(Diagnostic.Create(SupportedDiagnostics[0], context.Node.GetLocation(), "1"));
            }
        }
    }

    private sealed class Ok : Fake;

    private sealed class Two_ids : Fake
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
            [Rule, new("FAKE2", "Title", "Message", "Test", DiagnosticSeverity.Warning, true)];
    }

    private sealed class Off_by_default : Fake
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("FAKE1", "Title", "Message", "Test", DiagnosticSeverity.Hidden, false)];
    }

    private sealed class Reports_twice : Fake
    {
        protected override void Act(SyntaxNodeAnalysisContext context, bool isOne)
        {
            base.Act(context, isOne);
            base.Act(context, isOne);
        }
    }

    private sealed class Throws : Fake
    {
        public override void Initialize(AnalysisContext context) =>
            context.RegisterCompilationAction(_ => throw new InvalidOperationException("Broken analyzer"));
    }

    private sealed class Undeclared : Fake
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("FAKE2", "Title", "Message", "Test", DiagnosticSeverity.Warning, true)];

        protected override void Act(SyntaxNodeAnalysisContext context, bool isOne) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), "1"));
    }

    private sealed class Speaks_in_generated_code : Fake
    {
        protected override GeneratedCodeAnalysisFlags GeneratedCodes =>
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics;
    }

    private sealed class Speaks_only_at_the_top : Fake
    {
        protected override void Act(SyntaxNodeAnalysisContext context, bool isOne) =>
            base.Act(context, isOne && context.Node.GetLocation().GetLineSpan().StartLinePosition.Line == 0);
    }

    private sealed class Forgets_the_library : Fake
    {
        protected override bool NeedsLibrary => false;
    }

    private sealed class Counts : Fake
    {
        private int _count;

        protected override void Act(SyntaxNodeAnalysisContext context, bool isOne) =>
            context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), ++_count));
    }

    private abstract class Fake_fix(params (string Title, string? Key, string Text)[] offers) : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => ["FAKE1"];

        public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            foreach (var (title, key, text) in offers)
            {
                context.RegisterCodeFix(CodeAction.Create(title, _ => Replace(context.Document, context.Span, text), key), context.Diagnostics);
            }

            return Task.CompletedTask;
        }

        protected virtual async Task<Document> Replace(Document document, TextSpan span, string text) =>
            document.WithText((await document.GetTextAsync()).Replace(span, text));
    }

    private sealed class Ok_fix() : Fake_fix(("Say 2", "k", "2"));

    private sealed class Breaks_the_build() : Fake_fix(("Say x", "k", "x"));

    private sealed class Changes_nothing() : Fake_fix(("Say 1", "k", "1"));

    private sealed class Offers_nothing() : Fake_fix;

    private sealed class No_key() : Fake_fix(("Say 2", null, "2"));

    private sealed class Same_key() : Fake_fix(("Say 2", "k", "2"), ("Say 3", "k", "3"));

    private sealed class Two_offers() : Fake_fix(("Say 2", "Say 2", "2"), ("Say 3", "Say 3", "3"));

    private sealed class No_fix_all() : Fake_fix(("Say 2", "k", "2"))
    {
        public override FixAllProvider? GetFixAllProvider() => null;
    }

    private sealed class Wrong_in_bulk() : Fake_fix(("Say 2", "k", "2"))
    {
        public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (_, document, _) =>
            document.WithText(SourceText.From((await document.GetTextAsync()).ToString().Replace('1', '3'))));
    }

    private sealed class Wrong_tree() : Fake_fix(("Say 2+2", "k", "2+2"))
    {
        protected override async Task<Document> Replace(Document document, TextSpan span, string text)
        {
            var root = (await document.GetSyntaxRootAsync())!;
            return document.WithSyntaxRoot(root.ReplaceToken(root.FindToken(span.Start), SyntaxFactory.Literal(text, 2)));
        }
    }

    /// <summary>Makes a class of each additional file, and reports each y in it.</summary>
    private abstract class Fake_generator(string member = "") : IIncrementalGenerator
    {
        public virtual void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var files = context.AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider).Select((it, _) =>
                (it.Left.Path, Text: it.Left.GetText()!.ToString(), Class: it.Right.GetOptions(it.Left).TryGetValue("build_metadata.AdditionalFiles.Class", out var name) ? name : "None"));
            context.RegisterSourceOutput(files, (output, file) =>
            {
                output.AddSource("a.g.cs", "internal static class " + file.Class + " { /*" + file.Text + "*/ " + member + " }");
                foreach (var i in Enumerable.Range(0, file.Text.Length).Where(i => file.Text[i] == 'y'))
                {
                    var lines = new LinePositionSpan(new LinePosition(0, i), new LinePosition(0, i + 1));
                    var rule = new DiagnosticDescriptor("FAKE1", "Title", "Message", "Test", DiagnosticSeverity.Warning, true);
                    output.ReportDiagnostic(Diagnostic.Create(rule, Location.Create(file.Path, new TextSpan(i, 1), lines)));
                }
            });
        }
    }

    private sealed class Per_file() : Fake_generator;

    private sealed class Warns() : Fake_generator("static void M() { int a = 1; }");

    private sealed class Modern() : Fake_generator("static int A => new[] { 1 }[^1];");

    private sealed class Crashes() : Fake_generator
    {
        public override void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.AdditionalTextsProvider, (_, _) => throw new InvalidOperationException("Broken generator"));
    }

    private sealed class Per_compilation() : Fake_generator
    {
        public override void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, it) => output.AddSource("a.g.cs", "// " + it.SyntaxTrees.Count()));
    }
}
