using TradingBot;

var journal = new Journal(Console.Out);

var bitget = new BitgetTrader(journal);
foreach (var message in Recording.Read<BitgetMessage>("bitget-websocket.jsonl"))
{
    bitget.Receive(message);
}

var rest = new OkexFuturesClient(journal);
foreach (var exchange in Recording.Read<OkexExchange>("okex-rest.jsonl"))
{
    rest.Replay(exchange);
}

var socket = new OkexFuturesFeed(journal);
foreach (var message in Recording.Read<OkexPush>("okex-websocket.jsonl"))
{
    socket.Receive(message);
}

journal.Close();
