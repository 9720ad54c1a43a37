namespace ReviewerPortal.Domain.Cases;

/// <summary>Where a case is in the flow of work. A due time runs in every status that is not decided.</summary>
public enum CaseStatus
{
    Received,
    InReview,

    /// <summary>Waits for facts that were asked for; the clock does not stop.</summary>
    PendedForInformation,
    AwaitingSignOff,

    /// <summary>One medical director has signed a case of a class that needs two.</summary>
    AwaitingSecondSignature,
    ReturnedToNurse,
    Approved,
    PartiallyApproved,
    Denied,

    /// <summary>Whoever asked took the request back. No determination was made.</summary>
    Withdrawn,

    /// <summary>There was nothing to determine, for a coded reason; not a denial.</summary>
    Dismissed,

    /// <summary>Everything that was owed has been done and told.</summary>
    Closed,

    /// <summary>Taken up again after it was settled, with a reason; a nurse claims it.</summary>
    Reopened,
}

public static class CaseStatuses
{
    /// <summary>True while every line has a determination that still is to be told.</summary>
    public static bool IsDecided(this CaseStatus status) =>
        status is CaseStatus.Approved or CaseStatus.PartiallyApproved or CaseStatus.Denied;

    /// <summary>True where nothing is left to decide; the time to decide no longer counts down.</summary>
    public static bool IsSettled(this CaseStatus status) =>
        status.IsDecided() || status is CaseStatus.Withdrawn or CaseStatus.Dismissed or CaseStatus.Closed;

    /// <summary>True where a medical director's signature is the next step.</summary>
    public static bool AwaitsSignature(this CaseStatus status) =>
        status is CaseStatus.AwaitingSignOff or CaseStatus.AwaitingSecondSignature;
}
