namespace ReviewerPortal.Domain.Cases;

/// <summary>The kind of coverage that a case falls under; it chooses clocks, authorities, letter texts and appeal rights.</summary>
public enum LineOfBusiness
{
    Commercial,
    Marketplace,
    MedicareAdvantage,
    Medicaid,
}
