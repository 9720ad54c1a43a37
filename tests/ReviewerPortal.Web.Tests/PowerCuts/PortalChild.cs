using System.Diagnostics;
using ReviewerPortal.Faults;

namespace ReviewerPortal.Web.Tests.PowerCuts;

/// <summary>How a process ended, and what it had told until then.</summary>
public sealed record Ending(int ExitCode, IReadOnlyList<string> Output)
{
    /// <summary>What the system reports of a process that was killed: 128 and the number of the signal.</summary>
    public bool WasKilled => ExitCode == 128 + 9;

    /// <summary>The rest of every line that begins so.</summary>
    public IReadOnlyList<string> Told(string beginning) =>
        [.. Output.Where(line => line.StartsWith(beginning, StringComparison.Ordinal)).Select(line => line[beginning.Length..])];
}

/// <summary>The portal as a process of its own, with the fault points loaded beside it and nothing of it changed.</summary>
internal static class PortalChild
{
    /// <summary>Runs to the end of the plan: its scenario is done, or the process is dead.</summary>
    public static async Task<Ending> RunAsync(string folder, FaultPlan plan, bool demoData = true)
    {
        using var process = Process.Start(StartInfo(folder, plan, demoData))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var lines = $"{output}{Environment.NewLine}{await errors}".Split('\n').Select(line => line.TrimEnd('\r'));
        return new Ending(process.ExitCode, [.. lines]);
    }

    /// <summary>The product's own executable; the dependencies of this test project name the assembly of the fault points too.</summary>
    private static ProcessStartInfo StartInfo(string folder, FaultPlan plan, bool demoData)
    {
        var output = AppContext.BaseDirectory;
        var start = new ProcessStartInfo("dotnet",
        [
            "exec", "--depsfile", Path.Combine(output, "ReviewerPortal.Web.Tests.deps.json"), "--runtimeconfig", Path.Combine(output, "ReviewerPortal.Web.runtimeconfig.json"),
            typeof(Program).Assembly.Location,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Portal__DataDirectory"] = folder;
        start.Environment["Portal__DemoData"] = demoData.ToString();
        // A child lives for a second or two: what tiered compilation measures for later costs it a tenth of its life.
        start.Environment["DOTNET_TieredPGO"] = start.Environment["DOTNET_gcConcurrent"] = "0";
        foreach (var (name, value) in plan.Environment) start.Environment[name] = value;
        return start;
    }
}
