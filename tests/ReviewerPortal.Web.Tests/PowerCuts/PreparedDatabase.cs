using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Faults;
using ReviewerPortal.Faults.Scenarios;
using ReviewerPortal.Tests.Fixtures;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.PowerCuts;

/// <summary>The fault points of a scenario in their order, and the number of rows in every table once it is done.</summary>
public sealed record Unharmed(IReadOnlyList<string> Points, SortedDictionary<string, long> Counts);

/// <summary>
/// One database in which every scenario is prepared, made once and copied for each power cut: the demo accounts and policy, and no demo
/// case. It holds a case, so that starting with demo data adds none.
/// </summary>
[CollectionDefinition(Users)]
public sealed class PreparedDatabase : IAsyncLifetime, ICollectionFixture<PreparedDatabase>
{
    /// <summary>The tests that share it.</summary>
    public const string Users = "prepared database";

    private readonly string _folder = Directory.CreateTempSubdirectory("portal-prepared-").FullName;
    private readonly WatchedHost _finished = new();

    public async ValueTask InitializeAsync()
    {
        await using (var host = new PortalHost("Development", new() { ["Portal:DemoData"] = "false", ["Plan:RecallSeconds"] = "86400" }))
        {
            await AddAccountsAsync(host);
            await new Desk(host.Get<IServiceProvider>(), FaultPlan.ManyClients).PublishAsync(PolicyFiles.Lysis);
            await new ManyClients(host.Get<IServiceProvider>()).PrepareAsync();
            await TakeAsync(host);
        }

        // With demo data, because only then a letter may be signed: its texts are not approved yet.
        OnACopy(_finished);
        foreach (var scenario in Scenario.All) await scenario.PrepareAsync(new Desk(_finished.Get<IServiceProvider>(), scenario.Name));
        await TakeAsync(_finished);
        Content = await AfterThePowerCut.ContentAsync(_finished);
        await RunUnharmedAsync();
    }

    /// <summary>A host on a copy in which every scenario was done to its end.</summary>
    public PortalHost Finished => _finished;

    /// <summary>A digest of every table of the prepared database.</summary>
    public SortedDictionary<string, string> Content { get; private set; } = [];

    /// <summary>What each scenario passes and leaves when nobody kills it.</summary>
    public IReadOnlyDictionary<string, Unharmed> Unharmed { get; private set; } = new Dictionary<string, Unharmed>();

    /// <summary>One after the other on the same copy: they do not meet, so what each adds is the same as on a copy of its own.</summary>
    private async Task RunUnharmedAsync()
    {
        var prepared = await AfterThePowerCut.CountsAsync(_finished);
        var unharmed = new Dictionary<string, Unharmed>();
        foreach (var scenario in Scenario.All)
        {
            var (points, added) = await _finished.ActAsync(scenario);
            var counts = prepared.ToDictionary(table => table.Key, table => table.Value + added[table.Key]);
            unharmed[scenario.Name] = new Unharmed(points, new SortedDictionary<string, long>(counts, StringComparer.Ordinal));
        }

        Unharmed = unharmed;
    }

    /// <summary>A host of its own on a copy. It starts when it is first asked for something, so a child process may work on its folder before.</summary>
    public PortalHost NewHost() => OnACopy(new PortalHost());

    private T OnACopy<T>(T host) where T : PortalHost
    {
        foreach (var file in Files) File.Copy(file(new DataFolder(_folder)), file(new DataFolder(host.Folder)));
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await _finished.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static readonly Func<DataFolder, string>[] Files = [folder => folder.Database, folder => folder.AuditAnchor];

    private static async Task AddAccountsAsync(PortalHost host)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        foreach (var account in DemoAccounts.All)
        {
            var person = account.ToPerson();
            Assert.True((await users.CreateAsync(person, DemoAccounts.Password)).Succeeded);
            Assert.True((await users.AddToRoleAsync(person, account.Role.ToString())).Succeeded);
        }
    }

    /// <summary>Everything is brought from the write-ahead log into the one file first.</summary>
    private async Task TakeAsync(PortalHost host)
    {
        await using (var connection = await host.OpenRawAsync())
            Assert.Equal("0", (await connection.RowsAsync("PRAGMA wal_checkpoint(TRUNCATE)"))[0][0]);
        foreach (var file in Files) File.Copy(file(new DataFolder(host.Folder)), file(new DataFolder(_folder)), overwrite: true);
    }
}
