using OwnCatalog;

PaymentReply[] replies =
[
    new("A-1", null),
    new("A-2", 60002),
    new("A-3", 60429),
    new("A-4", 60503),
];

foreach (var reply in replies)
{
    Console.WriteLine($"{reply.Order}: {Cashier.Decide(reply)}");
}
