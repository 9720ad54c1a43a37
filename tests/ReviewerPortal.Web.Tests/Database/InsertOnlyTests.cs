using System.Data.Common;
using Microsoft.Data.Sqlite;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Database;

/// <summary>What was decided, signed, issued or recorded cannot be changed in the database either.</summary>
public class InsertOnlyTests(PortalHost host) : IAsyncLifetime
{
    private const string Mark = "_no_update";

    private static readonly string[] Names =
    [
        "AppealRules", "AuditEvents", "Blobs", "CaseNotes", "ClockBreaches", "ClockExtensions", "ClockRows", "CredentialClasses", "Determinations", "DocumentOpenings", "ExpediteRefusals",
        "GivenNotices", "IssuedLetters", "LegalHoldReleases", "LegalHolds", "LetterTexts", "PeerToPeerEntries", "PlanSettings", "PolicyCodes", "PolicyVersions", "ReasonCodes", "Recommendations",
        "RecommendedLines", "RequestChecks", "SecondSignatureClasses", "SignOffRevocations", "SignOffs", "SignedContraryEvidenceAnswers",
    ];

    public static TheoryData<string> Tables { get; } = new(Names);

    /// <summary>The key of the chain and of the plan's settings is their rowid, so they have no row under the same rowid and another key.</summary>
    public static TheoryData<string> TablesWithAKeyBesideTheRowid { get; } = new(Names.Except(["AuditEvents", "PlanSettings"]));

    /// <summary>Every table needs a row to be attacked; the demo data holds no legal hold.</summary>
    public async ValueTask InitializeAsync() => await host.ReleasedHoldAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Tables_Always_AreAllThatAreMarked()
    {
        using var context = host.NewContext();
        var marked = InsertOnlyTriggers.Script(context).Where(t => t.Name.EndsWith(Mark, StringComparison.Ordinal)).Select(t => t.Name[..^Mark.Length]);

        Assert.Equal(Names, marked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Row_WhenUpdatedOrDeleted_StaysAsItWas(string table)
    {
        await using var connection = await host.OpenRawAsync();
        var columns = await ColumnsAsync(connection, table);
        var set = $"SET {columns[^1]} = {columns[^1]}";

        await AssertRefusedAsync(connection, table, row => $"UPDATE {table} {set} WHERE rowid = {row}");
        await AssertRefusedAsync(connection, table, row => $"UPDATE OR REPLACE {table} {set} WHERE rowid = {row}");
        await AssertRefusedAsync(connection, table, row => $"DELETE FROM {table} WHERE rowid = {row}");
        await AssertRefusedAsync(connection, table, _ => $"DELETE FROM {table}");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Row_WhenReplaced_StaysAsItWas(string table)
    {
        await using var connection = await host.OpenRawAsync();
        var columns = string.Join(", ", await ColumnsAsync(connection, table));

        await AssertRefusedAsync(connection, table, row => $"INSERT OR REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE rowid = {row}");
        await AssertRefusedAsync(connection, table, row => $"REPLACE INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE rowid = {row}");
        await AssertRefusedAsync(connection, table, row => $"INSERT OR REPLACE INTO {table} (rowid, {columns}) SELECT rowid, {columns} FROM {table} WHERE rowid = {row}");
    }

    /// <summary>REPLACE removes a row for any unique key that it shares, and for its rowid: a new primary key is no way around.</summary>
    [Theory]
    [MemberData(nameof(TablesWithAKeyBesideTheRowid))]
    public async Task Row_WhenReplacedUnderANewKey_StaysAsItWas(string table)
    {
        await using var connection = await host.OpenRawAsync();
        var columns = await ColumnsAsync(connection, table);
        var key = (await connection.RowsAsync($"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}') WHERE pk = 1"))[0][0];
        var (names, values) = (string.Join(", ", columns), string.Join(", ", columns.Select(c => c == key ? "hex(randomblob(16))" : c)));

        await AssertRefusedAsync(connection, table, row => $"INSERT OR REPLACE INTO {table} (rowid, {names}) SELECT rowid, {values} FROM {table} WHERE rowid = {row}");
        if (await HasAnotherUniqueKeyAsync(connection, table))
            await AssertRefusedAsync(connection, table, row => $"INSERT OR REPLACE INTO {table} ({names}) SELECT {values} FROM {table} WHERE rowid = {row}");
    }

    [Fact]
    public async Task Triggers_AfterMigrationAndAfterASecondStart_AreThoseOfTheScript()
    {
        var settings = new Dictionary<string, string?> { ["Portal:DemoData"] = "false" };
        await using var second = new PortalHost("Development", settings);
        await using (var first = new PortalHost("Development", settings))
        {
            Assert.Equal(Script(first), await StoredAsync(first));
            await first.HandOverAsync(second);
        }

        Assert.Equal(Script(second), await StoredAsync(second));
    }

    [Fact]
    public async Task Triggers_WhenAnEarlierVersionLeftWeakerOnes_AreThoseOfTheScriptAfterTheNextStart()
    {
        var settings = new Dictionary<string, string?> { ["Portal:DemoData"] = "false" };
        await using var second = new PortalHost("Development", settings);
        await using (var first = new PortalHost("Development", settings))
        {
            await using var connection = await first.OpenRawAsync();
            await connection.ExecuteAsync("DROP TRIGGER Blobs_no_delete");
            await connection.ExecuteAsync("DROP TRIGGER SignOffs_no_update; CREATE TRIGGER SignOffs_no_update BEFORE UPDATE ON SignOffs BEGIN SELECT 1; END");
            await first.HandOverAsync(second);
        }

        Assert.Equal(Script(second), await StoredAsync(second));
    }

    private static async Task AssertRefusedAsync(DbConnection connection, string table, Func<string, string> statement)
    {
        var row = (await connection.RowsAsync($"SELECT rowid FROM {table} ORDER BY rowid LIMIT 1"))[0][0];
        var columns = string.Join(", ", (await ColumnsAsync(connection, table)).Select(c => $"quote({c})"));
        var select = $"SELECT {columns} FROM {table} WHERE rowid = {row}";
        var stored = Assert.Single(await connection.RowsAsync(select));

        // The transaction takes back what a missing trigger would let through; other tests read the same database.
        await using (await connection.BeginTransactionAsync())
        {
            var refused = await Assert.ThrowsAsync<SqliteException>(() => connection.ExecuteAsync(statement(row)));
            Assert.Contains($"{table} is insert-only", refused.Message, StringComparison.Ordinal);
            Assert.Equal(stored, Assert.Single(await connection.RowsAsync(select)));
        }
    }

    private static async Task<List<string>> ColumnsAsync(DbConnection connection, string table) =>
        [.. (await connection.RowsAsync($"SELECT '\"' || name || '\"' FROM pragma_table_info('{table}')")).Select(row => row[0])];

    private static async Task<bool> HasAnotherUniqueKeyAsync(DbConnection connection, string table) =>
        (await connection.RowsAsync($"SELECT name FROM pragma_index_list('{table}') WHERE \"unique\" = 1 AND origin <> 'pk'")).Count > 0;

    private static async Task<List<string>> StoredAsync(PortalHost host)
    {
        await using var connection = await host.OpenRawAsync();
        return Normal((await connection.RowsAsync("SELECT sql FROM sqlite_master WHERE type = 'trigger'")).Select(row => row[0]));
    }

    private static List<string> Script(PortalHost host)
    {
        using var context = host.NewContext();
        return Normal(InsertOnlyTriggers.Script(context).Select(t => t.Sql));
    }

    private static List<string> Normal(IEnumerable<string> triggers) => [.. triggers.Select(sql => sql.Trim().TrimEnd(';')).Order(StringComparer.Ordinal)];
}
