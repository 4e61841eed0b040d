using System.Linq;
using System.Threading.Tasks;
using ErrorCodes.CodeFixes.Editing;
using Xunit;

namespace ErrorCodes.Tests.Editing;

/// <summary>Whether one more condition may read a code that others have read before it.</summary>
public sealed class RereadingTests
{
    [Theory]
    [InlineData("number", "live")]
    [InlineData("this", "live")]
    [InlineData("(number)", "live")]
    [InlineData("(int)wide", "live")]
    [InlineData("this.Own", "live")]
    [InlineData("base.Own", "live")]
    [InlineData("B.Shared", "live")]
    [InlineData("int.MaxValue", "live")]
    [InlineData("pair.Item1", "live")]
    [InlineData("pairs.Item1.Item2", "live")]
    [InlineData("reply?.Code", "live")]
    [InlineData("((int?)reply?.Code)", "live")]
    public Task What_cannot_fail_may_be_read(string code, string first) => Is(true, code, first);

    [Theory]
    [InlineData("reply.Code", "live")]
    [InlineData("maybe.Value", "live")]
    [InlineData("(reply.Code)", "live")]
    [InlineData("(int)reply.Code", "live")]
    [InlineData("reply.Inner?.Code", "live")]
    [InlineData("reply.Pair.Item1", "live")]
    [InlineData("reply[0]", "live")]
    [InlineData("wide + 1", "live")]
    [InlineData("\"\".Length", "live")]
    public Task What_could_be_null_may_not_be_read_where_it_was_not(string code, string first) => Is(false, code, first);

    [Theory]
    [InlineData("reply.Code", "reply.Code == 1")]
    [InlineData("reply.Code", "1 == reply.Code")]
    [InlineData("reply.Code", "reply.Code is 1 or 2")]
    [InlineData("reply.Code", "reply.Next() == 1")]
    [InlineData("reply.Code", "reply.Code == 1 && live")]
    [InlineData("reply.Code", "reply.Code == 1 || live")]
    [InlineData("reply.Code", "(reply.Inner ?? reply) != null")]
    [InlineData("reply.Code", "reply.Code == 1 ? live : live")]
    [InlineData("reply.Code", "reply.Code switch { 1 => true, _ => false }")]
    [InlineData("reply.Code", "reply.Inner?.Code == 1")]
    [InlineData("reply.Code", "reply.Inner.Code == reply[0]")]
    [InlineData("reply.Inner.Code", "reply.Inner.Code == 1")]
    [InlineData("reply[0]", "reply[0] == 1")]
    public Task What_the_first_condition_reads_in_any_case_may_be_read(string code, string first) => Is(true, code, first);

    [Theory]
    [InlineData("reply.Code", "live && reply.Code == 1")]
    [InlineData("reply.Code", "live || reply.Code == 1")]
    [InlineData("reply.Code", "(maybe ?? reply.Code) == 1")]
    [InlineData("reply.Code", "live ? reply.Code == 1 : live")]
    [InlineData("reply.Code", "live ? live : reply.Code == 1")]
    [InlineData("reply.Code", "live switch { true => reply.Code == 1, _ => false }")]
    [InlineData("reply.Code", "reply?.Code == 1")]
    [InlineData("reply.Code", "reply?.Inner.Code == 1")]
    [InlineData("reply.Code", "new System.Func<int>(() => reply.Code) != null")]
    [InlineData("reply.Inner.Code", "reply.Code == 1")]
    [InlineData("reply[0]", "reply.Code == 1")]
    public Task What_it_reads_only_sometimes_may_not(string code, string first) => Is(false, code, first);

    [Theory]
    [InlineData(false, "reply.Next()", "reply.Next() == 1", "live")]
    [InlineData(true, "reply.Next()", "reply.Next() == 1", "reply.Next() == 2")]
    [InlineData(true, "reply.Next()", "reply.Next() == 1", "live", "reply.Next() == 2")]
    [InlineData(false, "reply.Next()", "live", "reply.Next() == 1", "reply.Next() == 2")]
    [InlineData(false, "new Reply().Code", "new Reply().Code == 1", "live")]
    [InlineData(true, "new Reply().Code", "new Reply().Code == 1", "new Reply().Code == 2")]
    [InlineData(false, "Of(new()).Code", "live", "live")]
    public Task What_is_made_by_reading_it_must_be_made_again_already(bool isSafe, string code, params string[] conditions) =>
        Is(isSafe, code, conditions);

    [Theory]
    [InlineData("(number = 1)")]
    [InlineData("++number")]
    [InlineData("--number")]
    [InlineData("number++")]
    [InlineData("number--")]
    [InlineData("Read(out var it)")]
    [InlineData("(await Task.FromResult(1))")]
    [InlineData("Of(() => 1)")]
    public Task What_writes_is_never_read_again(string code) => Is(false, code, $"{code} == 1", $"{code} == 2");

    [Theory]
    [InlineData("-number")]
    [InlineData("~number")]
    [InlineData("(wide!)")]
    public async Task What_only_computes_is_repeatable(string code)
    {
        var opened = await OpenAsync(code, "live");

        Assert.True(Rereading.IsRepeatable(opened.File.Views[0].ExpressionAt(opened.Marks[0])!, []));
    }

    private static async Task Is(bool isSafe, string code, params string[] conditions)
    {
        var opened = await OpenAsync(code, conditions);
        var view = opened.File.Views[0];
        var expressions = opened.Marks.Select(mark => view.ExpressionAt(mark)!).ToList();

        Assert.Equal(isSafe, Rereading.IsSafe(expressions[0], [.. expressions.Skip(1)], view.Model));
    }

    private static Task<OpenedFile> OpenAsync(string code, params string[] conditions) => OpenedFile.OpenAsync($$"""
        using System.Threading.Tasks;

        class B { public int Own; public static int Shared; }

        class Reply
        {
            public int Code; public Reply Inner = null!; public (int, int) Pair; public int this[int index] => index; public int Next() => 1;
        }

        class C : B
        {
            async Task M(int number, int? maybe, long wide, (int, int) pair, ((int, int), int) pairs, Reply reply, bool live) =>
                All([|{{code}}|]{{string.Concat(conditions.Select(condition => $", [|{condition}|]"))}});

            static void All(params object?[] all) { }
            static Reply Of(object? it) => null!;
            static int Read(out int it) => it = 1;
        }
        """);
}
