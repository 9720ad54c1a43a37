namespace ReviewerPortal.Domain.Cases;

/// <summary>How a Commercial case is funded; ERISA rights are printed only where the plan is an ERISA plan.</summary>
public enum Funding
{
    Erisa,
    NonErisa,
}
