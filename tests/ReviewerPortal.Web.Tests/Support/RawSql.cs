using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>SQL past everything that the product checks, as somebody with the database file would send it.</summary>
public static class RawSql
{
    public static async Task<DbConnection> OpenRawAsync(this PortalHost host)
    {
        var connection = host.NewContext().Database.GetDbConnection();
        await connection.OpenAsync();
        return connection;
    }

    public static async Task<int> ExecuteAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Every row, each as the texts of its columns.</summary>
    public static async Task<List<string[]>> RowsAsync(this DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString() ?? "")]);
        return rows;
    }
}
