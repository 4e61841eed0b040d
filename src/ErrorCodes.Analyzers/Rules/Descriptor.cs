using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Makes the descriptor of a rule, whose words and page are found under its id, and names the categories that can be turned off whole.</summary>
internal static class Descriptor
{
    public const string Naming = "ErrorCodes.Naming";
    public const string Correctness = "ErrorCodes.Correctness";
    public const string Coverage = "ErrorCodes.Coverage";
    public const string Catalogs = "ErrorCodes.Catalogs";

    public static DiagnosticDescriptor Create(string id, string category, DiagnosticSeverity defaultSeverity, params string[] customTags) => new(
        id, RuleText.Title(id), RuleText.Message(id), category, defaultSeverity, isEnabledByDefault: true,
        RuleText.Description(id), RuleText.HelpLink(id), customTags);
}
