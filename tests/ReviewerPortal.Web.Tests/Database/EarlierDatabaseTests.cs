using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Audit.Verification;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Database;

/// <summary>
/// A database file of each earlier state of the product opens in this one: it migrates, keeps its triggers, and loses nothing.
/// A file is added to <c>tests/Fixtures/databases</c> when the schema changes, with its anchor beside it, and never replaced.
/// </summary>
public class EarlierDatabaseTests
{
    public static TheoryData<string> Files { get; } = new(Directory.GetFiles(Fixtures, "*.db").Select(path => Path.GetFileName(path)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Start_OnAnEarlierDatabase_KeepsCasesLettersAndTriggers(string file)
    {
        await using var host = new PortalHost();
        File.Copy(Path.Combine(Fixtures, file), Path.Combine(host.Folder, "portal.db"));
        var anchor = Path.Combine(Fixtures, Path.ChangeExtension(file, ".anchor.log"));
        if (File.Exists(anchor)) File.Copy(anchor, Path.Combine(host.Folder, "audit-anchor.log"));
        var kept = await CasesBeforeAsync(file, "TRUE");
        var supported = await SupportedBeforeAsync(file);

        await using var context = host.NewContext();

        Assert.NotEmpty(kept);
        Assert.Equal(kept, await context.Set<AuthorizationCase>().Select(c => c.Number).Order().ToListAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(supported);
        Assert.Equal(supported, await context.Set<AuthorizationCase>().Where(c => c.PhysicianSupportsExpedite).Select(c => c.Number).Order().ToListAsync(TestContext.Current.CancellationToken));
        var letters = await context.Set<IssuedLetter>().Join(context.Set<Blob>(), l => l.Sha256, b => b.Sha256, (l, b) => new { l.Sha256, b.Bytes }).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(letters);
        Assert.All(letters, letter => Assert.Equal(letter.Sha256, Blob.HashOf(letter.Bytes)));
        var triggers = await context.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(InsertOnlyTriggers.Script(context).Select(t => t.Name).Order(), triggers.Order());
        await AssertClocksAreCompleteAsync(context);
        ChainTests.AssertVerifies(await host.ReadChainAsync());
        var verified = await host.Get<ChainVerifications>().RunAsync(progress: null, TestContext.Current.CancellationToken);
        Assert.Null(verified.Fault);
        Assert.True(verified.Rows > letters.Count);
    }

    /// <summary>Kinds of rows that the earlier version lacked are there; its cases know their zone, and decided ones stopped their clock.</summary>
    private static async Task AssertClocksAreCompleteAsync(PortalDbContext context)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var rows = RulesInForce.Newest(await context.Set<ClockRow>().ToListAsync(cancellation));
        Assert.Equal(ClockSeeds.All().Select(row => row.Key).Order(StringComparer.Ordinal), rows.Select(row => row.Key).Order(StringComparer.Ordinal));
        Assert.Equal(ClockSeeds.All().Count(row => row.Extension is not null), rows.Count(row => row.Extension is not null));
        var cases = await context.Set<AuthorizationCase>().Include(c => c.Clocks).ToListAsync(cancellation);
        Assert.All(cases, c => Assert.NotEmpty(c.ClockZone));
        Assert.Contains(cases, c => c.DecidedAt is not null);
        Assert.All(cases.Where(c => c.DecidedAt is not null), c => Assert.Equal((c.DecidedAt, c.ReceivedAt), (c.DecisionClock.StoppedAt, c.DecisionClock.StartedAt!.Value)));
    }

    /// <summary>
    /// The cases whose expedite a physician supports. A version that did not ask expedited only what was supported, so there it is every expedited case.
    /// </summary>
    private static async Task<IReadOnlyList<string>> SupportedBeforeAsync(string file)
    {
        var asks = await ReadBeforeAsync(file, "SELECT name FROM pragma_table_info('Cases') WHERE name = 'PhysicianSupportsExpedite'");
        return await CasesBeforeAsync(file, asks.Count > 0 ? "PhysicianSupportsExpedite" : "Urgency = 'Expedited'");
    }

    private static Task<IReadOnlyList<string>> CasesBeforeAsync(string file, string condition) =>
        ReadBeforeAsync(file, $"SELECT Number FROM Cases WHERE {condition} ORDER BY Number");

    private static async Task<IReadOnlyList<string>> ReadBeforeAsync(string file, string sql)
    {
        // Immutable: SQLite otherwise leaves files of its own beside a file that was written ahead of its log.
        await using var connection = new SqliteConnection($"Data Source={new Uri(Path.Combine(Fixtures, file)).AbsoluteUri}?immutable=1;Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var texts = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) texts.Add(reader.GetString(0));
        return texts;
    }

    private static string Fixtures => Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "tests", "Fixtures", "databases");
}
