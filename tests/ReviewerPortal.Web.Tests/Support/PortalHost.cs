using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>The real host over a real SQLite file in a folder of its own, removed afterwards. Starts when first asked for.</summary>
public class PortalHost : WebApplicationFactory<Program>
{
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
    public PortalDbContext NewContext() => Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContext();

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A browser-like client with cookies of its own that does not follow redirects.</summary>
    public PortalClient NewClient() => new(CreateClient());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("Portal:DataDirectory", Folder);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
