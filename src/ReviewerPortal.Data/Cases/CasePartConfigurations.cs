using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Data.Cases;

internal sealed class RequestedServiceConfiguration : IEntityTypeConfiguration<RequestedService>
{
    public void Configure(EntityTypeBuilder<RequestedService> builder)
    {
        builder.ToTable("RequestedServices");
        builder.Property(s => s.Code).HasMaxLength(RequestedService.CodeLength);
        builder.Property(s => s.Description).HasMaxLength(RequestedService.DescriptionLength);
        builder.Property(s => s.Method).HasMaxLength(RequestedService.MethodLength);
        builder.HasIndex(s => s.Code);
        builder.HasMany(s => s.Authorities).WithOne().HasForeignKey("RequestedServiceId").IsRequired();
        builder.HasMany(s => s.Answers).WithOne().HasForeignKey("RequestedServiceId").IsRequired();
        builder.Ignore(s => s.StandingAuthorities);
    }
}

internal sealed class AuthorityRecordConfiguration : IEntityTypeConfiguration<AuthorityRecord>
{
    public void Configure(EntityTypeBuilder<AuthorityRecord> builder)
    {
        builder.ToTable("AuthorityRecords");
        builder.Property(a => a.Title).HasMaxLength(AuthorityRecord.TextLength);
        builder.Property(a => a.Version).HasMaxLength(AuthorityRecord.TextLength);
        builder.Property(a => a.Clause).HasMaxLength(AuthorityRecord.TextLength);
        builder.Property(a => a.Place).HasMaxLength(AuthorityRecord.TextLength);
        builder.Property(a => a.Excerpt).HasMaxLength(AuthorityRecord.ExcerptLength);
        builder.Ignore(a => a.Stands);
    }
}

internal sealed class StatementAnswerConfiguration : IEntityTypeConfiguration<StatementAnswer>
{
    public void Configure(EntityTypeBuilder<StatementAnswer> builder)
    {
        builder.ToTable("StatementAnswers");
        builder.Property(a => a.Address).HasMaxLength(StatementAnswer.AddressLength);
    }
}

internal sealed class ClinicalDocumentConfiguration : IEntityTypeConfiguration<ClinicalDocument>
{
    public void Configure(EntityTypeBuilder<ClinicalDocument> builder)
    {
        builder.ToTable("ClinicalDocuments");
        builder.Property(d => d.Title).HasMaxLength(ClinicalDocument.TitleLength);
        builder.Property(d => d.BlobHash).HasMaxLength(64);
    }
}

internal sealed class PeerToPeerEntryConfiguration : IEntityTypeConfiguration<PeerToPeerEntry>
{
    public void Configure(EntityTypeBuilder<PeerToPeerEntry> builder) => builder.ToTable("PeerToPeerEntries").IsInsertOnly();
}

internal sealed class CaseNoteConfiguration : IEntityTypeConfiguration<CaseNote>
{
    public void Configure(EntityTypeBuilder<CaseNote> builder) => builder.ToTable("CaseNotes").IsInsertOnly();
}

internal sealed class RecommendationConfiguration : IEntityTypeConfiguration<Recommendation>
{
    public void Configure(EntityTypeBuilder<Recommendation> builder)
    {
        builder.ToTable("Recommendations").IsInsertOnly();
        builder.HasMany(r => r.Lines).WithOne().HasForeignKey("RecommendationId").IsRequired();
        builder.Ignore(r => r.Proposals);
        builder.Ignore(r => r.Texts);
    }
}

internal sealed class RecommendedLineConfiguration : IEntityTypeConfiguration<RecommendedLine>
{
    public void Configure(EntityTypeBuilder<RecommendedLine> builder)
    {
        builder.ToTable("RecommendedLines").IsInsertOnly();
        builder.ComplexProperty(l => l.InPart, part => part.ToJson());
    }
}

internal sealed class DeterminationConfiguration : IEntityTypeConfiguration<Determination>
{
    public void Configure(EntityTypeBuilder<Determination> builder)
    {
        builder.ToTable("Determinations").IsInsertOnly();
        builder.ComplexProperty(d => d.InPart, part => part.ToJson());
    }
}

internal sealed class SignOffConfiguration : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.ToTable("SignOffs").IsInsertOnly();
        builder.HasMany(s => s.ContraryEvidenceAnswers).WithOne().HasForeignKey("SignOffId").IsRequired();
    }
}

internal sealed class SignedContraryEvidenceAnswerConfiguration : IEntityTypeConfiguration<SignedContraryEvidenceAnswer>
{
    public void Configure(EntityTypeBuilder<SignedContraryEvidenceAnswer> builder) =>
        builder.ToTable("SignedContraryEvidenceAnswers").IsInsertOnly();
}

internal sealed class SignOffRevocationConfiguration : IEntityTypeConfiguration<SignOffRevocation>
{
    public void Configure(EntityTypeBuilder<SignOffRevocation> builder)
    {
        builder.ToTable("SignOffRevocations").IsInsertOnly();
        builder.HasIndex(r => r.SignOffId).IsUnique();
    }
}

internal sealed class RequestCheckConfiguration : IEntityTypeConfiguration<RequestCheck>
{
    public void Configure(EntityTypeBuilder<RequestCheck> builder)
    {
        builder.ToTable("RequestChecks").IsInsertOnly();
        builder.Property(c => c.Remark).HasMaxLength(RequestCheck.RemarkLength);
    }
}
