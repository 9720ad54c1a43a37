using Microsoft.AspNetCore.Hosting;
using ReviewerPortal.Faults;
using ReviewerPortal.Faults.Scenarios;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.PowerCuts;

/// <summary>A host that nobody kills and that notes every fault point it passes: so the points of a scenario are known before it dies at them.</summary>
internal sealed class WatchedHost : PortalHost
{
    private readonly List<string> _passed = [];
    private readonly FaultPoints _points;

    public WatchedHost() => _points = new FaultPoints(new FaultPlan("", FaultPlan.Nowhere), _passed.Add);

    /// <summary>Does the scenario's work to its end: every point on the way, in order, and how many rows it added to each table.</summary>
    public async Task<(IReadOnlyList<string> Points, IReadOnlyDictionary<string, long> Added)> ActAsync(Scenario scenario)
    {
        var before = await AfterThePowerCut.CountsAsync(this);
        _passed.Clear();
        _points.Arm();
        await scenario.ActAsync(new Desk(Get<IServiceProvider>(), scenario.Name));
        _points.Reached(FaultPoints.AfterTheAnchor);
        var after = await AfterThePowerCut.CountsAsync(this);
        return ([.. _passed], after.ToDictionary(table => table.Key, table => table.Value - before[table.Key]));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => FaultStartup.Watch(services, _points));
    }
}
