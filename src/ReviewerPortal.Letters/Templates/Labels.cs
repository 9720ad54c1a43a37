using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;

namespace ReviewerPortal.Letters.Templates;

/// <summary>Coded values as a letter words them.</summary>
internal static class Labels
{
    public static string Of(LineOfBusiness lineOfBusiness) =>
        lineOfBusiness == LineOfBusiness.MedicareAdvantage ? "Medicare Advantage" : lineOfBusiness.ToString();

    public static string Of(LineDecision decision) => decision == LineDecision.PartlyApproved ? "Partly approved" : decision.ToString();

    /// <summary>A period of service: one date when it begins and ends on the same day.</summary>
    public static string Period(DateOnly from, DateOnly to) =>
        from == to ? MergedTexts.Date(from) : $"{MergedTexts.Date(from)} to {MergedTexts.Date(to)}";

    public static string Units(int units) => units == 1 ? "1 unit" : $"{units} units";
}
