using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReviewerPortal.Data.Accounts;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.Property(p => p.FullName).HasMaxLength(Person.NameLength);
        builder.Property(p => p.Credentials).HasMaxLength(Person.CredentialsLength);
        builder.Property(p => p.Specialty).HasMaxLength(Person.NameLength);
        builder.Property(p => p.LicenseNumber).HasMaxLength(Person.LicenseLength);
        builder.Property(p => p.LicenseState).HasMaxLength(2);
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}
