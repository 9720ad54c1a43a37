using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace ReviewerPortal.Data.Providers;

/// <summary>Everything that is true of SQLite only; the rest of the product does not know which database it has.</summary>
public static class SqliteProvider
{
    private const string MigrationsAssembly = "ReviewerPortal.Migrations.Sqlite";

    /// <summary>
    /// How long a writer waits for another. Left alone, the library itself waits: it looks again only every 150 ms, asleep on a thread of the pool, and
    /// gives up after 30 seconds, so that many writers at once mostly sleep while nobody writes. SQLite's own handler, which this switches on,
    /// looks again after 1, 2, 5 and so on up to 100 ms. A transaction takes some ten milliseconds; whoever waits a minute has met something
    /// broken, and that is an exception.
    /// </summary>
    private const int BusyMilliseconds = 60_000;

    private static readonly string OfEachConnection = $"PRAGMA synchronous = FULL; PRAGMA busy_timeout = {BusyMilliseconds}";

    /// <summary>One file; foreign keys on, every commit flushed to disk before it is acknowledged, and writers that wait for each other.</summary>
    public static DbContextOptionsBuilder UsePortalSqlite(
        this DbContextOptionsBuilder options, string databaseFile, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = databaseFile, ForeignKeys = true, Mode = mode };
        return options
            .UseSqlite(connection.ConnectionString, sqlite => sqlite.MigrationsAssembly(MigrationsAssembly))
            // SQLite switches foreign keys off outside a transaction only, and rebuilding a table needs that: expected, and no news for a console.
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.NonTransactionalMigrationOperationWarning, LogLevel.Information)))
            .AddInterceptors(ConnectionRules.Instance);
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

    private sealed class ConnectionRules : DbConnectionInterceptor
    {
        public static readonly ConnectionRules Instance = new();

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
            command.CommandText = OfEachConnection;
            return command;
        }
    }
}
