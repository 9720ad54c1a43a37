using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.InsertOnly;

namespace ReviewerPortal.Data.Audit;

/// <summary>One link of the audit chain. The columns beside the bytes are for finding it; the hash covers the bytes.</summary>
public sealed class AuditEvent
{
    /// <summary>Head + 1, without gaps; 1 is the first.</summary>
    public required long Sequence { get; init; }

    public required Guid? CaseId { get; init; }

    public required Guid? ActorId { get; init; }

    public required string Kind { get; init; }

    /// <summary>UTC, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    public required byte[] CanonicalBytes { get; init; }

    public required byte[] PreviousHash { get; init; }

    public required byte[] Hash { get; init; }
}

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("AuditEvents").IsInsertOnly();
        builder.HasKey(e => e.Sequence);
        builder.Property(e => e.Sequence).ValueGeneratedNever();
        builder.Property(e => e.Kind).HasMaxLength(60);
        builder.HasIndex(e => new { e.CaseId, e.Sequence });
        builder.HasIndex(e => new { e.Kind, e.Sequence });
    }
}
