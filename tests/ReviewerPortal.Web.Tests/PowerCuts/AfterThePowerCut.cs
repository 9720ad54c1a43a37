using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Tests.Database;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.PowerCuts;

/// <summary>What must be true when the portal starts on what a dead process left. Asking the host for anything starts it.</summary>
internal static class AfterThePowerCut
{
    /// <summary>It opens and migrates, has its triggers, the chain verifies, the anchor may lag and does not contradict, and nothing is there by half.</summary>
    public static async Task AssertWholeAsync(PortalHost host)
    {
        await using var connection = await host.OpenRawAsync();
        Assert.Equal("ok", Assert.Single(await connection.RowsAsync("PRAGMA integrity_check"))[0]);
        Assert.Empty(await connection.RowsAsync("PRAGMA foreign_key_check"));
        AssertTriggers(host, await connection.RowsAsync("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name"));
        var chain = await host.ReadChainAsync();
        ChainTests.AssertVerifies(chain);
        AssertAnchorAgrees(host, chain);
        await RecordInvariants.AssertHoldAsync(host);
    }

    /// <summary>A digest of every table's rows; equal digests mean that nothing is different anywhere.</summary>
    public static async Task<SortedDictionary<string, string>> ContentAsync(PortalHost host)
    {
        await using var connection = await host.OpenRawAsync();
        var content = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(connection))
        {
            var columns = string.Join(" || '|' || ", (await connection.RowsAsync($"SELECT name FROM pragma_table_info('{table}')")).Select(column => $"quote(\"{column[0]}\")"));
            var rows = (await connection.RowsAsync($"SELECT {columns} AS Row FROM \"{table}\"")).Select(row => row[0]).Order(StringComparer.Ordinal);
            content[table] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
        }

        return content;
    }

    /// <summary>The number of rows of every table.</summary>
    public static async Task<SortedDictionary<string, long>> CountsAsync(PortalHost host)
    {
        await using var connection = await host.OpenRawAsync();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in await TablesAsync(connection))
            counts[table] = long.Parse((await connection.RowsAsync($"SELECT COUNT(*) FROM \"{table}\""))[0][0], CultureInfo.InvariantCulture);
        return counts;
    }

    private static async Task<IEnumerable<string>> TablesAsync(DbConnection connection) =>
        (await connection.RowsAsync("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")).Select(row => row[0]);

    private static void AssertTriggers(PortalHost host, IEnumerable<string[]> stored)
    {
        using var context = host.NewContext();
        Assert.Equal(InsertOnlyTriggers.Script(context).Select(t => t.Name).Order(StringComparer.Ordinal), stored.Select(row => row[0]).Order(StringComparer.Ordinal));
    }

    private static void AssertAnchorAgrees(PortalHost host, List<AuditEvent> chain)
    {
        var file = new DataFolder(host.Folder).AuditAnchor;
        var lines = File.Exists(file) ? File.ReadAllLines(file) : [];
        Assert.All(lines.Select(line => line.Split(' ')), parts =>
        {
            var sequence = int.Parse(parts[0], CultureInfo.InvariantCulture);
            Assert.InRange(sequence, 1, chain.Count);
            Assert.Equal(Convert.ToHexStringLower(chain[sequence - 1].Hash), parts[1]);
        });
    }
}
