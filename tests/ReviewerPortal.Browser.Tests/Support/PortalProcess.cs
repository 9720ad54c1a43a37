using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ReviewerPortal.Web;

namespace ReviewerPortal.Browser.Tests.Support;

/// <summary>The portal as a process of its own, on a data folder of its own, so that a test can kill it like a power cut.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portal-process-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    public string BaseUrl => $"http://localhost:{_port}";

    /// <summary>Starts it, or starts it again on the same folder and port; returns when it is ready.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, WorkingDirectory = _folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = BaseUrl;
        start.Environment["Portal__DataDirectory"] = _folder;
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line && !line.Contains("ReviewerPortal is ready", StringComparison.Ordinal))
        {
            // Everything before the announcement is the start's log.
        }

        Assert.False(_process.HasExited, "The portal did not start.");
        _ = _process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Ends it at once, without a chance to save anything.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await KillAsync();
        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The portal as it was built beside these tests, in the same configuration.</summary>
    private static string Program
    {
        get
        {
            var output = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "src", "ReviewerPortal.Web", "bin", output.Parent!.Name, output.Name, "ReviewerPortal.Web.dll");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
