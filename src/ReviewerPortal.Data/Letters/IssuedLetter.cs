using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReviewerPortal.Data.InsertOnly;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Data.Letters;

/// <summary>
/// A letter as issued. The PDF is a blob named by its SHA-256 and never rendered again; the columns are what auditors search by.
/// </summary>
public sealed class IssuedLetter
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required Guid SignOffId { get; init; }

    public required string Kind { get; init; }

    public required string MemberName { get; init; }

    public required string MemberId { get; init; }

    /// <summary>Upper-cased member name, member id, case number, policy and signer: what a search looks through.</summary>
    public required string SearchKey { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    public required DateOnly LetterDate { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>UTC; no download before it.</summary>
    public required DateTimeOffset ReleaseAt { get; init; }

    public required string SignerName { get; init; }

    public required string SignerCredentials { get; init; }

    public required string PolicyReference { get; init; }

    public required string PolicyRevision { get; init; }

    public required Guid? PolicyVersionId { get; init; }

    /// <summary>The address of the policy statement that the letter quotes; null for letters of before it was kept.</summary>
    public string? Criterion { get; init; }

    /// <summary>SHA-256 of the PDF, lower-case hex; the name of its blob.</summary>
    public required string Sha256 { get; init; }

    public required int PageCount { get; init; }

    public required string TextsVersion { get; init; }

    public required string RendererVersion { get; init; }

    /// <summary>True while the letter bears the draft band.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>How a file of it is named, e.g. UM-2026-00001-partial-approval: no name of a person.</summary>
    public string FileStem => $"{CaseNumber}-{string.Concat(Kind.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'))}";
}

internal sealed class IssuedLetterConfiguration : IEntityTypeConfiguration<IssuedLetter>
{
    public void Configure(EntityTypeBuilder<IssuedLetter> builder)
    {
        builder.ToTable("IssuedLetters").IsInsertOnly();
        builder.Property(l => l.CaseNumber).HasMaxLength(AuthorizationCase.NumberLength);
        builder.Property(l => l.Sha256).HasMaxLength(64);
        builder.Property(l => l.Criterion).HasMaxLength(StatementAnswer.AddressLength);
        builder.HasIndex(l => new { l.IssuedAt, l.Id });
        builder.HasIndex(l => l.CaseId);
    }
}
