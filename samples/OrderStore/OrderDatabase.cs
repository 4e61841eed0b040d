using Microsoft.Data.Sqlite;

namespace OrderStore;

/// <summary>Orders in a database in memory.</summary>
internal sealed class OrderDatabase : IDisposable
{
    private const string Shared = "Data Source=orders;Mode=Memory;Cache=Shared;Default Timeout=1";

    private readonly SqliteConnection _connection = new(Shared);

    public OrderDatabase()
    {
        _connection.Open();
        Execute(
            """
            CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers (id));
            """);
    }

    public void AddCustomer(int id, string name) => Execute($"INSERT INTO customers VALUES ({id}, '{name}')");

    public Placed Place(int id, int customer)
    {
        try
        {
            Execute($"INSERT INTO orders VALUES ({id}, {customer})");
            return Placed.Yes;
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode == 787)
        {
            return Placed.NoCustomer;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 19)
        {
            return Placed.Before;
        }
    }

    public Placed PlaceWhileLocked(int id, int customer)
    {
        using var other = new SqliteConnection(Shared);
        other.Open();
        using var writing = other.BeginTransaction();
        using var write = other.CreateCommand();
        write.CommandText = "UPDATE orders SET customer = customer";
        write.ExecuteNonQuery();
        try
        {
            return Place(id, customer);
        }
        catch (SqliteException e) when (e.ErrorCode == 6)
        {
            return Placed.Later; // Never: ErrorCode is an HRESULT, and always the same.
        }
        catch (SqliteException e)
        {
            Console.WriteLine($"  ErrorCode is {e.ErrorCode}, SqliteErrorCode is {e.SqliteErrorCode}");
            return Placed.Later;
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
