namespace TradingBot;

/// <summary>What the bot was told and what it did about it.</summary>
internal sealed class Journal(TextWriter output)
{
    private int _messages;

    public void Write(string venue, string subject, object code, string reaction)
    {
        _messages++;
        output.WriteLine($"{venue,-14} {subject,-16} {code,-6} {reaction}");
    }

    public void Close() => output.WriteLine($"{_messages} messages replayed");
}
