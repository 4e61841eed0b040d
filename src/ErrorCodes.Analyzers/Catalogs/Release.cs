using System;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Reads releases: two or three numbers, of which a missing third is zero.</summary>
internal static class Release
{
    public static bool TryParse(string? written, out Version release)
    {
        var isRelease = Version.TryParse(written, out var parsed) && parsed.Revision < 0;
        release = isRelease ? new(parsed!.Major, parsed.Minor, Math.Max(0, parsed.Build)) : new();
        return isRelease;
    }

    /// <summary>Whether something came after a release; what says of no release that it brought it was always there.</summary>
    public static bool IsAfter(string? written, Version level) => TryParse(written, out var release) && release > level;
}
