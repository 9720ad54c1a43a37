namespace ReviewerPortal.Domain.Cases;

/// <summary>The enumerations by the names that people use; one place for screens, letters and refusals.</summary>
public static class CaseWords
{
    public static string InWords(this CaseStatus status) => status switch
    {
        CaseStatus.Received => "received",
        CaseStatus.InReview => "in review",
        CaseStatus.PendedForInformation => "waiting for information",
        CaseStatus.AwaitingSignOff => "awaiting sign-off",
        CaseStatus.ReturnedToNurse => "returned to the nurse",
        CaseStatus.Approved => "approved",
        CaseStatus.PartiallyApproved => "partly approved",
        CaseStatus.Denied => "denied",
        CaseStatus.AwaitingSecondSignature => "awaiting a second signature",
        CaseStatus.Withdrawn => "withdrawn",
        CaseStatus.Dismissed => "dismissed",
        CaseStatus.Closed => "closed",
        CaseStatus.Reopened => "reopened",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Unknown status."),
    };

    public static string InWords(this LineOfBusiness lineOfBusiness) =>
        lineOfBusiness == LineOfBusiness.MedicareAdvantage ? "Medicare Advantage" : lineOfBusiness.ToString();

    public static string InWords(this RequestType type) => type switch
    {
        RequestType.PreService => "pre-service",
        RequestType.Concurrent => "concurrent",
        _ => "post-service",
    };

    public static string InWords(this Urgency urgency) => urgency == Urgency.Standard ? "standard" : "expedited";
}
