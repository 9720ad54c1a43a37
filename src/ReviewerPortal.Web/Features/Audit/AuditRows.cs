using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>One event in the timeline. The instant is UTC; the names are today's, the event itself has those of its moment.</summary>
public sealed record AuditRow
{
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    /// <summary>Null where nobody known acted.</summary>
    public required string? Person { get; init; }

    /// <summary>Null for an event about no case, and for a case that retention removed.</summary>
    public required string? CaseNumber { get; init; }

    /// <summary>True for an event about a case that retention removed.</summary>
    public required bool IsOfARemovedCase { get; init; }
}

/// <summary>One page of the timeline, newest first.</summary>
public sealed record AuditList(IReadOnlyList<AuditRow> Rows, bool HasNewer, bool HasOlder);

/// <summary>One event as its bytes tell it, with its place in the chain. The instant is UTC, the hashes are lower-case hex.</summary>
public sealed record AuditEventView(
    long Sequence, DateTimeOffset At, string Kind, string ActorName, IReadOnlyList<string> ActorRoles, string? CaseNumber, bool IsOfARemovedCase,
    IReadOnlyList<KeyValuePair<string, string?>> Details, IReadOnlyList<AuditChange> Changes, IReadOnlyList<CoveredRow> Rows, IReadOnlyList<RowName> Removed,
    string Hash, string PreviousHash, bool HasNext);

/// <summary>The chain at a glance. The hashes are lower-case hex, instants UTC.</summary>
/// <param name="Head">The last event's sequence, which is also their number; 0 for an empty chain.</param>
/// <param name="AnchorSequence">The anchor's last line; null where there is none.</param>
/// <param name="AnchorAgrees">True where the chain has that hash at that sequence.</param>
/// <param name="LastVerification">The newest recorded verification; null before the first.</param>
public sealed record ChainState(long Head, string HeadHash, long? AnchorSequence, bool AnchorAgrees, RecordedVerification? LastVerification);

/// <summary>A verification as the chain records it.</summary>
public sealed record RecordedVerification(DateTimeOffset At, string By, string? Events, string Result)
{
    public bool FoundWhole => Result == VerifyChain.Whole;
}
