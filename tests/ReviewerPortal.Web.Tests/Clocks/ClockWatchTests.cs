using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Configuration;
using ReviewerPortal.Web.Operations;
using ReviewerPortal.Web.Tests.Support;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Tests.Clocks;

/// <summary>The watch goes on, whatever happens to one case or to the database. On a host of its own, since it breaks a case.</summary>
public class ClockWatchTests
{
    [Fact]
    public async Task Record_WhenTheMostOverdueCaseCannotBeRead_RecordsTheOthers()
    {
        await using var host = new PortalHost();
        var (broken, other) = (await OverdueAsync(host, days: 20), await OverdueAsync(host, days: 15));
        await using var raw = await host.OpenRawAsync();
        Assert.Equal(1, await raw.ExecuteAsync($"UPDATE Cases SET ReceivedAt = 'no time' WHERE Number = '{broken}'"));

        await host.Get<BreachRecorder>().RecordAsync(CancellationToken.None);

        Assert.NotEmpty((await host.LoadCaseAsync(other)).Breaches);
    }

    [Fact]
    public async Task Record_WhenTheAnchorCannotBeWritten_RecordsEveryCase()
    {
        await using var host = new PortalHost();
        string[] overdue = [await OverdueAsync(host, days: 20), await OverdueAsync(host, days: 15)];
        var anchor = new DataFolder(host.Folder).AuditAnchor;
        File.Delete(anchor);
        Directory.CreateDirectory(anchor);

        await host.Get<BreachRecorder>().RecordAsync(CancellationToken.None);

        foreach (var number in overdue) Assert.NotEmpty((await host.LoadCaseAsync(number)).Breaches);
    }

    [Fact]
    public async Task Start_WhenNothingCanBeRead_GoesOn()
    {
        var nowhere = new Nowhere();
        var transaction = new PortalTransaction(nowhere, new Data.Audit.AuditAnchor("unused"), TimeProvider.System);
        using var watch = new ClockWatch(new BreachRecorder(nowhere, transaction, TimeProvider.System, NullLogger<BreachRecorder>.Instance), TimeProvider.System, NullLogger<ClockWatch>.Instance);

        await watch.StartAsync(CancellationToken.None);

        Assert.False(watch.ExecuteTask!.IsCompleted);
        await watch.StopAsync(CancellationToken.None);
    }

    private static async Task<string> OverdueAsync(PortalHost host, int days)
    {
        var (nurse, number) = (await host.AddPersonAsync(Role.Nurse), "");
        await host.Get<SetBackClock>().At(host.Get<TimeProvider>().GetUtcNow().AddDays(-days), async () => number = await host.ClaimedCaseAsync(nurse));
        return number;
    }

    /// <summary>Contexts that no database was configured for: every query throws, and not what a database throws.</summary>
    private sealed class Nowhere : IDbContextFactory<PortalDbContext>
    {
        public PortalDbContext CreateDbContext() => new(new DbContextOptions<PortalDbContext>());
    }
}
