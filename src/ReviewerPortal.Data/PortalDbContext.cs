using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Conventions;

namespace ReviewerPortal.Data;

/// <summary>
/// The database. Lives for one operation, from <see cref="IDbContextFactory{TContext}"/>; never for a circuit.
/// </summary>
public sealed class PortalDbContext(DbContextOptions<PortalDbContext> options)
    : IdentityDbContext<Person, IdentityRole<Guid>, Guid>(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        KeysComeFromCode(builder);
    }

    /// <summary>Ids are made in code (Guid v7). Without this, a new child with its id set would count as already stored.</summary>
    private static void KeysComeFromCode(ModelBuilder builder)
    {
        var keys = builder.Model.GetEntityTypes().Select(type => type.FindPrimaryKey()).OfType<IMutableKey>();
        foreach (var property in keys.SelectMany(key => key.Properties).Where(p => p.ClrType == typeof(Guid)))
            property.ValueGenerated = ValueGenerated.Never;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstantConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }
}
