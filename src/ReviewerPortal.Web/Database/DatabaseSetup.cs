using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Audit.Verification;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Data.Providers;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Web.Configuration;

namespace ReviewerPortal.Web.Database;

/// <summary>Registers the database. Components and use cases take the factory: one context per operation.</summary>
internal static class DatabaseSetup
{
    public static void AddDatabase(this WebApplicationBuilder builder)
    {
        var folder = DataFolder.From(builder);
        builder.Services.AddDbContextFactory<PortalDbContext>(options => options.UsePortalSqlite(folder.Database));
        builder.Services.AddSingleton<DatabaseStart>();
        builder.Services.AddSingleton(new AuditAnchor(folder.AuditAnchor));
        builder.Services.AddSingleton<ChainVerifications>();
        builder.Services.AddSingleton<PortalTransaction>();
        builder.Services.AddSingleton<CaseActions>();
        builder.Services.AddSingleton<PolicyLibrary>();
    }

    public static Task StartDatabaseAsync(this WebApplication app) =>
        app.Services.GetRequiredService<DatabaseStart>().RunAsync(app.Lifetime.ApplicationStopping);
}
