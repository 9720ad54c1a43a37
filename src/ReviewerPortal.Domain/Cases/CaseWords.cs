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

    public static string InWords(this CaseOutcome outcome) => Enum.Parse<CaseStatus>(outcome.ToString()).InWords();

    public static string InWords(this CheckSubject subject) => subject switch
    {
        CheckSubject.Eligibility => "eligibility on the days of the service",
        CheckSubject.Benefit => "the benefit, and whether it needs an authorization",
        CheckSubject.Delegation => "whether somebody else decides it",
        _ => "the member's earlier requests",
    };

    public static string InWords(this DismissalReason reason) => reason switch
    {
        DismissalReason.RequesterNotEntitled => "whoever asked may not ask for this member",
        DismissalReason.MemberNotEligible => "not a member on the days of the service",
        DismissalReason.Duplicate => "the same request was received before",
        DismissalReason.DelegatedElsewhere => "decided by another organisation",
        _ => "no authorization required",
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
