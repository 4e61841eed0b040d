using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>The tests that pick codes out, in a <c>switch</c> and in conditions.</summary>
public sealed class CodeTestsTests
{
    private const string InRange = "code >= int.MinValue\n&& code <= int.MaxValue\n&& Is((int)code)";

    [Theory]
    [InlineData("number", "", "var code when Is(code)")]
    [InlineData("small", "", "var code when Is(code)")]
    [InlineData("unsigned", "", "var code when Is(code)")]
    [InlineData("signed", "", "var code when Is(code)")]
    [InlineData("tiny", "", "var code when Is(code)")]
    [InlineData("maybe", "", "int code when Is(code)")]
    [InlineData("wide", "", "var code when " + InRange)]
    [InlineData("widest", "", "long code when " + InRange)]
    [InlineData("positive", "", "var code when code <= int.MaxValue\n&& Is((int)code)")]
    [InlineData("huge", "", "var code when code <= int.MaxValue\n&& Is((int)code)")]
    [InlineData("boxed", "", "int code when Is(code)")]
    [InlineData("state", "", "var code when Is((int)code)")]
    [InlineData("maybeState", "", "State code when Is((int)code)")]
    [InlineData("smallState", "", "var code when Is((int)code)")]
    [InlineData("(number, text)", "Item1", "(var code, _) when Is(code)")]
    [InlineData("(maybe, text)", "Item1", "(int code, _) when Is(code)")]
    [InlineData("(wide, text)", "Item1", "(var code, _) when " + InRange)]
    [InlineData("text", "", null)]
    [InlineData("wideState", "", null)]
    [InlineData("positiveState", "", null)]
    [InlineData("real", "", null)]
    [InlineData("money", "", null)]
    public Task A_pattern_declares_what_the_predicate_takes(string expression, string way, string? test) =>
        IsTested(expression, way, isConditional: false, "Is", test, "code");

    [Theory]
    [InlineData("number", "", "Is(number)", "number")]
    [InlineData("this.Own", "", "Is(this.Own)", "this.Own")]
    [InlineData("state", "", "Is((int)state)", "state")]
    [InlineData("wide", "", "wide >= int.MinValue\n&& wide <= int.MaxValue\n&& Is((int)wide)", "wide")]
    [InlineData("huge", "", "huge <= int.MaxValue\n&& Is((int)huge)", "huge")]
    [InlineData("maybe", "", "maybe is int code\n&& Is(code)", "code")]
    [InlineData("maybeState", "", "maybeState is State code\n&& Is((int)code)", "code")]
    [InlineData("boxed", "", "boxed is int code\n&& Is(code)", "code")]
    [InlineData("Next()", "", "Next() is var code\n&& Is(code)", "code")]
    [InlineData("number + 1", "", "(number + 1) is var code\n&& Is(code)", "code")]
    [InlineData("live ? number : 1", "", "(live ? number : 1) is var code\n&& Is(code)", "code")]
    [InlineData("live switch { true => 1, _ => 2 }", "", "(live switch { true => 1, _ => 2 }) is var code\n&& Is(code)", "code")]
    [InlineData("(number)", "", "(number) is var code\n&& Is(code)", "code")]
    [InlineData("(number, text)", "Item1", "(number, text) is (var code, _)\n&& Is(code)", "code")]
    [InlineData("pair", "Item1", "pair is (var code, _)\n&& Is(code)", "code")]
    [InlineData("text", "", null, null)]
    [InlineData("wideState", "", null, null)]
    public Task A_condition_calls_it_directly_where_it_can(string expression, string way, string? test, string? code) =>
        IsTested(expression, way, isConditional: true, "Is", test, code);

    [Theory]
    [InlineData("text", false, "IsText", "var code when Is(code)")]
    [InlineData("text", true, "IsText", "Is(text)")]
    [InlineData("maybeText", false, "IsText", "string code when Is(code)")]
    [InlineData("maybeText", true, "IsText", "maybeText is string code\n&& Is(code)")]
    [InlineData("maybeText", false, "IsMaybeText", "var code when Is(code)")]
    [InlineData("maybeText", true, "IsMaybeText", "Is(maybeText)")]
    [InlineData("boxed", false, "IsText", "string code when Is(code)")]
    [InlineData("maybeBoxed", false, "IsText", "string code when Is(code)")]
    [InlineData("maybeBoxed", true, "IsText", "maybeBoxed is string code\n&& Is(code)")]
    [InlineData("number", true, "IsText", null)]
    [InlineData("wide", false, "IsText", null)]
    [InlineData("positive", false, "IsText", null)]
    public Task Text_that_may_be_null_is_given_only_to_a_predicate_that_takes_it(string expression, bool isConditional, string predicate, string? test) =>
        IsTested(expression, "", isConditional, predicate, test, test?.Contains("code") == true ? "code" : expression);

    [Theory]
    [InlineData("number", "", "A B")]
    [InlineData("(number, text)", "Item1", "(A, _) (B, _)")]
    public async Task Each_constant_gets_a_pattern(string expression, string way, string patterns) =>
        Assert.Equal(patterns, string.Join(" ", (await CreateAsync(expression, way, isConditional: false)).Tests.Constants(["A", "B"])));

    [Theory]
    [InlineData("number", "", "number is A\nor B", "number == A\n|| number == B", "number == A")]
    [InlineData("number + 1", "", "(number + 1) is A\nor B", "(number + 1) == A\n|| (number + 1) == B", "(number + 1) == A")]
    [InlineData("boxed", "", "boxed is A\nor B", "boxed is A\n|| boxed is B", "boxed is A")]
    [InlineData("(number, text)", "Item1", "(number, text) is (A\nor B, _)", "(number, text) is (A, _)\n|| (number, text) is (B, _)", "(number, text) is (A, _)")]
    public async Task All_constants_share_a_condition(string expression, string way, string patterns, string old, string one)
    {
        var tests = await CreateAsync(expression, way, isConditional: true);

        Assert.Equal([patterns], tests.Tests.Constants(["A", "B"]));
        Assert.Equal([one], tests.Tests.Constants(["A"]));
        Assert.Equal([patterns], (await CreateAsync(expression, way, isConditional: true, LanguageVersion.CSharp9)).Tests.Constants(["A", "B"]));
        Assert.Equal([old], (await CreateAsync(expression, way, isConditional: true, LanguageVersion.CSharp8)).Tests.Constants(["A", "B"]));
    }

    [Theory]
    [InlineData("number", "", true, "number")]
    [InlineData("this.Own", "", true, "this.Own")]
    [InlineData("number", "", false, null)]
    [InlineData("Next()", "", true, null)]
    [InlineData("number + 1", "", true, null)]
    [InlineData("pair", "Item1", true, null)]
    public async Task What_is_cheap_to_read_is_told_by_the_exception(string expression, string way, bool isConditional, string? readable) =>
        Assert.Equal(readable, (await CreateAsync(expression, way, isConditional)).Tests.Readable);

    private static async Task IsTested(string expression, string way, bool isConditional, string predicate, string? test, string? code)
    {
        var (tests, view) = await CreateAsync(expression, way, isConditional);
        var method = view.Model.Compilation.GetTypeByMetadataName("C")!.GetMembers(predicate).OfType<IMethodSymbol>().Single();

        Assert.Equal(test is null ? null : (test, code!), tests.Predicate(method, "Is"));
    }

    private static async Task<(CodeTests Tests, SourceView View)> CreateAsync(
        string expression, string way, bool isConditional, LanguageVersion language = LanguageVersion.Latest)
    {
        var opened = await OpenedFile.OpenAsync($$"""
            class C
            {
                int Own = 1;

                object? M(
                    int number, short small, ushort unsigned, sbyte signed, byte tiny, int? maybe, long wide, long? widest, uint positive, ulong huge,
                    double real, decimal money, string text, string? maybeText, object boxed, object? maybeBoxed, (int, string) pair, bool live,
                    State state, State? maybeState, SmallState smallState, WideState wideState, PositiveState positiveState) => [|{{expression}}|];

                int Next() => Own;
                static bool Is(int code) => true;
                static bool IsText(string code) => true;
                static bool IsMaybeText(string? code) => true;
            }

            enum State { }
            enum SmallState : short { }
            enum WideState : long { }
            enum PositiveState : uint { }
            """);
        var view = opened.File.Views[0];
        var place = CodePlace.Create(view, view.ExpressionAt(opened.Marks[0])!, way.Length == 0 ? [] : [way])!;
        return (new CodeTests(place, "code", isConditional, language), view);
    }
}
