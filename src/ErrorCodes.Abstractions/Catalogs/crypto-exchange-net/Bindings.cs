using ErrorCodes;

#pragma warning disable ERC3006 // The libraries are the user's to reference, not ours.
// CryptoExchange.Net is the base of a client for each of many exchanges; which exchange's code an Error carries
// depends on the client that returned it.
[assembly: ErrorCodeMember("P:CryptoExchange.Net.Objects.Error.Code", Producer = true)]
[assembly: ErrorCodeMember("P:CryptoExchange.Net.Objects.Error.ErrorCode", Producer = true)]

// The clients of the family that speak APIs no catalog here covers: a code of theirs that looks like one of ours is not.
[assembly: ErrorCodeMember("N:Aster.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Binance.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:BingX.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Bitfinex.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:BitMart.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:BitMEX.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Bitstamp.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:BloFin.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Bybit.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Coinbase.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:CoinEx.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:CoinGecko.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:CoinW.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:CryptoCom.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:DeepCoin.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:GateIo.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:HTX.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Huobi.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:HyperLiquid.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Kraken.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Kucoin.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Mexc.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Toobit.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:Upbit.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:WhiteBit.Net", Foreign = true)]
[assembly: ErrorCodeMember("N:XT.Net", Foreign = true)]
