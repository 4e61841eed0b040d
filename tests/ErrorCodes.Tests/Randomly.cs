using System;
using System.Threading.Tasks;
using FsCheck;
using FsCheck.Fluent;

namespace ErrorCodes.Tests;

/// <summary>Tries random inputs. A failure prints in parentheses the seed that, given as <c>ERRORCODES_SEED</c>, replays it.</summary>
internal static class Randomly
{
    public static void Holds<T>(Gen<T> inputs, int rounds, int size, Func<T, Task> property) =>
        Holds(inputs, rounds, size, property, Environment.GetEnvironmentVariable("ERRORCODES_SEED"));

    public static void Holds<T>(Gen<T> inputs, int rounds, int size, Func<T, Task> property, string? seed) =>
        Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            property(input).GetAwaiter().GetResult();
            return true;
        }).Check(Seeded(Config.QuickThrowOnFailure.WithMaxTest(rounds).WithEndSize(size), seed));

    /// <summary>Starts where a printed seed says: two numbers, and the size where the failure was not the first try.</summary>
    private static Config Seeded(Config config, string? seed) => seed?.Trim('(', ')').Split(',') switch
    {
        null => config,
        [var first, var gamma] => config.WithReplay(new Replay(new Rnd(ulong.Parse(first), ulong.Parse(gamma)), null)),
        [var first, var gamma, var size] => config.WithReplay(new Replay(new Rnd(ulong.Parse(first), ulong.Parse(gamma)), int.Parse(size))),
        _ => throw new ArgumentException($"'{seed}' is no seed: copy all that stands between the parentheses."),
    };
}
