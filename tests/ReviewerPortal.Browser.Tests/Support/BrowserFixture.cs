using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web.Tests.Support;

// The host and the browser start once; each test has a browser context of its own, one test after another.
[assembly: AssemblyFixture(typeof(BrowserFixture))]
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

namespace ReviewerPortal.Browser.Tests.Support;

/// <summary>The real host on a free port of this machine, and one Chromium.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? _playwright;

    public PortalHost Host { get; } = new();

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>On localhost, never an address: passkeys and cookies want a name.</summary>
    public string BaseUrl => $"http://localhost:{Host.ClientOptions.BaseAddress.Port}";

    public async ValueTask InitializeAsync()
    {
        Host.UseKestrel(0);
        Host.StartServer();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = Arguments,
        });
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Host.DisposeAsync();
    }
}
