using System.Text.Json;

namespace TradingBot;

/// <summary>Messages as they came in, one JSON object per line.</summary>
internal static class Recording
{
    public static IEnumerable<T> Read<T>(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recordings", name))
            .Select(line => JsonSerializer.Deserialize<T>(line, JsonSerializerOptions.Web)!);
}
