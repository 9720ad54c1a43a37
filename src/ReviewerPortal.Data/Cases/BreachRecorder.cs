using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Data.Cases;

/// <summary>
/// Records clocks that have run out, each case in a transaction of its own, with the system as the actor. It raises breaches and can do nothing else
/// to a case. A case that fails is logged and tried again the next time; it holds up no other.
/// </summary>
public sealed class BreachRecorder(IDbContextFactory<PortalDbContext> contexts, PortalTransaction transaction, TimeProvider clock, ILogger<BreachRecorder> logger)
{
    /// <summary>The number of cases on which something new has run out by now.</summary>
    public async Task<int> RecordAsync(CancellationToken cancellationToken)
    {
        var recorded = 0;
        foreach (var number in await OverdueAsync(clock.GetUtcNow(), cancellationToken))
            if (await RecordAsync(number, cancellationToken)) recorded++;
        return recorded;
    }

    private async Task<List<string>> OverdueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var late = context.Set<CaseClock>().Where(k => k.Row.SwitchedOn && k.DueAt <= now
            && (k.StoppedAt == null || k.DueAt <= k.StoppedAt) && (k.ReplacedAt == null || k.DueAt <= k.ReplacedAt)
            && !context.Set<ClockBreach>().Any(b => b.CaseId == EF.Property<Guid>(k, "CaseId") && b.ClockId == k.Id));
        return await context.Set<AuthorizationCase>().Where(c => late.Any(k => EF.Property<Guid>(k, "CaseId") == c.Id))
            .OrderBy(c => c.DueAt).Select(c => c.Number).ToListAsync(cancellationToken);
    }

    private async Task<bool> RecordAsync(string number, CancellationToken cancellationToken)
    {
        try
        {
            // An action may have recorded it meanwhile.
            return await transaction.RunAsSystemAsync(number, (found, now) => found.RecordBreaches(now), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(e, "The breach on {Case} could not be recorded; it is tried again", number);
            return false;
        }
    }
}
