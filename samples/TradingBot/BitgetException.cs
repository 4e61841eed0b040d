using ErrorCodes;

namespace TradingBot;

/// <summary>Bitget did not do what it was asked to.</summary>
internal sealed class BitgetException(int code, string message) : Exception(message)
{
    [ErrorCodeFrom(typeof(BitgetWebSocketErrorCodes))]
    public int Code { get; } = code;
}
