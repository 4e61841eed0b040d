using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace ErrorCodes.Tests.Decisions;

public sealed class CompilerAgreementTests
{
    private const int Batches = 10;
    private const int BatchSize = 1000;

    private static readonly ImmutableArray<string> Codes = ["24999", "25000", "25001", "25007", "25008", "25009", "25100", "-1", "0", "95001", "00171", "2147483647"];

    private static readonly ImmutableArray<SwitchShape> Numbers =
    [
        new("int", false, code => int.Parse(code)),
        new("long", false, code => long.Parse(code)),
        new("int?", false, code => int.Parse(code)),
        new("object", false, code => int.Parse(code)),
        new("RandomCode", false, code => (RandomCode)int.Parse(code)),
    ];

    private static readonly SwitchShape Text = new("string", true, code => code);

    /// <summary>Ten thousand random switches, half of them expressions, each on a dozen codes.</summary>
    [Fact]
    public void A_pattern_means_what_the_compiler_makes_of_it() =>
        Randomly.Holds(Gen.ArrayOf(Switch(), BatchSize).Select(switches => new Batch(switches)), Batches, size: 100, batch =>
        {
            using var compiled = CompiledSwitches.Of(batch.Switches);
            for (var i = 0; i < compiled.Switches.Length; i++)
            {
                foreach (var code in Codes.Where(code => compiled.Switches[i].Shape.IsText || code != "00171"))
                {
                    var (actual, predicted) = (compiled.Run(i, code), compiled.Predict(i, code));
                    Assert.True(actual == predicted, $"{code} takes arm {actual}, not {predicted}, of {compiled.Switches[i]}");
                }
            }

            return Task.CompletedTask;
        });

    /// <summary>Switches of one assembly; a failure names the one that failed, not all.</summary>
    private sealed record Batch(RandomSwitch[] Switches)
    {
        public override string ToString() => $"{Switches.Length} switches";
    }

    private static Gen<RandomSwitch> Switch() =>
        from shape in Gen.Elements(Shapes())
        from count in Gen.Choose(1, 6)
        from arms in Gen.ArrayOf(Pattern(shape), count)
        from guard in Gen.Frequency((6, Gen.Constant("")), (1, Gen.Constant(" when true")), (1, Gen.Constant(" when false")))
        select new RandomSwitch(shape, [.. arms.Select((arm, i) => i == 0 ? arm + guard : arm)]);

    /// <summary>Codes alone, and codes in tuples, records, lists and each other's.</summary>
    private static SwitchShape[] Shapes() =>
    [
        .. Numbers, Text,
        new("(int, bool)", false, code => (int.Parse(code), true)),
        new("(string Text, int Other)", true, code => (code, 7)),
        new("RandomError", false, code => new RandomError(int.Parse(code), code)),
        new("RandomReply", true, code => new RandomReply(new RandomError(int.Parse(code), code))),
        new("int[]", false, code => new[] { int.Parse(code), 1, 2 }),
    ];

    private static Gen<string> Pattern(SwitchShape shape) => shape.Type switch
    {
        "(int, bool)" => Gen.OneOf(Of(Numbers[0], 2).Select(code => $"({code}, _)"), Of(Numbers[0], 2).Select(code => $"{{ Item1: {code} }}"), Anything()),
        "(string Text, int Other)" => Gen.OneOf(Of(Text, 2).Select(code => $"({code}, var other)"), Of(Text, 2).Select(code => $"{{ Text: {code} }}"), Anything()),
        "RandomError" => Gen.OneOf(
            Of(Numbers[0], 2).Select(code => $"{{ Code: {code} }}"), Of(Numbers[0], 2).Select(code => $"({code}, _)"),
            Of(Numbers[0], 2).Select(code => $"RandomError {{ Code: {code} }}"), Of(Numbers[0], 2).Select(code => $"not {{ Code: {code} }}"), Anything()),
        "RandomReply" => Gen.OneOf(
            Of(Text, 2).Select(code => $"{{ Error.Text: {code} }}"), Of(Text, 2).Select(code => $"{{ Error: {{ Text: {code} }} }}"),
            Of(Text, 2).Select(code => $"{{ Error: (_, {code}) }}"), Anything()),
        "int[]" => Gen.OneOf(Of(Numbers[0], 2).Select(code => $"[{code}, ..]"), Anything()),
        _ => Of(shape, 3),
    };

    private static Gen<string> Anything() => Gen.Elements("var _", "var any", "not null", "{ }");

    private static Gen<string> Of(SwitchShape shape, int depth) =>
        depth == 0 ? Simple(shape) : Gen.Frequency(
            (5, Simple(shape)),
            (2, Binary(shape, depth - 1, "or")),
            (2, Binary(shape, depth - 1, "and")),
            (2, Of(shape, depth - 1).Select(pattern => $"not ({pattern})")),
            (1, Of(shape, depth - 1).Select(pattern => $"({pattern})")));

    private static Gen<string> Binary(SwitchShape shape, int depth, string combinator) =>
        from left in Of(shape, depth)
        from right in Of(shape, depth)
        select $"({left}) {combinator} ({right})";

    private static Gen<string> Simple(SwitchShape shape)
    {
        var codes = Codes.Where(code => shape.IsText || code != "00171").ToArray();
        if (shape.IsText)
        {
            return Gen.Frequency(
                (6, Gen.Elements(codes).Select(code => $"\"{code}\"")),
                (1, Gen.Elements("['2', ..]", "[.., '8']", "['2', .., '1']", "['0', '0', ..]", "[_, _]", "['2', .. \"500\", _]")),
                (1, Gen.Elements("{ Length: 5 }", "{ Length: < 3 or > 5 }", "{ Length: > 0 }", "string { Length: 5 }")),
                (1, Gen.Elements("string", "{ }", "null")));
        }

        var constant = Gen.Elements(codes).Select(code => shape.Type == "RandomCode" ? $"(RandomCode)({code})" : code);
        return shape.Type switch
        {
            "RandomCode" => Gen.Frequency((6, constant), (1, Gen.Elements("RandomCode.A", "RandomCode.B", "{ }"))),
            "object" => Gen.Frequency((6, constant), (3, Relational(constant)), (1, Gen.Elements("int", "{ }", "null", "string", "\"25008\"", "not null"))),
            "int?" => Gen.Frequency((6, constant), (3, Relational(constant)), (1, Gen.Elements("int", "{ }", "null", "not null"))),
            _ => Gen.Frequency((6, constant), (3, Relational(constant)), (1, Gen.Elements("{ }", shape.Type))),
        };
    }

    private static Gen<string> Relational(Gen<string> constant) =>
        from comparison in Gen.Elements("<", "<=", ">", ">=")
        from value in constant
        select $"{comparison} {value}";
}

/// <summary>A code of an enum, as random switches use it.</summary>
public enum RandomCode
{
    A = 25008,
    B = 95001,
}

/// <summary>A carrier of a code, as random switches use it.</summary>
public sealed record RandomError(int Code, string Text);

/// <summary>A carrier of a carrier.</summary>
public sealed record RandomReply(RandomError Error);
