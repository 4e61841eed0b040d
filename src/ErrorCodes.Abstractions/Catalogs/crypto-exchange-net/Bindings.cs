using ErrorCodes;

// CryptoExchange.Net is the base of a client for each of many exchanges; which exchange's code an Error carries
// depends on the client that returned it.
#pragma warning disable ERC3104 // The library is the user's to reference, not ours.
[assembly: ErrorCodeMember("P:CryptoExchange.Net.Objects.Error.Code")]
[assembly: ErrorCodeMember("P:CryptoExchange.Net.Objects.Error.ErrorCode")]
#pragma warning restore ERC3104

[assembly: ErrorCodeProducer("Bitget.Net", typeof(BitgetWebSocketErrorCodes))]

// The other clients of the family speak APIs that no catalog here covers (OKX.Net speaks OKX v5, not OKEx v1):
// a code of theirs that looks like one of ours is not.
[assembly: ErrorCodeProducer("Aster.Net")]
[assembly: ErrorCodeProducer("Binance.Net")]
[assembly: ErrorCodeProducer("BingX.Net")]
[assembly: ErrorCodeProducer("Bitfinex.Net")]
[assembly: ErrorCodeProducer("BitMart.Net")]
[assembly: ErrorCodeProducer("BitMEX.Net")]
[assembly: ErrorCodeProducer("Bitstamp.Net")]
[assembly: ErrorCodeProducer("BloFin.Net")]
[assembly: ErrorCodeProducer("Bybit.Net")]
[assembly: ErrorCodeProducer("Coinbase.Net")]
[assembly: ErrorCodeProducer("CoinEx.Net")]
[assembly: ErrorCodeProducer("CoinGecko.Net")]
[assembly: ErrorCodeProducer("CoinW.Net")]
[assembly: ErrorCodeProducer("CryptoCom.Net")]
[assembly: ErrorCodeProducer("DeepCoin.Net")]
[assembly: ErrorCodeProducer("GateIo.Net")]
[assembly: ErrorCodeProducer("HTX.Net")]
[assembly: ErrorCodeProducer("Huobi.Net")]
[assembly: ErrorCodeProducer("HyperLiquid.Net")]
[assembly: ErrorCodeProducer("Kraken.Net")]
[assembly: ErrorCodeProducer("Kucoin.Net")]
[assembly: ErrorCodeProducer("Mexc.Net")]
[assembly: ErrorCodeProducer("OKX.Net")]
[assembly: ErrorCodeProducer("Toobit.Net")]
[assembly: ErrorCodeProducer("Upbit.Net")]
[assembly: ErrorCodeProducer("WhiteBit.Net")]
[assembly: ErrorCodeProducer("XT.Net")]
