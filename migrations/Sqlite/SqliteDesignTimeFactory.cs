using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;

namespace ReviewerPortal.Migrations.Sqlite;

/// <summary>Lets <c>dotnet ef</c> build the model with neither a start-up project nor a database.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args)
    {
        var services = new ServiceCollection().Configure<IdentityOptions>(IdentitySchema.Use).BuildServiceProvider();
        var options = new DbContextOptionsBuilder<PortalDbContext>()
            .UseSqlite("Data Source=design-time.db", sqlite => sqlite.MigrationsAssembly(typeof(SqliteDesignTimeFactory).Assembly))
            .UseApplicationServiceProvider(services)
            .Options;
        return new PortalDbContext(options);
    }
}
