using System.Globalization;
using ReviewerPortal.Web.Configuration;
using Serilog;
using Serilog.Events;

namespace ReviewerPortal.Web.Operations;

/// <summary>
/// Logs to the console and to one file a day. The framework's own request lines stay off: they would write
/// query strings, and a worklist search holds a member's name.
/// </summary>
internal static class LogsSetup
{
    private const int DaysKept = 31;

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var file = Path.Combine(DataFolder.From(builder).Logs, "portal-.log");
        builder.Services.AddSerilog(log => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(file, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept),
            preserveStaticLogger: true);
    }
}
