using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReviewerPortal.Data.Providers;

/// <summary>Everything that is true of SQLite only; the rest of the product does not know which database it has.</summary>
public static class SqliteProvider
{
    private const string MigrationsAssembly = "ReviewerPortal.Migrations.Sqlite";

    /// <summary>One file; foreign keys on, and every commit flushed to disk before it is acknowledged.</summary>
    public static DbContextOptionsBuilder UsePortalSqlite(this DbContextOptionsBuilder options, string databaseFile)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = databaseFile, ForeignKeys = true };
        return options
            .UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsAssembly(MigrationsAssembly))
            .AddInterceptors(DurableCommits.Instance);
    }

    /// <summary>
    /// Deletes the lock row that a killed migration leaves behind: EF would wait for it without end or message.
    /// Safe because one process owns a data folder (its lock is taken before). True when there was one.
    /// </summary>
    public static async Task<bool> ClearStaleMigrationsLockAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        const string table = "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'";
        if (await context.Database.SqlQueryRaw<int>(table).SingleAsync(cancellationToken) == 0)
            return false;

        return await context.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsLock", cancellationToken) > 0;
    }

    /// <summary>Readers do not wait for writers. Stays with the file; set again because a restored copy may lack it.</summary>
    public static Task UseWriteAheadLogAsync(PortalDbContext context, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);

    private sealed class DurableCommits : DbConnectionInterceptor
    {
        public static readonly DurableCommits Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = Pragma(connection);
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = Pragma(connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        private static DbCommand Pragma(DbConnection connection)
        {
            var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous = FULL";
            return command;
        }
    }
}
