using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
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
    IOptions<PlanOptions> plan, TimeProvider clock, ILogger<DatabaseStart> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await MigrateAsync(cancellationToken);
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

    private async Task PlantRulesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await RuleSeeds.PlantAsync(context, plan.Value.ToSettings(), clock.GetUtcNow(), cancellationToken);
    }
}
