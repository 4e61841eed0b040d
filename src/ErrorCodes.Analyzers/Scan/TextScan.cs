using System.Collections.Immutable;

namespace ErrorCodes.Analyzers.Scan;

/// <summary>What one pass over the characters of a file found.</summary>
/// <param name="Candidates">Where literals may stand that are codes, in the order of the file.</param>
/// <param name="Marks">What its words say.</param>
internal sealed record TextScan(ImmutableArray<int> Candidates, Marks Marks)
{
    public static readonly TextScan Nothing = new([], Marks.None);
}
