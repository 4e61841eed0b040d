using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using FsCheck.Fluent;
using Xunit;

namespace ErrorCodes.Tests;

public sealed class RandomlyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void A_failure_prints_the_seed_that_replays_it(int failing)
    {
        var (tried, retried) = (new List<string>(), new List<string>());

        var failure = Fails(tried, failing, seed: null);
        // The first seed is that of the first try; the one with a size is that of the failing one, which may be the same.
        var seeds = Regex.Matches(failure.Message, @"\(\d+,\d+(,\d+)?\)").Select(match => match.Value).ToList();
        var seed = seeds.Find(text => text.Count(c => c == ',') == 2) ?? seeds[0];
        _ = Fails(retried, 1, seed);

        Assert.Equal(failing, tried.Count);
        Assert.Equal(tried[^1], Assert.Single(retried));
    }

    [Fact]
    public void What_is_no_seed_is_said_to_be_none() =>
        Assert.Throws<ArgumentException>(() => Randomly.Holds(Gen.Constant(1), 1, 1, _ => Task.CompletedTask, "1"));

    private static Exception Fails(List<string> tried, int failing, string? seed) => Assert.ThrowsAny<Exception>(() =>
        Randomly.Holds(
            Gen.Choose(' ', '~').ListOf().Select(units => string.Concat(units)),
            rounds: 20,
            size: 30,
            text =>
            {
                tried.Add(text);
                Assert.True(tried.Count < failing);
                return Task.CompletedTask;
            },
            seed));
}
