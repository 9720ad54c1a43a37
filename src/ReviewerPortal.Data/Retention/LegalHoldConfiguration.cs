using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Data.Retention;

internal sealed class LegalHoldConfiguration : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("LegalHolds").IsInsertOnly();
        builder.Property(h => h.Reason).HasMaxLength(LegalHold.ReasonLength);
        builder.HasOne<AuthorizationCase>().WithMany().HasForeignKey(h => h.CaseId).IsRequired();
        builder.HasOne(h => h.Release).WithOne().HasForeignKey<LegalHoldRelease>(r => r.HoldId).IsRequired();
    }
}

internal sealed class LegalHoldReleaseConfiguration : IEntityTypeConfiguration<LegalHoldRelease>
{
    public void Configure(EntityTypeBuilder<LegalHoldRelease> builder)
    {
        builder.ToTable("LegalHoldReleases").IsInsertOnly();
        builder.Property(r => r.Reason).HasMaxLength(LegalHold.ReasonLength);
    }
}
