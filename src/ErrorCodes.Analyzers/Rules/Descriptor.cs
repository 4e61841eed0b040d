using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Makes the descriptor of a rule, whose words and page are found under its id, and names the categories that can be turned off whole.</summary>
internal static class Descriptor
{
    public const string Naming = "ErrorCodes.Naming";
    public const string Correctness = "ErrorCodes.Correctness";
    public const string Coverage = "ErrorCodes.Coverage";
    public const string Catalogs = "ErrorCodes.Catalogs";

    private const string First = "0.1";

    private const string SincePrefix = "Since";

    /// <summary>Makes the descriptor of a rule.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="category">One of the categories above.</param>
    /// <param name="defaultSeverity">How loud it is where nobody says.</param>
    /// <param name="since">The release that brought the rule, which <c>error_codes.level</c> goes by.</param>
    /// <param name="customTags">What hosts want to know of it.</param>
    public static DiagnosticDescriptor Create(
        string id, string category, DiagnosticSeverity defaultSeverity, string since = First, params string[] customTags) => new(
        id, RuleText.Title(id), RuleText.Message(id), category, defaultSeverity, isEnabledByDefault: true,
        RuleText.Description(id), RuleText.HelpLink(id), [.. customTags, SincePrefix + since]);

    /// <summary>The release that brought a rule.</summary>
    public static string Since(DiagnosticDescriptor rule) =>
        rule.CustomTags.First(tag => tag.StartsWith(SincePrefix, StringComparison.Ordinal)).Substring(SincePrefix.Length);
}
