using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Data.Retention;

/// <summary>A case with nothing left to decide, and when that came about (UTC).</summary>
public sealed record SettledCase
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required DateTimeOffset SettledAt { get; init; }

    /// <summary>True while a legal hold stands on it.</summary>
    public required bool IsHeld { get; init; }
}

/// <summary>A settled case whose term is over; the days are the plan's.</summary>
public sealed record DueForRemoval(SettledCase Case, DateOnly SettledOn, DateOnly KeptThrough);

/// <summary>Finds the cases that retention is about.</summary>
public static class SettledCases
{
    private static readonly CaseStatus[] Statuses = [.. Enum.GetValues<CaseStatus>().Where(status => status.IsSettled())];

    /// <summary>The one place that says when a case was settled.</summary>
    public static IQueryable<SettledCase> Of(PortalDbContext context) =>
        from found in context.Set<AuthorizationCase>()
        where Statuses.Contains(found.Status) && found.SettledAt != null
        select new SettledCase
        {
            Id = found.Id,
            Number = found.Number,
            SettledAt = found.SettledAt!.Value,
            IsHeld = context.Set<LegalHold>().Any(h => h.CaseId == found.Id && h.Release == null),
        };

    /// <summary>The cases whose term is over, held ones included, the longest overdue first; at most <paramref name="most"/>.</summary>
    public static Task<IReadOnlyList<DueForRemoval>> DueAsync(PortalDbContext context, DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        DueAsync(context, Of(context), now, most, cancellationToken);

    /// <summary>Of them only those that a legal hold keeps, or only those that none does: many held cases must not crowd out what may go.</summary>
    public static Task<IReadOnlyList<DueForRemoval>> DueAsync(PortalDbContext context, bool held, DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        DueAsync(context, Of(context).Where(c => c.IsHeld == held), now, most, cancellationToken);

    private static async Task<IReadOnlyList<DueForRemoval>> DueAsync(
        PortalDbContext context, IQueryable<SettledCase> settled, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        var plan = await PlanSettings.CurrentAsync(context, cancellationToken);
        // The database narrows down by instants, a day wider than any time zone; the rule decides by the plan's days.
        var widest = now.AddYears(-plan.RetentionYears).AddDays(1);
        var candidates = await settled.Where(c => c.SettledAt < widest).OrderBy(c => c.SettledAt).ThenBy(c => c.Number).Take(most).ToListAsync(cancellationToken);
        return [.. candidates.Select(found => Due(found, plan, now)).OfType<DueForRemoval>()];
    }

    /// <summary>The case when its term is over; else null.</summary>
    public static async Task<DueForRemoval?> DueAsync(PortalDbContext context, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken) =>
        await Of(context).SingleOrDefaultAsync(c => c.Id == caseId, cancellationToken) is { } found
            ? Due(found, await PlanSettings.CurrentAsync(context, cancellationToken), now)
            : null;

    private static DueForRemoval? Due(SettledCase found, PlanSettings plan, DateTimeOffset now)
    {
        var (term, settledOn) = (plan.RetentionTerm, plan.DayOf(found.SettledAt));
        return term.IsOver(settledOn, plan.DayOf(now)) ? new DueForRemoval(found, settledOn, term.KeptThrough(settledOn)) : null;
    }
}
