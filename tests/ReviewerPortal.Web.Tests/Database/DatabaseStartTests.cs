using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Web.Database;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Database;

public class DatabaseStartTests
{
    [Fact]
    public async Task Run_WhenAKilledMigrationLeftItsLock_ClearsItAndStarts()
    {
        await using var host = new PortalHost();
        await using (var context = host.NewContext())
            await context.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01 00:00:00')");

        await host.Get<DatabaseStart>().RunAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(0, await PragmaAsync(host, "SELECT COUNT(*) AS \"Value\" FROM __EFMigrationsLock"));
    }

    [Fact]
    public async Task Connection_Always_IsDurableKeepsReferencesAndWaitsForOtherWriters()
    {
        await using var host = new PortalHost();

        Assert.Equal(2, await PragmaAsync(host, "SELECT synchronous AS \"Value\" FROM pragma_synchronous"));
        Assert.Equal(60_000, await PragmaAsync(host, "SELECT timeout AS \"Value\" FROM pragma_busy_timeout"));
        Assert.Equal(1, await PragmaAsync(host, "SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys"));
        Assert.Equal(1, await PragmaAsync(host, "SELECT journal_mode = 'wal' AS \"Value\" FROM pragma_journal_mode"));
    }

    [Fact]
    public async Task Model_Always_HasAMigration()
    {
        await using var host = new PortalHost();
        await using var context = host.NewContext();

        Assert.False(context.Database.HasPendingModelChanges());
    }

    private static async Task<int> PragmaAsync(PortalHost host, string sql)
    {
        await using PortalDbContext context = host.NewContext();
        return await context.Database.SqlQueryRaw<int>(sql).SingleAsync();
    }
}
