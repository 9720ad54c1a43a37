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

/// <summary>
/// One database in which every scenario is prepared, made once and copied for each power cut: the demo accounts and policy, and no demo
/// case. It holds a case, so that starting with demo data adds none.
/// </summary>
public sealed class PreparedDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-prepared-").FullName;

    public async ValueTask InitializeAsync()
    {
        await using (var host = new PortalHost("Development", new() { ["Portal:DemoData"] = "false" }))
        {
            await AddAccountsAsync(host);
            await new Desk(host.Get<IServiceProvider>(), FaultPlan.ManyClients).PublishAsync(PolicyFiles.Lysis);
            await new ManyClients(host.Get<IServiceProvider>()).PrepareAsync();
            await TakeAsync(host);
        }

        // With demo data, because only then a letter may be signed: its texts are not approved yet.
        await using var second = NewHost();
        foreach (var scenario in Scenario.All) await scenario.PrepareAsync(new Desk(second.Get<IServiceProvider>(), scenario.Name));
        await TakeAsync(second);
    }

    /// <summary>A host of its own on a copy. It starts when it is first asked for something, so a child process may work on its folder before.</summary>
    public PortalHost NewHost()
    {
        var host = new PortalHost();
        foreach (var file in Files) File.Copy(file(new DataFolder(_folder)), file(new DataFolder(host.Folder)));
        return host;
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
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
