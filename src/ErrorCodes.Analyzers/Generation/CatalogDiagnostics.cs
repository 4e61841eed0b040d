using ErrorCodes.Analyzers.Rules;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Generation;

/// <summary>Everything that can be wrong with a catalog file or the item that brings it.</summary>
internal static class CatalogDiagnostics
{
    public static readonly DiagnosticDescriptor NoTable = new(
        "ERC3001", RuleText.Title("ERC3001"), RuleText.Message("ERC3001"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3001"), RuleText.HelpLink("ERC3001"));

    public static readonly DiagnosticDescriptor NoSuchSection = new(
        "ERC3002", RuleText.Title("ERC3002"), RuleText.Message("ERC3002"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3002"), RuleText.HelpLink("ERC3002"));

    public static readonly DiagnosticDescriptor NoCodeColumn = new(
        "ERC3003", RuleText.Title("ERC3003"), RuleText.Message("ERC3003"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3003"), RuleText.HelpLink("ERC3003"));

    public static readonly DiagnosticDescriptor NoDescriptionColumn = new(
        "ERC3004", RuleText.Title("ERC3004"), RuleText.Message("ERC3004"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3004"), RuleText.HelpLink("ERC3004"));

    public static readonly DiagnosticDescriptor DuplicateCode = new(
        "ERC3005", RuleText.Title("ERC3005"), RuleText.Message("ERC3005"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3005"), RuleText.HelpLink("ERC3005"));

    public static readonly DiagnosticDescriptor DuplicateName = new(
        "ERC3006", RuleText.Title("ERC3006"), RuleText.Message("ERC3006"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3006"), RuleText.HelpLink("ERC3006"));

    public static readonly DiagnosticDescriptor InvalidName = new(
        "ERC3007", RuleText.Title("ERC3007"), RuleText.Message("ERC3007"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3007"), RuleText.HelpLink("ERC3007"));

    public static readonly DiagnosticDescriptor CellCount = new(
        "ERC3008", RuleText.Title("ERC3008"), RuleText.Message("ERC3008"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3008"), RuleText.HelpLink("ERC3008"));

    public static readonly DiagnosticDescriptor UnknownValue = new(
        "ERC3009", RuleText.Title("ERC3009"), RuleText.Message("ERC3009"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3009"), RuleText.HelpLink("ERC3009"));

    public static readonly DiagnosticDescriptor Empty = new(
        "ERC3010", RuleText.Title("ERC3010"), RuleText.Message("ERC3010"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3010"), RuleText.HelpLink("ERC3010"));

    public static readonly DiagnosticDescriptor FileTooLarge = new(
        "ERC3011", RuleText.Title("ERC3011"), RuleText.Message("ERC3011"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3011"), RuleText.HelpLink("ERC3011"));

    public static readonly DiagnosticDescriptor InvalidItem = new(
        "ERC3012", RuleText.Title("ERC3012"), RuleText.Message("ERC3012"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3012"), RuleText.HelpLink("ERC3012"));

    public static readonly DiagnosticDescriptor DuplicateCatalog = new(
        "ERC3013", RuleText.Title("ERC3013"), RuleText.Message("ERC3013"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3013"), RuleText.HelpLink("ERC3013"));

    public static readonly DiagnosticDescriptor SeveralTables = new(
        "ERC3014", RuleText.Title("ERC3014"), RuleText.Message("ERC3014"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3014"), RuleText.HelpLink("ERC3014"));

    public static readonly DiagnosticDescriptor UnmatchedQuotes = new(
        "ERC3015", RuleText.Title("ERC3015"), RuleText.Message("ERC3015"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3015"), RuleText.HelpLink("ERC3015"));

    public static readonly DiagnosticDescriptor NoAbstractions = new(
        "ERC3016", RuleText.Title("ERC3016"), RuleText.Message("ERC3016"), RuleText.Category, DiagnosticSeverity.Warning,
        isEnabledByDefault: true, RuleText.Description("ERC3016"), RuleText.HelpLink("ERC3016"));
}
