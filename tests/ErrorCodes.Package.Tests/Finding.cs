using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace ErrorCodes.Package.Tests;

/// <summary>One diagnostic of a build: which rule, how loud, on which piece of code, in which words.</summary>
internal sealed record Finding(string Id, string Level, string Code, string Message)
{
    /// <summary>Reads the compiler's error log (SARIF 2.1) while the sources it speaks of are still as they were.</summary>
    public static IReadOnlyList<Finding> ReadAll(string log)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(log));
        return document.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Select(Read)
            .ToArray();
    }

    public override string ToString() => $"{Level} {Id} {Code}";

    private static Finding Read(JsonElement result) => new(
        result.GetProperty("ruleId").GetString()!,
        result.GetProperty("level").GetString()!,
        result.TryGetProperty("locations", out var locations) ? ReadCode(locations[0].GetProperty("physicalLocation")) : "",
        result.GetProperty("message").GetProperty("text").GetString()!);

    private static string ReadCode(JsonElement location)
    {
        var file = new Uri(location.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
        var region = location.GetProperty("region");
        var line = File.ReadLines(file).ElementAt(region.GetProperty("startLine").GetInt32() - 1);
        var start = region.GetProperty("startColumn").GetInt32() - 1;
        return region.GetProperty("endLine").GetInt32() == region.GetProperty("startLine").GetInt32()
            ? line[start..(region.GetProperty("endColumn").GetInt32() - 1)]
            : line[start..];
    }
}
