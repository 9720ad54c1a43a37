using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Data.Audit;

/// <summary>
/// Takes rows under the chain that were stored before the chain covered their table, once per table. From that event on a row
/// without cover in the table is one that somebody inserted past the portal.
/// </summary>
public static class RowsCoverage
{
    /// <summary>The kind of the event; its detail "tables" names what it takes over.</summary>
    public const string Kind = "audit.rows-covered";

    internal const string Tables = "tables";

    /// <summary>The event, or null where every table is covered already. Runs in a transaction of its own.</summary>
    public static async Task<AuditEvent?> TakeOverAsync(PortalDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var known = await KnownAsync(context, cancellationToken);
        var tables = CoveredTable.Of(context).Where(table => !known.Contains(table.Name)).ToList();
        if (tables.Count == 0) return null;

        var link = await AuditTrail.SaveAsync(context, await RecordAsync(context, tables, now, cancellationToken), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return link;
    }

    private static async Task<AuditRecord> RecordAsync(PortalDbContext context, List<CoveredTable> tables, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = new List<CoveredRow>();
        foreach (var table in tables) rows.AddRange(await CoveredRows.HashAllAsync(context, table, cancellationToken));
        return AuditTrail.RecordByPortal(now, CaseEvent.Of(Kind, (Tables, string.Join(' ', tables.Select(t => t.Name))))) with { Rows = rows };
    }

    private static async Task<HashSet<string>> KnownAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var events = await context.Set<AuditEvent>().Where(e => e.Kind == Kind).Select(e => e.CanonicalBytes).ToListAsync(cancellationToken);
        return [.. events.SelectMany(bytes => RecordedEvent.Read(bytes).Detail(Tables)?.Split(' ') ?? [])];
    }
}
