using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>The pattern that leads from the value of an expression to the code in it.</summary>
public sealed class CodePlaceTests
{
    [Theory]
    [InlineData("number", "", "?", "int")]
    [InlineData("(number, text)", "Item1", "(?, _)", "int")]
    [InlineData("(text, number)", "Item2", "(_, ?)", "int")]
    [InlineData("(text, number, text, text)", "Item2", "(_, ?, _, _)", "int")]
    [InlineData("(Text: text, Code: number)", "Item2", "(_, ?)", "int")]
    [InlineData("(text, (number, text))", "Item2;Item1", "(_, (?, _))", "int")]
    [InlineData("maybePair", "Item2", "(_, ?)", "int")]
    [InlineData("(1, 2, 3, 4, 5, 6, 7, text)", "Item8", "(_, _, _, _, _, _, _, ?)", "string")]
    [InlineData("reply", "P:R.Code", "{ Code: ? }", "int")]
    [InlineData("reply", "P:R.Maybe", "{ Maybe: ? }", "int?")]
    [InlineData("reply", "F:R.Field", "{ Field: ? }", "long")]
    [InlineData("reply", "P:R.Inner;P:R.Code", "{ Inner: { Code: ? } }", "int")]
    [InlineData("(text, reply)", "Item2;P:R.Code", "(_, { Code: ? })", "int")]
    [InlineData("reply", "P:B.Low", "{ Low: ? }", "int")]
    [InlineData("reply", "P:I.Contract", "{ Contract: ? }", "int")]
    [InlineData("maybeStruct", "P:S.Code", "{ Code: ? }", "int")]
    [InlineData("low", "P:R.Code", "R { Code: ? }", "int")]
    [InlineData("anything", "P:R.Code", "R { Code: ? }", "int")]
    [InlineData("null", "P:R.Code", "R { Code: ? }", "int")]
    [InlineData("anything", "P:N.Far.Code", "N.Far { Code: ? }", "int")]
    [InlineData("box", "P:Box`1.Value", "{ Value: ? }", "string")]
    [InlineData("derivedBox", "P:Box`1.Value", "{ Value: ? }", "int")]
    [InlineData("(anything, box)", "Item2;P:Box`1.Value", "(_, { Value: ? })", "string")]
    public async Task A_way_becomes_a_pattern(string expression, string way, string pattern, string type)
    {
        var place = await CreateAsync(expression, way);

        Assert.Equal(pattern, place!.Pattern("?"));
        Assert.Equal(type, place.Type.ToDisplayString());
        Assert.Equal(way.Length == 0, place.IsDirect);
        Assert.Equal(expression, place.Expression.ToString());
    }

    [Theory]
    [InlineData("anything", "P:Box`1.Value")]
    [InlineData("reply", "P:R.Nowhere")]
    [InlineData("reply", "T:R")]
    [InlineData("(number, text)", "Item3")]
    [InlineData("null", "")]
    [InlineData("reply", "M:R.Next")]
    public async Task A_way_no_pattern_can_go_is_none(string expression, string way) => Assert.Null(await CreateAsync(expression, way));

    private static async Task<CodePlace?> CreateAsync(string expression, string way)
    {
        var opened = await OpenedFile.OpenAsync($$"""
            class C
            {
                object M(int number, string text, (string, int)? maybePair, R reply, B low, S? maybeStruct, object anything, Box<string> box, Derived derivedBox) =>
                    [|{{expression}}|];
            }

            interface I { int Contract { get; } }
            class B { public int Low { get; set; } }
            class R : B, I
            {
                public int Code { get; set; } public int? Maybe { get; set; } public long Field; public R Inner { get; set; } = null!; public int Contract => 1;
                public int Next() => 1;
            }
            struct S { public int Code { get; set; } }
            class Box<T> { public T Value { get; set; } = default!; }
            class Derived : Box<int> { }
            namespace N { class Far { public int Code { get; set; } } }
            """);
        var view = opened.File.Views[0];
        return CodePlace.Create(view, view.ExpressionAt(opened.Marks[0])!, way.Length == 0 ? [] : [.. way.Split(';')]);
    }
}
