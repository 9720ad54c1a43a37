using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>
/// One version of the rule "do this for that kind of request within this time". Rows are data with a cite, never branches.
/// Where the law gives no row of its own, the row says so, takes the pre-service limit and is unverified.
/// </summary>
public sealed partial class ClockRow : RuleVersion
{
    public required LineOfBusiness LineOfBusiness { get; init; }

    public required RequestType RequestType { get; init; }

    public required Urgency Urgency { get; init; }

    public ClockMeasure Measures { get; init; }

    /// <summary>Whom a notice tells. A row says Member also where a representative stands in the member's place.</summary>
    public NoticeRecipient To { get; init; }

    public ClockStart Start { get; init; }

    public required ClockSource Source { get; init; }

    /// <summary>0 only where the notice is due on the day of a breach.</summary>
    public required int Limit { get; init; }

    public required ClockUnit Unit { get; init; }

    public string? Note { get; init; }

    /// <summary>False where nobody has checked the cite against its source; the mark is shown beside the due time.</summary>
    public required bool Verified { get; init; }

    /// <summary>Only a row that is switched on can govern or be breached; accreditation rows are shown but off until compliance switches them on.</summary>
    public required bool SwitchedOn { get; init; }

    /// <summary>Null where the row cannot be extended.</summary>
    public ExtensionTerms? Extension { get; init; }

    public override string Key => string.Join('.', LineOfBusiness, RequestType, Urgency, Measures, To, Start, Source);

    public bool AppliesTo(LineOfBusiness lineOfBusiness, RequestType requestType, Urgency urgency) =>
        LineOfBusiness == lineOfBusiness && RequestType == requestType && Urgency == urgency;

    internal ClockDuty Duty => new(Measures, To, Start);

    public override IReadOnlyList<RuleField> Fields =>
    [
        new("Limit", ClockWords.Limit(Limit, Unit)),
        .. Measures == ClockMeasure.Decision ? ExtensionTerms.Fields(Extension) : [],
        new("Cite", Cite),
        new("Verified", Verified ? "verified" : "unverified"),
        new("State", SwitchedOn ? "on" : "off"),
        new("Note", Note ?? ""),
    ];
}
