using System.Globalization;

namespace ReviewerPortal.Web.Tests.PowerCuts;

/// <summary>
/// How much is tried: moderate counts in every run, everything in the soak (<c>tests/soak.sh</c>), which also asks for a line about each.
/// </summary>
internal static class Extent
{
    private static readonly string? Report = Environment.GetEnvironmentVariable("PORTAL_SOAK_REPORT");

    /// <summary>Another seed gives other random moments; without one every run takes the same.</summary>
    public static int Seed { get; } = int.Parse(Environment.GetEnvironmentVariable("PORTAL_SOAK_SEED") ?? "20261125", CultureInfo.InvariantCulture);

    public static bool IsSoak => Report is not null;

    /// <summary>The moderate number, or the full one.</summary>
    public static int Of(int moderate, int full) => IsSoak ? full : moderate;

    /// <summary>One line for the soak's page; tests that fail tell nothing here.</summary>
    public static void Tell(string line)
    {
        if (Report is not null) File.AppendAllText(Report, $"{line}{Environment.NewLine}");
    }
}
