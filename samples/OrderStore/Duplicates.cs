using System.Data.Common;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace OrderStore;

/// <summary>Tells a row that is there already from a database that is not well, whichever database it is.</summary>
internal static class Duplicates
{
    public static bool Is(DbException e) => e switch
    {
        SqlException { Number: 2627 or 2601 } => true,
        PostgresException { SqlState: "23505" } => true,
        _ => false,
    };

    public static bool IsWorthAnotherTry(DbException e) => e switch
    {
        SqlException sql => sql.Number == 1205 || sql.ErrorCode == 4060,
        PostgresException postgres => postgres.SqlState is "40001" or "40P01",
        _ => e.IsTransient,
    };
}
