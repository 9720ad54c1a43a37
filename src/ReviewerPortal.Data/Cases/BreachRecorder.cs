using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Data.Cases;

/// <summary>
/// Records clocks that have run out, each case in a transaction of its own, with the system as the actor. It raises breaches and can do nothing else
/// to a case.
/// </summary>
public sealed class BreachRecorder(IDbContextFactory<PortalDbContext> contexts, AuditAnchor anchor, TimeProvider clock)
{
    /// <summary>As the audit log names what no person did.</summary>
    public const string System = "system";

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
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var (found, now) = (await CaseActions.LoadAsync(context, number, cancellationToken), clock.GetUtcNow());
        // An action may have recorded it meanwhile.
        if (found?.RecordBreaches(now) is not { } breached) return false;

        var link = await AuditTrail.SaveAsync(context, new AuditRecord(Guid.CreateVersion7(), now, null, System, "", found.Id, breached.Kind, breached.Details), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        anchor.Write(link);
        return true;
    }
}
