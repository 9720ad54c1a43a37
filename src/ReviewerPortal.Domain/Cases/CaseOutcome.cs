namespace ReviewerPortal.Domain.Cases;

/// <summary>How a case ended; it follows from its lines or from what made a determination needless.</summary>
public enum CaseOutcome
{
    Approved,
    PartiallyApproved,
    Denied,
    Withdrawn,
    Dismissed,
}

/// <summary>
/// Why there was nothing to determine (42 CFR 422.568(g) for Medicare Advantage; plan procedure elsewhere). None is a denial:
/// nobody weighed the service.
/// </summary>
public enum DismissalReason
{
    /// <summary>Whoever asked may not ask for this member.</summary>
    RequesterNotEntitled,

    /// <summary>The person is not a member on the days of the service.</summary>
    MemberNotEligible,

    /// <summary>The same request was received before.</summary>
    Duplicate,

    /// <summary>Another organisation decides it; it was passed on.</summary>
    DelegatedElsewhere,

    /// <summary>The plan asks for no authorization of this service.</summary>
    NoAuthorizationRequired,
}
