using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.InsertOnly;

namespace ReviewerPortal.Data.Policies;

/// <summary>A published policy version: immutable. Its text and its evidence data are blobs; the columns are for finding it.</summary>
public sealed class PolicyVersion
{
    private readonly List<PolicyCode> _codes = [];

    public required Guid Id { get; init; }

    public required string ReferenceNumber { get; init; }

    public required string Title { get; init; }

    /// <summary>As printed, e.g. 04/26.</summary>
    public required string RevisionDate { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required DateOnly? EffectiveTo { get; init; }

    /// <summary>When the plan's UM committee adopted it; without it the policy is no basis on Medicare Advantage (42 CFR 422.137).</summary>
    public required DateOnly? CommitteeAdoptedOn { get; init; }

    /// <summary>SHA-256 of the source text, which is also the name of its blob.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The blob of the evidence data that a person entered beside the text.</summary>
    public required string EvidenceHash { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    public IReadOnlyList<PolicyCode> Codes => _codes;

    public void Name(IEnumerable<PolicyCode> codes) => _codes.AddRange(codes);
}

/// <summary>A code that a policy version's table names, so that a request finds its policy.</summary>
public sealed record PolicyCode(Guid Id, string Code, string Description);

internal sealed class PolicyVersionConfiguration : IEntityTypeConfiguration<PolicyVersion>
{
    public void Configure(EntityTypeBuilder<PolicyVersion> builder)
    {
        builder.ToTable("PolicyVersions").IsInsertOnly();
        builder.Property(v => v.ReferenceNumber).HasMaxLength(60);
        builder.Property(v => v.Title).HasMaxLength(300);
        builder.Property(v => v.RevisionDate).HasMaxLength(20);
        builder.Property(v => v.ContentHash).HasMaxLength(64);
        builder.Property(v => v.EvidenceHash).HasMaxLength(64);
        builder.HasIndex(v => new { v.ReferenceNumber, v.ContentHash, v.EvidenceHash }).IsUnique();
        builder.HasMany(v => v.Codes).WithOne().HasForeignKey("PolicyVersionId").IsRequired();
    }
}

internal sealed class PolicyCodeConfiguration : IEntityTypeConfiguration<PolicyCode>
{
    public void Configure(EntityTypeBuilder<PolicyCode> builder)
    {
        builder.ToTable("PolicyCodes").IsInsertOnly();
        builder.Property(c => c.Code).HasMaxLength(5);
        builder.HasIndex(c => c.Code);
    }
}
