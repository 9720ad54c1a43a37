using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Web.Configuration;

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

    /// <summary>Copies a running host's database to where another, not yet started, finds it: a data folder has one process or host at a time.</summary>
    public static async Task HandOverAsync(this PortalHost host, PortalHost next)
    {
        await using var connection = await host.OpenRawAsync();
        Assert.Equal("0", (await connection.RowsAsync("PRAGMA wal_checkpoint(TRUNCATE)"))[0][0]);
        foreach (var file in new[] { new DataFolder("").Database, new DataFolder("").AuditAnchor })
            if (File.Exists(Path.Combine(host.Folder, file))) File.Copy(Path.Combine(host.Folder, file), Path.Combine(next.Folder, file), overwrite: true);
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
