using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ReviewerPortal.Data.InsertOnly;

/// <summary>
/// The database itself refuses to change what is insert-only. Run after every migration: a table rebuild of the SQLite provider
/// drops triggers without a word. REPLACE deletes and inserts past the first two triggers, hence the third.
/// </summary>
public static class InsertOnlyTriggers
{
    public static async Task ApplyAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        foreach (var (_, sql) in Script(context))
            await context.Database.ExecuteSqlRawAsync(sql, cancellationToken);
    }

    /// <summary>Every trigger's name and SQL, in order.</summary>
    public static IReadOnlyList<(string Name, string Sql)> Script(PortalDbContext context) =>
        [.. InsertOnlyTables.Of(context.GetService<IDesignTimeModel>().Model).SelectMany(table => ForTable(table.Table, table.Key))];

    private static IEnumerable<(string Name, string Sql)> ForTable(string table, IReadOnlyList<string> key)
    {
        var sameKey = string.Join(" AND ", key.Select(column => $"\"{column}\" = NEW.\"{column}\""));
        yield return Trigger(table, "no_update", "BEFORE UPDATE", "");
        yield return Trigger(table, "no_delete", "BEFORE DELETE", "");
        yield return Trigger(table, "no_replace", "BEFORE INSERT", $"WHEN EXISTS (SELECT 1 FROM \"{table}\" WHERE {sameKey})");
    }

    private static (string Name, string Sql) Trigger(string table, string suffix, string when, string condition)
    {
        var name = $"{table}_{suffix}";
        return (name, $"CREATE TRIGGER IF NOT EXISTS \"{name}\" {when} ON \"{table}\" {condition} BEGIN SELECT RAISE(ABORT, '{table} is insert-only'); END;");
    }
}
