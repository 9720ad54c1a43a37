using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Data.Plan;

/// <summary>
/// Cases of a database from before clocks knew a zone and a stop take both: the plan's zone, and the moment of their decision. They were given no
/// notice clocks at receipt, and get none now.
/// </summary>
internal static class EarlierCases
{
    public static async Task CompleteAsync(PortalDbContext context, string zone, CancellationToken cancellationToken)
    {
        await context.Set<AuthorizationCase>().Where(c => c.ClockZone == "").ExecuteUpdateAsync(set => set.SetProperty(c => c.ClockZone, zone), cancellationToken);
        await context.Set<CaseClock>()
            .Where(clock => clock.StartedAt == null && clock.Start == ClockStart.Receipt)
            .ExecuteUpdateAsync(set => set
                .SetProperty(clock => clock.StartedAt, clock => CaseOf(context, clock).Select(c => (DateTimeOffset?)c.ReceivedAt).First())
                .SetProperty(clock => clock.StoppedAt, clock => CaseOf(context, clock).Select(c => c.DecidedAt).First()), cancellationToken);
    }

    private static IQueryable<AuthorizationCase> CaseOf(PortalDbContext context, CaseClock clock) =>
        context.Set<AuthorizationCase>().Where(c => c.Id == EF.Property<Guid>(clock, "CaseId"));
}
