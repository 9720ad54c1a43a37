namespace ReviewerPortal.Domain.Cases;

/// <summary>How fast the plan must decide. A treating physician's support for an expedite must be granted (42 CFR 422.570(c)(2)).</summary>
public enum Urgency
{
    Standard,
    Expedited,
}
