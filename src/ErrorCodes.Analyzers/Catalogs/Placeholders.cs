using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace ErrorCodes.Analyzers.Catalogs;

/// <summary>Finds the places a vendor fills in: <c>{0}</c>, <c>{symbol}</c>, <c>{0:N2}</c>, <c>${symbol}</c>, <c>%s</c>, <c>%1$s</c>.</summary>
internal static class Placeholders
{
    // Linear: no part can match in two ways. "90%/80%" and "103% or" are no placeholders.
    private static readonly Regex Pattern = new(
        @"\$?\{[A-Za-z0-9_.,: \-]{0,64}\}|(?<![0-9%])%(?:[0-9]{1,2}\$)?[sd](?![A-Za-z0-9])",
        RegexOptions.CultureInvariant);

    public static int Count(string description)
    {
        if (!MayHaveAny(description))
        {
            return 0;
        }

        var distinct = new HashSet<string>();
        var anonymous = 0;
        foreach (Match match in Pattern.Matches(description))
        {
            if (match.Value is "%s" or "%d" or "{}")
            {
                anonymous++;
            }
            else
            {
                distinct.Add(match.Value);
            }
        }

        return distinct.Count + anonymous;
    }

    public static string Remove(string description) =>
        MayHaveAny(description) ? Pattern.Replace(description, " ") : description;

    /// <summary>What stands around the placeholders, in order.</summary>
    public static string[] Around(string description) => MayHaveAny(description) ? Pattern.Split(description) : [description];

    private static bool MayHaveAny(string description) => description.IndexOfAny(['{', '%']) >= 0;
}
