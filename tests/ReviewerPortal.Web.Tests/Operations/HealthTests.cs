using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Web.Operations;
using ReviewerPortal.Data;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Operations;

public class HealthTests(PortalHost host)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_WhenTheHostServes_IsHealthyForAnybody(string url)
    {
        using var client = host.NewClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(url)).StatusCode);
    }

    [Fact]
    public async Task Ready_WhenAMigrationIsMissing_IsUnhealthy()
    {
        await using var own = new PortalHost();
        await using (var context = own.NewContext())
            await context.Database.ExecuteSqlRawAsync("DELETE FROM __EFMigrationsHistory");

        var result = await new DatabaseHealth(own.Get<IDbContextFactory<PortalDbContext>>()).CheckHealthAsync(new HealthCheckContext());

        Assert.Equal(HealthStatus.Unhealthy, result.Status);
    }
}
