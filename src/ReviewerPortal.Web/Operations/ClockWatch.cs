using ReviewerPortal.Data.Cases;

namespace ReviewerPortal.Web.Operations;

/// <summary>Looks every minute for clocks that have run out, and once before the first request. Whatever fails is logged and tried again; nothing but the end of the host stops it.</summary>
internal sealed class ClockWatch(BreachRecorder breaches, TimeProvider clock, ILogger<ClockWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await breaches.RecordAsync(cancellationToken) is > 0 and var cases) logger.LogWarning("Cases whose clocks ran out: {Cases}; the breaches are on the record", cases);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(e, "Breaches could not be recorded; it is tried again in a minute");
        }
    }
}

/// <summary>Registers what watches the clocks.</summary>
internal static class ClockWatchSetup
{
    public static void AddClockWatch(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BreachRecorder>();
        builder.Services.AddHostedService<ClockWatch>();
    }
}
