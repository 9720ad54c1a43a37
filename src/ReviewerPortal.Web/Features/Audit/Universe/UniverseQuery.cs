using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>How many cases of a line of business ended how; null where nothing is decided.</summary>
public sealed record UniverseCount(LineOfBusiness LineOfBusiness, CaseOutcome? Outcome, int Cases);

/// <summary>What a period holds, before anything is exported.</summary>
public sealed record UniverseCounts(IReadOnlyList<UniverseCount> Rows, int SampleSize)
{
    public int Total => Rows.Sum(row => row.Cases);

    /// <summary>A sample is never larger than what it is drawn from.</summary>
    public int Sampled => Math.Min(SampleSize, Total);
}

/// <summary>Counts the cases of a period for the page; nobody's health information is read.</summary>
public sealed class UniverseQuery(IDbContextFactory<PortalDbContext> contexts, PlanTimeZone zone)
{
    /// <summary>Refused for whoever is no auditor, and with each problem of the filter.</summary>
    public async Task<Result<UniverseCounts>> CountAsync(Guid personId, UniverseFilter filter, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!AuditReaders.MayRead(await ReviewerLoader.FindAsync(context, personId, cancellationToken))) return ExportUniverse.NotAllowed;
        if (filter.Check() is { Count: > 0 } problems) return problems.ToArray();

        var counts = await new UniverseReader(context, filter, zone).Selected()
            .GroupBy(c => new { c.Coverage.LineOfBusiness, c.Outcome })
            .Select(same => new { same.Key.LineOfBusiness, same.Key.Outcome, Cases = same.Count() }).ToListAsync(cancellationToken);
        return new UniverseCounts(
            [.. counts.OrderBy(c => c.LineOfBusiness).ThenBy(c => c.Outcome).Select(c => new UniverseCount(c.LineOfBusiness, c.Outcome, c.Cases))], filter.SampleSize);
    }
}
