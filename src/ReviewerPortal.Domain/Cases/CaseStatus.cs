namespace ReviewerPortal.Domain.Cases;

/// <summary>Where a case is in the flow of work. A due time runs in every status that is not decided.</summary>
public enum CaseStatus
{
    Received,
    InReview,

    /// <summary>Waits for facts that were asked for; the clock does not stop.</summary>
    PendedForInformation,
    AwaitingSignOff,
    ReturnedToNurse,
    Approved,
    PartiallyApproved,
    Denied,
}

public static class CaseStatuses
{
    /// <summary>True once every line has its determination; the due time no longer counts down.</summary>
    public static bool IsDecided(this CaseStatus status) =>
        status is CaseStatus.Approved or CaseStatus.PartiallyApproved or CaseStatus.Denied;
}
