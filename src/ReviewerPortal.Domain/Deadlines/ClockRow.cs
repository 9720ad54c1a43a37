using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>What a clock's limit counts.</summary>
public enum ClockUnit
{
    /// <summary>Hours from the receipt's instant.</summary>
    Hours,

    /// <summary>Calendar days; the day of receipt is day 0, due at the exclusive midnight after the last day in the plan's time zone.</summary>
    CalendarDays,
}

/// <summary>Where a clock row comes from.</summary>
public enum ClockSource
{
    FederalLaw,
    Accreditation,
}

/// <summary>
/// One version of the rule "decide this kind of request within this time". Rows are data with a cite, never branches.
/// Where the law gives no row of its own, the row says so, takes the pre-service limit and is unverified.
/// </summary>
public sealed class ClockRow
{
    public required Guid Id { get; init; }

    public required LineOfBusiness LineOfBusiness { get; init; }

    public required RequestType RequestType { get; init; }

    public required Urgency Urgency { get; init; }

    public required ClockSource Source { get; init; }

    public required int Version { get; init; }

    public required int Limit { get; init; }

    public required ClockUnit Unit { get; init; }

    public required string Cite { get; init; }

    public string? Note { get; init; }

    /// <summary>False where nobody has checked the cite against its source; the mark is shown beside the due time.</summary>
    public required bool Verified { get; init; }

    /// <summary>Only a row that is switched on can govern; accreditation rows are shown but off until compliance switches them on.</summary>
    public required bool SwitchedOn { get; init; }

    public bool AppliesTo(LineOfBusiness lineOfBusiness, RequestType requestType, Urgency urgency) =>
        LineOfBusiness == lineOfBusiness && RequestType == requestType && Urgency == urgency;
}
