using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Data.Plan;

/// <summary>
/// Cases of a database from before clocks knew a zone and a stop take both: the plan's zone, and the moment of their decision. They were given no
/// notice clocks at receipt, and get none now. What was decided then is settled since. Nobody was asked whether the physician supports an
/// expedite that was granted, so it counts as supported: it is not refused afterwards (42 CFR 422.570(c)(2)).
/// </summary>
internal static class EarlierCases
{
    public static async Task CompleteAsync(PortalDbContext context, string zone, CancellationToken cancellationToken)
    {
        foreach (var outcome in new[] { CaseOutcome.Approved, CaseOutcome.PartiallyApproved, CaseOutcome.Denied })
            await SettleAsync(context, outcome, cancellationToken);
        await context.Set<AuthorizationCase>().Where(c => c.ClockZone == "").ExecuteUpdateAsync(set => set
            .SetProperty(c => c.ClockZone, zone)
            .SetProperty(c => c.PhysicianSupportsExpedite, c => c.Urgency == Urgency.Expedited), cancellationToken);
        var cases = context.Set<AuthorizationCase>();
        await context.Set<CaseClock>()
            .Where(clock => clock.StartedAt == null && clock.Start == ClockStart.Receipt)
            .ExecuteUpdateAsync(set => set
                .SetProperty(clock => clock.StartedAt, clock => cases.Where(c => c.Id == EF.Property<Guid>(clock, "CaseId")).Select(c => (DateTimeOffset?)c.ReceivedAt).FirstOrDefault())
                .SetProperty(clock => clock.StoppedAt, clock => cases.Where(c => c.Id == EF.Property<Guid>(clock, "CaseId")).Select(c => c.DecidedAt).FirstOrDefault()), cancellationToken);
    }

    private static async Task SettleAsync(PortalDbContext context, CaseOutcome outcome, CancellationToken cancellationToken)
    {
        var status = Enum.Parse<CaseStatus>(outcome.ToString());
        await context.Set<AuthorizationCase>().Where(c => c.Status == status && c.Outcome == null)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Outcome, outcome).SetProperty(c => c.SettledAt, c => c.DecidedAt), cancellationToken);
    }
}
