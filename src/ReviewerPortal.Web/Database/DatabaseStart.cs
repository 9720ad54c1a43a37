using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Audit;
using Microsoft.Extensions.Options;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Providers;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Web.Database;

/// <summary>Brings the database to this version and fills it with what the portal cannot run without, before the first request.</summary>
internal sealed class DatabaseStart(
    IDbContextFactory<PortalDbContext> contexts, DataFolder folder, StartingAccounts accounts,
    IOptions<PlanOptions> plan, TimeProvider clock, AuditAnchor anchor, ILogger<DatabaseStart> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
        await CheckAnchorAsync(cancellationToken);
        await CoverRowsAsync(cancellationToken);
        await PlantRulesAsync(cancellationToken);
        await accounts.EnsureAsync(cancellationToken);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (File.Exists(folder.Database) && await SqliteProvider.ClearStaleMigrationsLockAsync(context, cancellationToken))
            logger.LogWarning("A migration was interrupted earlier; its lock is cleared and the migration runs again");

        await context.Database.MigrateAsync(cancellationToken);
        await SqliteProvider.UseWriteAheadLogAsync(context, cancellationToken);
        await InsertOnlyTriggers.ApplyAsync(context, cancellationToken);
    }

    /// <summary>The anchor may lag behind the chain and never contradicts it; if it does, or is gone, the database is not the one that was here.</summary>
    private async Task CheckAnchorAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var events = context.Set<AuditEvent>();
        if (anchor.Last() is not { } last)
        {
            if (await events.AnyAsync(cancellationToken)) logger.LogCritical("The audit chain has events, but its anchor is missing or empty: it was removed, or only the database was copied. Compare the database with a backup before anybody works on it");
            return;
        }

        var hash = await events.Where(e => e.Sequence == last.Sequence).Select(e => e.Hash).SingleOrDefaultAsync(cancellationToken);
        if (hash is null || Convert.ToHexStringLower(hash) != last.Hash)
            logger.LogCritical("The audit chain contradicts its anchor at event {Sequence}: this database was replaced or changed. Compare it with a backup before anybody works on it", last.Sequence);
    }

    /// <summary>Rows of a table that the chain did not cover in an earlier version come under it, once.</summary>
    private async Task CoverRowsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await RowsCoverage.TakeOverAsync(context, clock.GetUtcNow(), cancellationToken) is { } link) anchor.Write(link);
    }

    private async Task PlantRulesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await RuleSeeds.PlantAsync(context, plan.Value.ToSettings(), clock.GetUtcNow(), cancellationToken) is { } link) anchor.Write(link);
    }
}
