using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Data.Cases;

internal sealed class AuthorizationCaseConfiguration : IEntityTypeConfiguration<AuthorizationCase>
{
    public void Configure(EntityTypeBuilder<AuthorizationCase> builder)
    {
        builder.ToTable("Cases");
        builder.Property(c => c.Number).HasMaxLength(AuthorizationCase.NumberLength);
        builder.HasIndex(c => c.Number).IsUnique();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.MemberNameKey).HasMaxLength(2 * Member.NameLength + 2);
        builder.Property(c => c.HolderName).HasMaxLength(Member.NameLength);
        builder.HasIndex(c => new { c.Status, c.DueAt, c.Number });
        builder.HasIndex(c => new { c.DueAt, c.Number });
        builder.HasIndex(c => new { c.ReceivedAt, c.Number });
        builder.HasIndex(c => new { c.DecidedAt, c.Number });
        builder.HasIndex(c => new { c.MemberNameKey, c.Number });
        Parts(builder);
        Children(builder);
        builder.HasClocks();
    }

    private static void Parts(EntityTypeBuilder<AuthorizationCase> builder)
    {
        builder.ComplexProperty(c => c.Member, member =>
        {
            member.Property(m => m.GivenName).HasMaxLength(Member.NameLength);
            member.Property(m => m.FamilyName).HasMaxLength(Member.NameLength);
            member.Property(m => m.MemberId).HasMaxLength(Member.MemberIdLength);
            member.Property(m => m.Address).HasMaxLength(Member.AddressLength);
            member.Property(m => m.State).HasMaxLength(2);
            member.Ignore(m => m.FullName);
        });
        builder.ComplexProperty(c => c.RequestingProvider, provider => provider.Property(p => p.Npi).HasMaxLength(10));
        builder.ComplexProperty(c => c.Coverage, coverage => coverage.Property(v => v.Product).HasMaxLength(Coverage.ProductLength));
        builder.OwnsMany(c => c.Diagnoses, diagnosis => diagnosis.ToJson());
    }

    private static void Children(EntityTypeBuilder<AuthorizationCase> builder)
    {
        builder.HasMany(c => c.Lines).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(c => c.Documents).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(c => c.PeerToPeer).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(c => c.Notes).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(c => c.Recommendations).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.HasMany(c => c.Determinations).WithOne().HasForeignKey(d => d.CaseId);
        builder.HasMany(c => c.SignOffs).WithOne().HasForeignKey(s => s.CaseId);
        builder.HasMany(c => c.Revocations).WithOne().HasForeignKey(r => r.CaseId);
        builder.HasMany(c => c.Checks).WithOne().HasForeignKey("CaseId").IsRequired();
        builder.Ignore(c => c.CurrentRecommendation);
        builder.Ignore(c => c.FirstSignature);
        builder.Ignore(c => c.StandingDeterminations);
    }
}
