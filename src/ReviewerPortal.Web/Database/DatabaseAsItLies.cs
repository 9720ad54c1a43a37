using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Providers;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Configuration;

namespace ReviewerPortal.Web.Database;

/// <summary>The database of a data folder for whoever only looks: its connections cannot write, and nothing brings it to this version.</summary>
internal sealed class DatabaseAsItLies(DataFolder folder) : IDbContextFactory<PortalDbContext>
{
    private readonly DbContextOptions<PortalDbContext> _options = ReadOnly(folder.Database);

    public PortalDbContext CreateDbContext() => new(_options);

    /// <summary>Why this version cannot read it: there is none, or its schema is another version's. Null where it can.</summary>
    public async Task<Refusal?> CheckAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(folder.Database)) return new Refusal("database.missing", $"There is no database in {folder.Root}.");
        await using var context = CreateDbContext();
        var (own, applied) = (context.Database.GetMigrations().ToHashSet(), (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet());
        return own.SetEquals(applied)
            ? null
            : new Refusal("database.other-version", $"The database in {folder.Root} has the schema of {(own.IsProperSupersetOf(applied) ? "an earlier" : "another")} version, so nothing was looked at. Run the version that wrote it.");
    }

    private static DbContextOptions<PortalDbContext> ReadOnly(string database)
    {
        var options = new DbContextOptionsBuilder<PortalDbContext>();
        options.UsePortalSqlite(database, SqliteOpenMode.ReadOnly);
        return options.Options;
    }
}
