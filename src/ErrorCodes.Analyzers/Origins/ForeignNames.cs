using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using ErrorCodes.Analyzers.Catalogs;

namespace ErrorCodes.Analyzers.Origins;

/// <summary>The names of APIs that no catalog covers: those of <c>ForeignNames.txt</c>, and those of the options.</summary>
internal sealed class ForeignNames
{
    /// <summary>Those that are known without any option.</summary>
    public static readonly ForeignNames Known = new(ReadKnown());

    private readonly ImmutableArray<ApiName> _names;
    private readonly ConcurrentDictionary<string, bool> _mentioned = new();

    private ForeignNames(IEnumerable<ApiName> names) => _names = [.. names];

    public ForeignNames With(IEnumerable<string> more) => new(_names.Concat(more.Select(name => new ApiName(name))));

    /// <summary>Whether an identifier mentions one of them. The same few are asked about again and again.</summary>
    public bool AreMentionedIn(string identifier) =>
        _mentioned.TryGetValue(identifier, out var known) ? known : _mentioned.GetOrAdd(identifier, _names.Any(name => name.IsWithin(identifier)));

    private static IEnumerable<ApiName> ReadKnown()
    {
        using var stream = typeof(ForeignNames).Assembly.GetManifestResourceStream(typeof(ForeignNames), "ForeignNames.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader.ReadToEnd().Split('\n')
                .Select(line => line.Trim())
                .Where(line => line.Length > 0 && !line.StartsWith("#", StringComparison.Ordinal))
                .Select(line => new ApiName(line)),
        ];
    }
}
