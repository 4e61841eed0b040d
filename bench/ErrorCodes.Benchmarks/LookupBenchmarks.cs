using BenchmarkDotNet.Attributes;

namespace ErrorCodes.Benchmarks;

/// <summary>What it costs to ask a catalog about a code.</summary>
[MemoryDiagnoser]
public class LookupBenchmarks
{
    [Params(25008)]
    public int Number { get; set; }

    [Params("25008")]
    public string Text { get; set; } = "";

    [Benchmark]
    public ErrorCodeInfo? FindByNumber() => BitgetWebSocketErrorCodes.Find(Number);

    [Benchmark]
    public ErrorCodeInfo? FindByText() => BitgetWebSocketErrorCodes.Find(Text);

    [Benchmark]
    public bool IsCritical() => BitgetWebSocketErrorCodes.IsCritical(Number);
}
