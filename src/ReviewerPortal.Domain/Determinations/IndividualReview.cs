using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Determinations;

/// <summary>
/// Whose own history must be weighed before the policy may deny: Medicare Advantage members (42 CFR 422.101(c)) and Medicaid
/// members under 21 (EPSDT, 42 USC 1396d(r)(5)).
/// </summary>
public static class IndividualReview
{
    private const int AdultAge = 21;

    /// <summary>The day is the day of the decision in the plan's time zone.</summary>
    public static bool IsNeeded(Coverage coverage, Member member, DateOnly day) =>
        coverage.LineOfBusiness == LineOfBusiness.MedicareAdvantage ||
        (coverage.LineOfBusiness == LineOfBusiness.Medicaid && member.AgeOn(day) < AdultAge);

    /// <summary>The law that asks for it.</summary>
    public static string Cite(Coverage coverage) =>
        coverage.LineOfBusiness == LineOfBusiness.Medicaid ? "42 USC 1396d(r)(5)" : "42 CFR 422.101(c)";
}
