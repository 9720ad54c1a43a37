using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Data.Retention;

/// <summary>What was removed with a case: the covered rows that are missing from now on, the SHA-256 of its letters, and the number of all rows.</summary>
public sealed record RemovedCase(IReadOnlyList<RowName> Covered, IReadOnlyList<string> Letters, int Rows);

/// <summary>
/// Removes everything about one case but its audit events: its rows in every table, what people were still typing about it, and the files
/// that nothing else names. The only code that lifts the insert-only triggers, and only inside the caller's transaction: what
/// fails half-way is undone, the triggers with it.
/// </summary>
public static class CaseRemoval
{
    /// <summary>
    /// A draft is about the case where its scope names the number between colons ("UM-2026-00001", "sign-off:UM-2026-00001:talk") or, as that of a release
    /// does, one of the case's holds. Only whole parts count: another case's number may begin the same.
    /// </summary>
    private const string DeleteDrafts =
        """
        DELETE FROM "Drafts" WHERE ':' || "Scope" || ':' LIKE '%:' || {0} || ':%'
        OR UPPER("Scope") IN (SELECT 'LEGAL-HOLD:' || UPPER("Id") FROM "LegalHolds" WHERE "CaseId" = {1})
        """;

    /// <summary>The caller has made sure that the case may go, and writes the tombstone into the same transaction.</summary>
    public static async Task<RemovedCase> RemoveAsync(PortalDbContext context, Guid caseId, string number, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null) throw new InvalidOperationException("A case is removed inside the transaction of its tombstone.");
        var tables = CaseTables.Of(context);
        var covered = await CoveredRowsAsync(context, tables, caseId, cancellationToken);
        var letters = await TextsAsync(context, tables.Single(t => t.Name == "IssuedLetters"), "Sha256", caseId, cancellationToken);
        var files = await FilesAsync(context, tables, caseId, cancellationToken);

        var rows = 0;
        await InsertOnlyTriggers.LiftAsync(context, async () =>
        {
            rows = await DeleteRowsAsync(context, tables, caseId, number, cancellationToken);
            covered.AddRange(await DeleteFilesAsync(context, files, cancellationToken));
        }, cancellationToken);
        return new RemovedCase(covered, letters, rows);
    }

    private static async Task<List<RowName>> CoveredRowsAsync(PortalDbContext context, IEnumerable<CaseTable> tables, Guid caseId, CancellationToken cancellationToken)
    {
        var covered = new List<RowName>();
        foreach (var (own, table) in CoveredTable.Of(context).Join(tables, c => c.Name, t => t.Name, (c, t) => (c, t)))
            covered.AddRange((await TextsAsync(context, table, own.Columns[own.Key[0]], caseId, cancellationToken)).Select(key => new RowName(table.Name, key)));
        return covered;
    }

    private static async Task<HashSet<string>> FilesAsync(PortalDbContext context, IReadOnlyList<CaseTable> tables, Guid caseId, CancellationToken cancellationToken)
    {
        var files = new HashSet<string>();
        foreach (var (table, column) in CaseTables.BlobNames(context).Join(tables, n => n.Type, t => t.Type, (n, t) => (t, n.Column)))
            files.UnionWith(await TextsAsync(context, table, column, caseId, cancellationToken));
        return files;
    }

    private static async Task<int> DeleteRowsAsync(PortalDbContext context, IEnumerable<CaseTable> tables, Guid caseId, string number, CancellationToken cancellationToken)
    {
        // References are checked at the commit: the order of the tables does not matter then.
        await context.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellationToken);
        var rows = await context.Database.ExecuteSqlRawAsync(DeleteDrafts, [number, caseId], cancellationToken);
        // Parts first: their conditions ask the table of the whole.
        foreach (var table in tables.Reverse())
            rows += await context.Database.ExecuteSqlRawAsync(DeleteFrom(table), [caseId], cancellationToken);
        return rows;
    }

    /// <summary>A file that another case, or a policy, names as well stays.</summary>
    private static async Task<List<RowName>> DeleteFilesAsync(PortalDbContext context, IEnumerable<string> files, CancellationToken cancellationToken)
    {
        var named = CaseTables.BlobNames(context).Select(n => $"NOT EXISTS (SELECT 1 FROM \"{n.Type.GetTableName()}\" WHERE \"{n.Column}\" = {{0}})");
        var sql = $"DELETE FROM \"Blobs\" WHERE \"Sha256\" = {{0}} AND {string.Join(" AND ", named)}";
        var removed = new List<RowName>();
        foreach (var file in files)
            if (await context.Database.ExecuteSqlRawAsync(sql, [file], cancellationToken) > 0) removed.Add(new RowName("Blobs", file));
        return removed;
    }

    private static Task<List<string>> TextsAsync(PortalDbContext context, CaseTable table, string column, Guid caseId, CancellationToken cancellationToken) =>
        context.Database.SqlQueryRaw<string>(SelectTexts(table, column), caseId).ToListAsync(cancellationToken);

    private static string DeleteFrom(CaseTable table) => $"DELETE FROM \"{table.Name}\" WHERE {table.Condition}";

    private static string SelectTexts(CaseTable table, string column) =>
        $"SELECT DISTINCT CAST(\"{column}\" AS TEXT) AS \"Value\" FROM \"{table.Name}\" WHERE \"{column}\" IS NOT NULL AND {table.Condition}";
}
