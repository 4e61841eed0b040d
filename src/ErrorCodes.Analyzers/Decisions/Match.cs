namespace ErrorCodes.Analyzers.Decisions;

/// <summary>Whether a test takes a code, from surely not to surely and by its own value.</summary>
internal enum Match
{
    Never,

    /// <summary>Under a condition that has nothing to do with the code.</summary>
    Sometimes,

    /// <summary>The code is meant, but another condition has to hold too.</summary>
    SometimesByValue,

    /// <summary>The test has a shape that is not understood.</summary>
    Unknown,

    /// <summary>As everything else is taken: <c>_</c>, <c>var x</c>, a type every value has.</summary>
    Otherwise,

    /// <summary>The code is meant.</summary>
    ByValue,
}

/// <summary>Combines tests as <c>and</c>, <c>or</c> and <c>not</c> do.</summary>
internal static class Matches
{
    public static Match Of(bool takes) => takes ? Match.ByValue : Match.Never;

    /// <summary>Whether the code certainly gets no further than this test; a shape that is not understood counts as taking everything.</summary>
    public static bool Takes(this Match match) => match >= Match.Unknown;

    public static Match Or(this Match left, Match right) => left > right ? left : right;

    public static Match And(this Match left, Match right)
    {
        if (left == Match.Never || right == Match.Never)
        {
            return Match.Never;
        }

        if (left == Match.Otherwise || left == right)
        {
            return right;
        }

        if (right == Match.Otherwise)
        {
            return left;
        }

        var isConditional = left < Match.Unknown || right < Match.Unknown;
        return !isConditional ? Match.Unknown
            : IsByValue(left) || IsByValue(right) ? Match.SometimesByValue
            : Match.Sometimes;
    }

    public static Match Not(this Match match) => match switch
    {
        Match.Never => Match.ByValue,
        Match.Otherwise or Match.ByValue => Match.Never,
        _ => match,
    };

    private static bool IsByValue(Match match) => match is Match.ByValue or Match.SometimesByValue;
}
