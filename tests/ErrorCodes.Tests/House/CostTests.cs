using System;
using System.IO;
using System.Linq;
using System.Text;
using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.House;

/// <summary>What the package costs where there is nothing to find, in counts that are the same on every machine.</summary>
public sealed class CostTests
{
    // Of a file of two thousand lines, under all rules; most of it is the recorder's own.
    private const long MostBytes = 4 * 1024;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly CSharpCompilation Ordinary = Compile(OrdinaryFile());

    public static TheoryData<string> Rules => [.. Product.Analyzers.Select(analyzer => analyzer.GetType().Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_is_called_for_files_and_has_nobody_walk_them(string rule) => Assert.Empty(Actions(rule, Ordinary).Walks);

    [Fact]
    public void Where_there_is_nothing_to_find_next_to_nothing_is_made()
    {
        var rules = Product.Analyzers.Select(analyzer => RecordedActions.Of((ErrorCodesAnalyzer)analyzer, Ordinary)).ToList();
        Assert.Equal(0, rules.Sum(rule => rule.Run(Ordinary.GetSemanticModel(Ordinary.SyntaxTrees[0])).Length));
        // Another file with the same content: what is kept of the first is of no use to it.
        var again = Compile(OrdinaryFile());
        var warm = Product.Analyzers.Select(analyzer => RecordedActions.Of((ErrorCodesAnalyzer)analyzer, again)).ToList();
        var (tree, model) = (again.SyntaxTrees[0], again.GetSemanticModel(again.SyntaxTrees[0]));
        _ = tree.GetText(TestContext.Current.CancellationToken);
        warm[0].Run(again.GetSemanticModel(again.SyntaxTrees[1]));

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var rule in warm)
        {
            rule.Run(model);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
    }

    [Fact]
    public void The_same_file_with_a_code_in_it_is_looked_at()
    {
        var compilation = Compile(OrdinaryFile() + "class Found { bool Is(int errorCode) => errorCode == 25008; }");
        var rules = Product.Analyzers.Select(analyzer => RecordedActions.Of((ErrorCodesAnalyzer)analyzer, compilation)).ToList();

        Assert.Equal(["ERC1002"], rules.SelectMany(rule => rule.Run(compilation.GetSemanticModel(compilation.SyntaxTrees[0]))).Select(it => it.Id));
    }

    private static RecordedActions Actions(string rule, Compilation compilation) =>
        RecordedActions.Of((ErrorCodesAnalyzer)Product.Analyzers.Single(analyzer => analyzer.GetType().Name == rule), compilation);

    private static CSharpCompilation Compile(string text) => CSharpCompilation.Create(
        "Ordinary", [CSharpSyntaxTree.ParseText(text), CSharpSyntaxTree.ParseText("class Other { }")], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static string OrdinaryFile()
    {
        var source = new StringBuilder("using System;\nusing System.Collections.Generic;\n\nnamespace Ordinary;\n\npublic class Handler\n{\n    private readonly Dictionary<string, int> _known = new();\n");
        for (var i = 0; i < 120; i++)
        {
            source.Append($$"""

                    /// <summary>Adds up what is known by the name, {{i}} at a time.</summary>
                    public int Sum{{i}}(string name, int count, bool force = false)
                    {
                        if (string.IsNullOrEmpty(name) || count < 0)
                        {
                            throw new ArgumentException("The sum needs a name", nameof(name));
                        }

                        var total = 0;
                        for (var index = 0; index < count; index++)
                        {
                            total += index % {{(i % 7) + 2}} == 0 ? index * {{i}} : _known.Count;
                            if (total > {{i}} && !force) break;
                        }

                        _known[name + "/{{i}}"] = total;
                        return total;
                    }
                """);
        }

        return source.Append("\n}\n").ToString();
    }
}
