using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Data.Plan;

/// <summary>Which version of a rule counts.</summary>
public static class RulesInForce
{
    /// <summary>
    /// The newest version of each row that was made by then (UTC): a change counts for requests received from it on. Tracked, because a case pins the rows.
    /// </summary>
    public static async Task<List<T>> RulesInForceAtAsync<T>(this PortalDbContext context, DateTimeOffset at, CancellationToken cancellationToken) where T : RuleVersion =>
        Newest(await context.Set<T>().Where(row => row.ChangedAt == null || row.ChangedAt <= at).ToListAsync(cancellationToken));

    /// <summary>The newest version of each row.</summary>
    public static List<T> Newest<T>(IEnumerable<T> rows) where T : RuleVersion =>
        [.. rows.GroupBy(row => row.Key).Select(versions => versions.MaxBy(row => row.Version)!)];
}
