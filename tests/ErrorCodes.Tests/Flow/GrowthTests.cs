using System;
using System.Linq;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Origins;
using ErrorCodes.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ErrorCodes.Tests.Flow;

/// <summary>Twice as much code takes twice as many steps, whatever it holds.</summary>
public sealed class GrowthTests
{
    private const int Size = 150;

    // What is there however small the body is.
    private const int Once = 200;

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

        return uses.Flow.Steps + uses.Steps + fold.Steps;
    }
}
