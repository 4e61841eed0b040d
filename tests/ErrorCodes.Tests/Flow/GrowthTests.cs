using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using ErrorCodes.Analyzers.Decisions;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace ErrorCodes.Tests.Flow;

/// <summary>Twice as much code takes twice as many steps, whatever it holds.</summary>
public sealed class GrowthTests
{
    private const int Size = 150;

    private const string Head = "void Run(int errorCode) { while (errorCode != 0) { ";

    // What is there however small the body is.
    private const int Once = 300;

    [Theory]
    [InlineData("locals", "int Run(bool more) { %int a$ = Next(); % while (more) switch (Next()) { %case $: a$ = a#; break; % } return a0 == 25008 ? 1 : 2; }")]
    [InlineData("ternaries", "int Run(bool b, int a0) { %var a@ = b ? a$ : b ? a$ : a$; % return a1 == 25008 ? 1 : 2; }")]
    [InlineData("consecutive ifs", "int Run(int errorCode) { if (errorCode < 0) errorCode = Next(); %if (errorCode == 25008) { return $; } % return 0; }")]
    [InlineData("labels", "int Run(int errorCode) { switch (errorCode) { %case 2500$0: return $; % } return 0; }")]
    [InlineData("elements", "bool Run(int errorCode) => new System.Collections.Generic.HashSet<int> { %25008, % 25011 }.Contains(errorCode);")]
    [InlineData("terms", "bool Run(int errorCode) => %errorCode == 25008 || % errorCode == 25011;")]
    [InlineData("patterns", "bool Run(int errorCode) => errorCode is %25008 or % 25011;")]
    [InlineData("else-ifs", "int Run(int errorCode) { %if (errorCode == 25008) { return $; } else % { return 0; } }")]
    [InlineData("switches", "void Run(int errorCode) { %switch (errorCode) { case 25008: Next(); break; case 25011: break; } % }")]
    [InlineData("items", "int Run(int errorCode) { var x = new System.Collections.Generic.List<int>(); %x.Add(Next()); if (x[$] == 25008) return $; % return 0; }")]
    [InlineData("second names", "int Run(int[] a0) { a0[0] = Next(); %var a@ = a$; a@[0] = Next(); % return a1[0] == 25008 ? 1 : 2; }")]
    [InlineData("references", "int Run(int a0) { %ref var a@ = ref a$; a@ = Next(); % return a1 == 25008 ? 1 : 2; }")]
    [InlineData("copies", "int Run(int errorCode) { int a0 = errorCode; %int a@ = a$; if (a@ == 25008) return $; % return a0; }")]
    [InlineData("loops", "void Run(int errorCode) { %while (errorCode == 25008) { errorCode = Next(); } % }")]
    [InlineData("switches that are retried", Head + "%try { switch (errorCode) { case 25008: Next(); break; case 25011: Next(); break; } } catch { errorCode = Next(); } finally { Next(); } % } }")]
    [InlineData("functions that write", Head + "%System.Action q$ = () => errorCode = Next(); if (errorCode == 25008) return; switch (errorCode) { case 25011: Next(); break; case 25002: Next(); break; default: break; } % } }")]
    [InlineData("copies", Head + "%int c$ = errorCode; if (c$ == 25008) return; switch (c$) { case 25011: Next(); break; case 25002: Next(); break; default: break; } % } }")]
    [InlineData("copies of copies", "void Run(int errorCode) { int c0 = errorCode; %int c@ = c$; switch (c@) { case 25011: Next(); break; case 25002: Next(); break; default: break; } % }")]
    [InlineData("answers", Head + "%bool b$ = errorCode == 25008; if (b$) return; switch (errorCode) { case 25011: Next(); break; case 25002: Next(); break; default: break; } % } }")]
    [InlineData("new answers", Head + "%errorCode = Next(); bool b$ = errorCode == 25008; if (b$) return; switch (errorCode) { case 25011: Next(); break; case 25002: Next(); break; default: break; } % } }")]
    public void Steps_grow_as_the_code_does(string shape, string member)
    {
        var (once, twice) = (Steps(member, Size), Steps(member, 2 * Size));

        Assert.True(twice <= (2 * once) + Once, $"{shape}: {once} steps, and {twice} for twice as many");
    }

    private static int Steps(string member, int count)
    {
        // The parts between percent signs are repeated: $ is the number of each, # the next one's, round and round, @ the next one's.
        var parts = member.Split('%').Select((part, i) => i % 2 == 0
            ? part
            : string.Concat(Enumerable.Range(0, count).Select(n => part.Replace("$", $"{n}").Replace("#", $"{(n + 1) % count}").Replace("@", $"{n + 1}"))));
        var tree = CSharpSyntaxTree.ParseText($"class Poller {{ int Next() => 0; {string.Concat(parts)} }}");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Growth", [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.DoesNotContain(compilation.GetDiagnostics(), it => it.Severity == DiagnosticSeverity.Error && it.Id is not ("CS0152" or "CS8510"));
        var model = compilation.GetSemanticModel(tree);
        var body = Bodies.Around(model.GetOperation(tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Last())!);
        var origins = OriginResolver.Of(compilation);
        var uses = ModelUses.Of(model, origins).In(body);
        var fold = new OriginFold(origins.Bindings, origins.Options, uses.Flow);
        foreach (var use in uses.All)
        {
            fold.Of(use.Value.Position.Subject);
        }

        var steps = 0;
        foreach (var question in uses.Flow.Root.DescendantsAndSelf().Select(Decision.Of).OfType<Decision>().Select(decision => (Decision: decision, Code: CodeQuestion.Of(decision, uses))).Where(it => it.Code is not null))
        {
            var review = new DecisionReview(question.Decision, question.Code!, new CriticalOptions(NoOptions.Instance), uses);
            _ = review.Findings().Count();
            steps += review.Steps;
        }

        return uses.Flow.Steps + uses.Steps + fold.Steps + steps + DecisionPaths.Of(uses).Steps + Exits.Of(uses.Flow).Steps + LocalSources.Of(uses.Flow).Steps;
    }

    /// <summary>An <c>.editorconfig</c> that says nothing.</summary>
    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public static readonly NoOptions Instance = new();

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}
