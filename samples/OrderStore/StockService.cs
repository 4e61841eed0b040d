namespace OrderStore;

/// <summary>Asks another service how much there is of an article.</summary>
internal sealed class StockService(HttpMessageHandler server) : IDisposable
{
    private readonly HttpClient _client = new(server) { BaseAddress = new Uri("http://stock.example/") };

    public async Task<string> AskAsync(int article)
    {
        using var response = await _client.GetAsync(new Uri($"articles/{article}", UriKind.Relative));
        if ((int)response.StatusCode == 429)
        {
            return "asked too often";
        }

        if ((int)response.StatusCode == 404)
        {
            return "unknown";
        }

        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync();
    }

    public void Dispose() => _client.Dispose();
}
