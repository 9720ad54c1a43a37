using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data;
using ReviewerPortal.Faults;
using ReviewerPortal.Faults.Scenarios;

[assembly: HostingStartup(typeof(FaultStartup))]

namespace ReviewerPortal.Faults;

/// <summary>
/// Adds fault points to the portal's own context and runs a scenario when the host starts. Named by an environment variable, so that
/// the product knows nothing of it.
/// </summary>
public sealed class FaultStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(services =>
    {
        var plan = FaultPlan.FromEnvironment();
        var points = new FaultPoints(plan, point => Console.WriteLine(FaultPoints.Told + point));
        services.AddSingleton(plan);
        services.AddSingleton(points);
        services.AddHostedService<ScenarioRun>();
        Watch(services, points);
    });

    /// <summary>Every transaction and statement of the host passes the points.</summary>
    public static void Watch(IServiceCollection services, FaultPoints points) =>
        services.ConfigureDbContext<PortalDbContext>(options => options.AddInterceptors(new TransactionFaults(points), new StatementFaults(points)));
}
