using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines.Rules;

/// <summary>Only an expedited request can be taken to the standard clock, and only once.</summary>
internal sealed record TheRequestIsExpedited(Urgency Urgency) : IRule
{
    public Refusal? Broken() => Urgency == Urgency.Expedited
        ? null
        : new Refusal("expedite.standard", "This request runs on the standard clock already.");
}

/// <summary>An expedite that the treating physician supports must be granted (42 CFR 422.570(c)(2); 29 CFR 2560.503-1(m)(1)(iii)).</summary>
internal sealed record AnExpediteThatThePhysicianSupportsIsGranted(bool PhysicianSupports) : IRule
{
    public Refusal? Broken() => !PhysicianSupports
        ? null
        : new Refusal("expedite.physician-supported", "The treating physician supports the expedite, so it must be granted. Decide within the expedited time.", "42 CFR 422.570(c)(2)");
}

/// <summary>The one extension that a case has belongs to the clock that it extended.</summary>
internal sealed record AnExtendedClockIsNotReplaced(ClockExtension? Extension) : IRule
{
    public Refusal? Broken() => Extension is null
        ? null
        : new Refusal("expedite.extended", "The expedited clock was extended, which granted the expedite. It cannot be refused any more.");
}

/// <summary>The refusal has its reason; the member reads it in the notice.</summary>
internal sealed record TheExpediteRefusalHasAReason(string Reason) : IRule
{
    public Refusal? Broken() => TextRule.Check(Reason, ExpediteRefusal.ReasonLength, "expedite.no-reason", "ExpediteReason",
        "Say why waiting for the standard time does not endanger the member’s life, health or ability to regain maximum function.", "42 CFR 422.570(d)");
}
