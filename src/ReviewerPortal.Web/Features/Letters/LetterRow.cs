using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Web.Features.Letters;

/// <summary>An issued letter as auditors see it. Instants are UTC; the date is the one printed.</summary>
public sealed record LetterRow
{
    public required Guid Id { get; init; }

    public required string CaseNumber { get; init; }

    public required string Kind { get; init; }

    public required string MemberName { get; init; }

    public required string MemberId { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    public required DateOnly LetterDate { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public required DateTimeOffset ReleaseAt { get; init; }

    public required string SignerName { get; init; }

    public required string SignerCredentials { get; init; }

    public required string PolicyReference { get; init; }

    public required string PolicyRevision { get; init; }

    public required string Sha256 { get; init; }

    public required int PageCount { get; init; }

    public required bool IsDraft { get; init; }

    public required string TextsVersion { get; init; }

    public required string RendererVersion { get; init; }

    /// <summary>True where the signature was taken back before the release: the letter never went out.</summary>
    public required bool IsRecalled { get; init; }

    /// <summary>Before it, nobody reads the letter.</summary>
    public bool IsReleasedAt(DateTimeOffset now) => !IsRecalled && ReleaseAt <= now;
}

/// <summary>One page of letters, newest first. Exportable are the released letters of all pages; none for whoever may not export.</summary>
public sealed record LetterList(IReadOnlyList<LetterRow> Rows, int Total, int Earlier, bool HasNext, int Exportable)
{
    public bool HasPrevious => Earlier > 0;
}
