using System.Collections.Generic;
using System.Collections.Immutable;

namespace ErrorCodes.Analyzers.Rules;

/// <summary>Writes several documentation ids into one property of a diagnostic, and reads them again.</summary>
internal static class DocumentationIds
{
    private const char Separator = ';';

    public static string Join(IEnumerable<string> ids) => string.Join(Separator.ToString(), ids);

    public static ImmutableArray<string> Split(string ids) => [.. ids.Split(Separator)];
}
