using System.Text.Json.Serialization;
using ErrorCodes;

namespace TradingBot;

/// <summary>One request to OKEx's futures REST API and its answer.</summary>
internal sealed record OkexExchange(string Request, OkexReply Reply);

/// <summary>An answer of OKEx's futures REST API.</summary>
internal sealed record OkexReply(
    bool Result,
    [property: JsonPropertyName("order_id")] long OrderId,
    [property: JsonPropertyName("error_code")][ErrorCodeFrom(typeof(OkexFuturesRestErrorCodes))] int ErrorCode);

/// <summary>Trades futures through OKEx's REST API.</summary>
internal sealed class OkexFuturesClient(Journal journal)
{
    private TimeSpan _pause = TimeSpan.FromSeconds(1);

    public void Replay(OkexExchange exchange)
    {
        var reply = exchange.Reply;
        var reaction = reply.Result ? $"order {reply.OrderId}" : React(reply);
        journal.Write("okex rest", exchange.Request, reply.ErrorCode, reaction);
    }

    private string React(OkexReply reply) => reply.ErrorCode switch
    {
        20049 => $"wait {SlowDown().TotalSeconds} seconds",
        20008 or 20029 => "trade less",
        20015 or 20027 => "forget the order",
        20018 => "follow the price",
        _ => "carry on",
    };

    private TimeSpan SlowDown() => _pause *= 2;
}
