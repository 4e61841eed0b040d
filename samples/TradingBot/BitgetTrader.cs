namespace TradingBot;

/// <summary>Trades on Bitget's WebSocket.</summary>
internal sealed class BitgetTrader(Journal journal)
{
    private static readonly HashSet<int> RetryableCodes = [25003, 25004, 25210];

    private decimal _size = 0.8m;

    public void Receive(BitgetMessage message)
    {
        try
        {
            Check(message);
            Note(message, "accepted");
        }
        catch (BitgetException e) when (e.Code is 25000 or 25001)
        {
            Note(message, "may or may not have gone through: look the order up");
        }
        catch (BitgetException e) when (e.Code == 40009)
        {
            Note(message, "stop: our signature is wrong");
        }
        catch (BitgetException e)
        {
            Note(message, React(e.Code));
        }
    }

    private static void Check(BitgetMessage message)
    {
        if (message.Code != 0)
        {
            throw new BitgetException(message.Code, message.Msg);
        }
    }

    private string React(int errorCode)
    {
        if (errorCode == 25101 || errorCode == 25102)
        {
            return "wait for the market to open";
        }

        if (RetryableCodes.Contains(errorCode))
        {
            return "send again";
        }

        var reaction = "carry on";
        switch (errorCode)
        {
            case 25202:
            case 25203:
                _size /= 2;
                reaction = $"trade {_size} from now on";
                break;
            case 25204:
                reaction = "forget the order";
                break;
            case 25244:
                reaction = "round the price";
                break;
            default:
                break;
        }

        return reaction;
    }

    private void Note(BitgetMessage message, string reaction) =>
        journal.Write("bitget", $"{message.Topic} {message.Id}", message.Code, reaction);
}
