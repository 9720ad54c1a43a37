using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Plan;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>The real host over a real SQLite file in a folder of its own, removed afterwards. Starts when first asked for.</summary>
public class PortalHost : WebApplicationFactory<Program>
{
    private const int RecallSecondsOfTheProduct = 120;

    private readonly Lock _starting = new();
    private readonly string _environment;
    private readonly Dictionary<string, string?> _settings;

    /// <summary>Development with the demo data: the host that the tests of an assembly share.</summary>
    public PortalHost() : this("Development", [])
    {
    }

    /// <summary>A host of its own, for tests that need another environment or other settings.</summary>
    internal PortalHost(string environment, Dictionary<string, string?> settings)
    {
        _environment = environment;
        _settings = settings;
        ClientOptions.AllowAutoRedirect = false;
        ClientOptions.BaseAddress = new Uri(environment == "Production" ? "https://localhost" : "http://localhost");
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-test-").FullName;

    /// <summary>A context of the host's database, for arranging and asserting.</summary>
    public PortalDbContext NewContext() => Started.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    public T Get<T>() where T : notnull => Started.GetRequiredService<T>();

    /// <summary>The base class starts a host for each of two tests that ask for it at the same time.</summary>
    private IServiceProvider Started
    {
        get
        {
            lock (_starting) return Services;
        }
    }

    /// <summary>A browser-like client with cookies of its own that does not follow redirects.</summary>
    public PortalClient NewClient()
    {
        lock (_starting) return new PortalClient(CreateClient());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Portal:DataDirectory", Folder);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
    }

    /// <summary>The demo data is made under the plan's recall window; afterwards letters are released at once, unless a test is about the window.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var started = base.CreateHost(builder);
        ReleaseAtOnce(started.Services);
        return started;
    }

    private static void ReleaseAtOnce(IServiceProvider services)
    {
        using var context = services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();
        var settings = PlanSettings.CurrentAsync(context, CancellationToken.None).GetAwaiter().GetResult();
        if (settings.RecallSeconds == RecallSecondsOfTheProduct) TestPlan.SetRecallSecondsAsync(context, services.GetRequiredService<AuditAnchor>(), 0).GetAwaiter().GetResult();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
