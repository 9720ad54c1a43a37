using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ReviewerPortal.Data.InsertOnly;

/// <summary>
/// The database itself refuses to change what is insert-only. Run after every migration: a table rebuild of the SQLite provider
/// drops triggers without a word. REPLACE deletes and inserts past the first two triggers, hence the third: it looks at every unique
/// key, and at the rowid, since a row that names a stored rowid replaces that row whatever its key is.
/// </summary>
public static class InsertOnlyTriggers
{
    public static async Task ApplyAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        // Made anew each time, in one transaction: a trigger of an earlier version would otherwise stay as it was.
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await MakeAnewAsync(context, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Runs the work without the triggers, then makes them anew. Only inside a transaction, whose end decides over both: definitions are
    /// as transactional as rows. For the removal by retention, and for nothing else.
    /// </summary>
    internal static async Task LiftAsync(PortalDbContext context, Func<Task> work, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null) throw new InvalidOperationException("Triggers are lifted inside a transaction only.");
        foreach (var (name, _) in Script(context))
            await context.Database.ExecuteSqlRawAsync(Dropped(name), cancellationToken);
        await work();
        await MakeAnewAsync(context, cancellationToken);
    }

    /// <summary>The first trigger that the database lacks, or has in other words; null where all are as <see cref="Script"/> makes them.</summary>
    internal static string? FirstMissing(PortalDbContext context)
    {
        var stored = context.Database.SqlQueryRaw<string>("SELECT \"sql\" || ';' AS \"Value\" FROM sqlite_master WHERE \"type\" = 'trigger'").ToHashSet();
        return Script(context).Where(trigger => !stored.Contains(trigger.Sql)).Select(trigger => trigger.Name).FirstOrDefault();
    }

    private static async Task MakeAnewAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        foreach (var (name, sql) in Script(context))
            await context.Database.ExecuteSqlRawAsync(MadeAnew(name, sql), cancellationToken);
    }

    private static string MadeAnew(string name, string sql) => $"{Dropped(name)} {sql}";

    private static string Dropped(string name) => $"DROP TRIGGER IF EXISTS \"{name}\";";

    /// <summary>Every trigger's name and SQL, in order.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Script(PortalDbContext context) =>
        [.. InsertOnlyTables.Of(context.GetService<IDesignTimeModel>().Model).SelectMany(table => ForTable(table.Table, table.Keys))];

    private static IEnumerable<(string Name, string Sql)> ForTable(string table, IReadOnlyList<IReadOnlyList<string>> keys)
    {
        var sameKey = string.Join(" OR ", ["rowid = NEW.rowid", .. keys.Select(Same)]);
        yield return Trigger(table, "no_update", "BEFORE UPDATE", "");
        yield return Trigger(table, "no_delete", "BEFORE DELETE", "");
        yield return Trigger(table, "no_replace", "BEFORE INSERT", $"WHEN EXISTS (SELECT 1 FROM \"{table}\" WHERE {sameKey})");
    }

    private static string Same(IReadOnlyList<string> key) =>
        $"({string.Join(" AND ", key.Select(column => $"\"{column}\" = NEW.\"{column}\""))})";

    private static (string Name, string Sql) Trigger(string table, string suffix, string when, string condition)
    {
        var name = $"{table}_{suffix}";
        return (name, $"CREATE TRIGGER \"{name}\" {when} ON \"{table}\" {condition} BEGIN SELECT RAISE(ABORT, '{table} is insert-only'); END;");
    }
}
