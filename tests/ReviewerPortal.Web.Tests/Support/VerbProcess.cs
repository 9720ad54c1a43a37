using System.Diagnostics;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>Calls a verb as people do: a process of the same executable, on a data folder.</summary>
public static class VerbProcess
{
    public static async Task<(int ExitCode, string Output)> RunAsync(string environment, string dataFolder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["Portal__DataDirectory"] = dataFolder },
        })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("Unhandled exception", await error, StringComparison.Ordinal);
        return (process.ExitCode, output);
    }
}
