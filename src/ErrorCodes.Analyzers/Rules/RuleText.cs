using System.Resources;
using ErrorCodes.Analyzers.Catalogs;
using Microsoft.CodeAnalysis;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>The words of a rule, looked up under its id, and the address of its page.</summary>
internal static class RuleText
{
    public const string Category = "ErrorCodes";

    private static readonly ResourceManager Resources =
        new("ErrorCodes.Analyzers.Resources", typeof(RuleText).Assembly);

    public static LocalizableString Title(string id) => Lookup(id + "_Title");

    public static LocalizableString Message(string id) => Lookup(id + "_Message");

    public static LocalizableString Description(string id) => Lookup(id + "_Description");

    /// <summary>A part of a message that not every report of the rule has.</summary>
    public static LocalizableString Part(string id, string key, params string[] arguments) =>
        new LocalizableResourceString($"{id}_{key}", Resources, typeof(RuleText), arguments);

    /// <summary>A constant by name, code and meaning.</summary>
    public static string Describe(CatalogConstant constant, CatalogCode code, Compilation compilation) =>
        Descriptions.Of(code, compilation) is { Length: > 0 } meaning
            ? $"{constant.DisplayName} ({code.Code}: '{meaning}')"
            : $"{constant.DisplayName} ({code.Code})";

    public static string HelpLink(string id) =>
        $"https://github.com/errorcodes/errorcodes/blob/main/docs/rules/{id}.md";

    private static LocalizableResourceString Lookup(string key) => new(key, Resources, typeof(RuleText));
}
