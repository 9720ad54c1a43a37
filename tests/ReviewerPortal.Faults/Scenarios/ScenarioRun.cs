using Microsoft.Extensions.Hosting;

namespace ReviewerPortal.Faults.Scenarios;

/// <summary>Runs the planned scenario once the database is started, before the portal listens, and then ends the process: it never serves.</summary>
internal sealed class ScenarioRun(FaultPlan plan, FaultPoints points, IServiceProvider services) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        points.Arm();
        await ActAsync();
        points.Reached(FaultPoints.AfterTheAnchor);
        Environment.Exit(0);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Task ActAsync() => plan.Scenario switch
    {
        FaultPlan.TheStart => Task.CompletedTask,
        FaultPlan.ManyClients => new ManyClients(services).ActAsync(),
        _ => Scenario.Named(plan.Scenario).ActAsync(new Desk(services, plan.Scenario)),
    };
}
