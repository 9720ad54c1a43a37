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

    /// <param name="builder">The host.</param>
    /// <param name="keepOutputFree">True for a command-line verb: standard output is its answer, so logs go to standard error.</param>
    /// <param name="toFile">False for a verb that leaves the data folder as it is.</param>
    public static void AddLogs(this WebApplicationBuilder builder, bool keepOutputFree, bool toFile)
    {
        LogEventLevel? toError = keepOutputFree ? LevelAlias.Minimum : null;
        var file = Path.Combine(DataFolder.From(builder).Logs, "portal-.log");
        builder.Services.AddSerilog(log =>
        {
            log.MinimumLevel.Information()
                .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Warning)
                .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture, standardErrorFromLevel: toError);
            if (toFile) log.WriteTo.File(file, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, retainedFileCountLimit: DaysKept);
        }, preserveStaticLogger: true);
    }
}
