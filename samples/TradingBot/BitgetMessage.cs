namespace TradingBot;

/// <summary>Bitget's answer to an order, a cancellation or a login.</summary>
internal sealed record BitgetMessage(string Topic, string Id, int Code, string Msg);
