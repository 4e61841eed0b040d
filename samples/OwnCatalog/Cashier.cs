namespace OwnCatalog;

/// <summary>Decides what happens to an order after its payment was answered.</summary>
internal static class Cashier
{
    public static string Decide(PaymentReply reply)
    {
        if (reply.Status is null)
        {
            return "ship";
        }

        if (reply.Status == 60429)
        {
            return "ask again in a minute";
        }

        switch (reply.Status)
        {
            case 60001:
            case 60002:
                return "ask for another card";
            case 60003:
                return "ask for another day";
            default:
                Console.WriteLine($"{reply.Order}: unexpected {reply.Status}");
                break;
        }

        return "cancel";
    }
}
