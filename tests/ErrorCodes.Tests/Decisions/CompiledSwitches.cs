using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using ErrorCodes.Analyzers.Catalogs;
using ErrorCodes.Analyzers.Flow;
using ErrorCodes.Analyzers.Decisions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

/// <summary>A switch in source: what governs it, how a code becomes that, and the patterns of its arms.</summary>
internal sealed record RandomSwitch(SwitchShape Shape, ImmutableArray<string> Arms)
{
    /// <summary>Whether something is left for a default.</summary>
    public bool HasDefault { get; init; } = true;

    public override string ToString() => $"{Shape.Type} {{ {string.Join(" | ", Arms)} }}";
}

/// <summary>A type that is or holds a code.</summary>
internal sealed record SwitchShape(string Type, bool IsText, Func<string, object> Wrap)
{
    public override string ToString() => Type;
}

/// <summary>Compiles many switches into one assembly, and tells which arm each takes: the compiled one, and as this product sees it.</summary>
internal sealed class CompiledSwitches : IDisposable
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(CompiledSwitches).Assembly.Location),
    ];

    private static readonly Conditions NoCatalogs = new(CatalogSet.Of(CSharpCompilation.Create("None")));

    private readonly AssemblyLoadContext _context = new(null, isCollectible: true);
    private readonly Type _class;
    private readonly List<Decision> _decisions = [];
    private readonly Dictionary<SwitchShape, CodeLabel> _labels = [];

    private CompiledSwitches(CSharpCompilation compilation, ImmutableArray<RandomSwitch> switches)
    {
        Switches = switches;
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(it => it.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        _class = _context.LoadFromStream(image).GetType("Switches")!;

        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        foreach (var method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var operation = model.GetOperation(method)!.Descendants().First(it => it is ISwitchOperation or ISwitchExpressionOperation);
            _decisions.Add(Decision.Of(operation)!);
        }

        // Switches of one shape have their code in one place, and some may not say where.
        foreach (var (decision, shape) in _decisions.Zip(switches, (decision, it) => (decision, it.Shape)))
        {
            foreach (var label in CodeLabels.Of(decision, BodyFlow.Of(Bodies.Around(decision.Operation))).Take(1))
            {
                _labels[shape] = label;
            }
        }
    }

    /// <summary>The switches as they were compiled: without arms the compiler knows can never be taken.</summary>
    public ImmutableArray<RandomSwitch> Switches { get; }

    public static CompiledSwitches Of(IEnumerable<RandomSwitch> random)
    {
        var switches = random.ToImmutableArray();
        while (true)
        {
            var compilation = Compile(switches);
            var dead = compilation.GetDiagnostics()
                .Where(it => it.Severity == DiagnosticSeverity.Error)
                .Select(it => it.Location.SourceTree!.GetRoot().FindNode(it.Location.SourceSpan).AncestorsAndSelf())
                .Select(nodes => (Method: nodes.OfType<MethodDeclarationSyntax>().First().Identifier.Text, Arm: nodes.First(it => it is SwitchSectionSyntax or SwitchExpressionArmSyntax)))
                .Select(it => (Switch: int.Parse(it.Method[1..]), Arm: ((IReadOnlyList<SyntaxNode>)[.. it.Arm.Parent!.ChildNodes().Where(node => node.GetType() == it.Arm.GetType())]).ToList().IndexOf(it.Arm)))
                .ToLookup(it => it.Switch, it => it.Arm);
            if (dead.Count == 0)
            {
                return new CompiledSwitches(compilation, switches);
            }

            switches = [.. switches.Select((it, i) => it with
            {
                Arms = [.. it.Arms.Where((_, arm) => !dead[i].Contains(arm))],
                HasDefault = it.HasDefault && !dead[i].Contains(it.Arms.Length),
            })];
        }
    }

    public int Run(int index, string code) =>
        (int)_class.GetMethod("M" + index)!.Invoke(null, [Switches[index].Shape.Wrap(code)])!;

    public int Predict(int index, string code)
    {
        var decision = _decisions[index];
        var label = _labels[Switches[index].Shape] with { Value = decision.Governing! };
        var coverage = new Coverage(decision, new CodeSubject(label, decision, BodyFlow.Of(Bodies.Around(decision.Operation))), NoCatalogs);
        var known = new CatalogCode(code, 0, [], false, false);
        var value = Switches[index].Shape.IsText ? CodeValue.Of(code) : CodeValue.Of(long.Parse(code));
        foreach (var test in decision.Arms.SelectMany(arm => arm.Tests))
        {
            Assert.True(coverage.Of(test, known, value) is Match.Never or Match.Otherwise or Match.ByValue, $"{test.Syntax} on {code} is {coverage.Of(test, known, value)}");
        }

        return coverage.Of(known, value).Arm is { } arm && decision.Arms.IndexOf(arm) < Switches[index].Arms.Length ? decision.Arms.IndexOf(arm) : -1;
    }

    public void Dispose() => _context.Unload();

    private static CSharpCompilation Compile(ImmutableArray<RandomSwitch> switches)
    {
        // Statements and expressions take turns. An expression that leaves something over gets a default, as warning of what
        // it leaves over takes the compiler into corners it does not come out of.
        var methods = switches.Select((it, i) => i % 2 == 0 || (it.Arms.IsEmpty && !it.HasDefault)
            ? $"public static int M{i}({it.Shape.Type} x) {{ switch (x) {{ {string.Concat(it.Arms.Select((arm, index) => $"case {arm}: return {index}; "))} default: return -1; }} }}"
            : $"public static int M{i}({it.Shape.Type} x) => x switch {{ {string.Concat(it.Arms.Select((arm, index) => $"{arm} => {index}, "))} {(it.HasDefault ? "_ => -1" : "")} }};");
        return CSharpCompilation.Create(
            "Random",
            [CSharpSyntaxTree.ParseText($"using ErrorCodes.Tests.Decisions;\npublic static class Switches\n{{\n{string.Join("\n", methods)}\n}}")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, warningLevel: 0));
    }
}
