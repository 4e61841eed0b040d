using OrderStore;

using var orders = new OrderDatabase();
orders.AddCustomer(1, "Ada");
Console.WriteLine($"order 1 of customer 1: {orders.Place(1, customer: 1)}");
Console.WriteLine($"order 1 once more: {orders.Place(1, customer: 1)}");
Console.WriteLine($"order 2 of customer 7: {orders.Place(2, customer: 7)}");
Console.WriteLine($"order 3 while somebody writes: {orders.PlaceWhileLocked(3, customer: 1)}");

using var stock = new StockService(new BusyServer());
Console.WriteLine($"stock of 4711: {await stock.AskAsync(4711)}");
Console.WriteLine($"stock of 4711: {await stock.AskAsync(4711)}");
Console.WriteLine($"stock of 9999: {await stock.AskAsync(9999)}");

Console.WriteLine($"invoice: {Printer.Print("invoice.txt")}");
