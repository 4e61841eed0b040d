namespace OrderStore;

/// <summary>What became of an order.</summary>
internal enum Placed
{
    Yes,
    Before,
    NoCustomer,
    Later,
}
