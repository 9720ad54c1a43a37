using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Web.Features.Worklist;

/// <summary>A case as the list shows it. Instants are UTC.</summary>
public sealed record WorklistRow
{
    public required string Number { get; init; }

    public required CaseStatus Status { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset DueAt { get; init; }

    public required DateTimeOffset? DecidedAt { get; init; }

    /// <summary>When the next notice that is owed is due; null while nobody is to be told.</summary>
    public required DateTimeOffset? NoticeDueAt { get; init; }

    public required string FamilyName { get; init; }

    public required string GivenName { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required string MemberId { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    public required Urgency Urgency { get; init; }

    public required Guid? HolderId { get; init; }

    public required string? HolderName { get; init; }

    public required DateTimeOffset? LeaseUntil { get; init; }

    public required WorklistClock Clock { get; init; }

    public required IReadOnlyList<WorklistLine> Lines { get; init; }

    public required IReadOnlyList<Diagnosis> Diagnoses { get; init; }

    /// <summary>What a reviewer should know before opening the case; filled after the read.</summary>
    public IReadOnlyList<WorklistRemark> Remarks { get; init; } = [];

    /// <summary>True where a claim by this nurse would be accepted now; the use case decides again.</summary>
    public bool IsClaimableBy(Guid nurseId, DateTimeOffset now) =>
        CaseFlow.Allows(CaseAct.Claim, Status)
        && HolderId != nurseId && (HolderId is null || LeaseUntil <= now);
}

/// <summary>The clock row that governs: what the due time came from.</summary>
public sealed record WorklistClock(int Limit, ClockUnit Unit, string Cite, bool Verified)
{
    /// <summary>"72 h", "7 days", unbroken.</summary>
    public string InWords => Unit == ClockUnit.Hours ? $"{Limit}\u00A0h" : $"{Limit}\u00A0days";
}

/// <summary>A requested service with the policy it is reviewed under, if any.</summary>
public sealed record WorklistLine(string Code, string Description, Guid? PolicyVersionId);

/// <summary>A short remark on a request, with where it comes from.</summary>
public sealed record WorklistRemark(string Words, string? Cite, bool IsFinding);
