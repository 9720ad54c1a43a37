using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Web.Features.Retention;

/// <summary>A case whose term is over. The days are the plan's.</summary>
public sealed record DueRow(string CaseNumber, DateOnly SettledOn, DateOnly KeptThrough, bool IsHeld);

/// <summary>A legal hold; released where there is a release. Instants are UTC.</summary>
public sealed record HoldRow
{
    public required Guid Id { get; init; }

    public required string CaseNumber { get; init; }

    public required string Reason { get; init; }

    public required string PlacedBy { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    public required string? ReleasedBy { get; init; }

    public required DateTimeOffset? ReleasedAt { get; init; }

    public required string? ReleaseReason { get; init; }
}

/// <summary>What the page shows. IsCut tells that more is due than is listed; of the holds every standing one is, and the newest released ones.</summary>
public sealed record RetentionView(RetentionTerm Term, IReadOnlyList<DueRow> Due, bool IsCut, IReadOnlyList<HoldRow> Holds, int ReleasedLeftOut);

/// <summary>Reads what is due for removal and what is held: case numbers and days, nothing of a member.</summary>
public sealed class RetentionQuery(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>The page lists so many; the procedure takes all.</summary>
    public const int Most = 100;

    /// <summary>Refused for whoever keeps no records.</summary>
    public async Task<Result<RetentionView>> FindAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await ReviewerLoader.FindAsync(context, personId, cancellationToken) is not { } person || !RecordKeepers.Include(person)) return RecordKeepers.NotAllowed;

        var due = await SettledCases.DueAsync(context, clock.GetUtcNow(), Most + 1, cancellationToken);
        var plan = await PlanSettings.CurrentAsync(context, cancellationToken);
        var (standing, released) = (Holds(context, released: false), Holds(context, released: true));
        List<HoldRow> holds = [.. await standing.ToListAsync(cancellationToken), .. await released.Take(Most).ToListAsync(cancellationToken)];
        var leftOut = Math.Max(0, await released.CountAsync(cancellationToken) - Most);
        return new RetentionView(plan.RetentionTerm, [.. due.Take(Most).Select(ToRow)], due.Count > Most, holds, leftOut);
    }

    private static DueRow ToRow(DueForRemoval due) => new(due.Case.Number, due.SettledOn, due.KeptThrough, due.Case.IsHeld);

    /// <summary>The newest first.</summary>
    private static IQueryable<HoldRow> Holds(PortalDbContext context, bool released) =>
        from hold in context.Set<LegalHold>()
        join held in context.Set<AuthorizationCase>() on hold.CaseId equals held.Id
        where (hold.Release != null) == released
        orderby hold.PlacedAt descending
        select new HoldRow
        {
            Id = hold.Id,
            CaseNumber = held.Number,
            Reason = hold.Reason,
            PlacedBy = hold.PlacedByName,
            PlacedAt = hold.PlacedAt,
            ReleasedBy = hold.Release == null ? null : hold.Release.ReleasedByName,
            ReleasedAt = hold.Release == null ? null : hold.Release.ReleasedAt,
            ReleaseReason = hold.Release == null ? null : hold.Release.Reason,
        };
}
