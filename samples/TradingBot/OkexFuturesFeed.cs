using System.Text.Json.Serialization;
using ErrorCodes;

namespace TradingBot;

/// <summary>A message of OKEx's futures WebSocket API, which sends its codes as text.</summary>
internal sealed record OkexPush(
    string Channel,
    bool Success,
    [property: JsonPropertyName("errorcode"), ErrorCodeFrom(typeof(OkexFuturesWebSocketErrorCodes))] string? ErrorCode);

/// <summary>Listens to OKEx's futures WebSocket API.</summary>
internal sealed class OkexFuturesFeed(Journal journal)
{
    private readonly HashSet<string> _givenUp = [];

    private int _garbled;

    public void Receive(OkexPush push) =>
        journal.Write("okex websocket", push.Channel, push.ErrorCode ?? "", push.Success ? "subscribed" : React(push));

    private string React(OkexPush push)
    {
        if (push.ErrorCode == "10005" || push.ErrorCode == "20102")
        {
            return "log in again";
        }

        if (push.ErrorCode is "20100" or "10015")
        {
            return "subscribe again";
        }

        switch (push.ErrorCode)
        {
            case "10001":
            case "10008":
                _givenUp.Add(push.Channel);
                return $"{_givenUp.Count} channels given up";
            case "20101":
                _garbled++;
                return $"{_garbled} requests garbled";
        }

        return "carry on";
    }
}
