using CsCheck;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;

namespace ReviewerPortal.Domain.Tests.Letters;

public class AppealRuleTests
{
    [Theory]
    [InlineData(LineOfBusiness.Medicaid, "2026-11-23", "2027-01-22")]
    [InlineData(LineOfBusiness.MedicareAdvantage, "2026-11-23", "2027-01-27")]
    [InlineData(LineOfBusiness.Commercial, "2026-11-23", "2027-05-27")]
    [InlineData(LineOfBusiness.Marketplace, "2026-11-23", "2027-05-27")]
    [InlineData(LineOfBusiness.Medicaid, "2028-01-01", "2028-03-01")] // over a leap day
    public void LastDay_WhenFiveMailDays_IsTheDateOfTheLaw(LineOfBusiness lineOfBusiness, string letter, string expected)
    {
        var lastDay = AppealRule.SeedFor(lineOfBusiness).LastDay(DateOnly.ParseExact(letter, "yyyy-MM-dd", null), presumedMailDays: 5);

        Assert.Equal(DateOnly.ParseExact(expected, "yyyy-MM-dd", null), lastDay);
    }

    [Fact]
    public void LastDay_WhenPeriodCountsFromReceipt_IsNeverBeforeThePeriodOfAPunctualLetter() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 14], Gen.Enum<LineOfBusiness>()).Sample((day, mail, lineOfBusiness) =>
        {
            var (rule, letter) = (AppealRule.SeedFor(lineOfBusiness), new DateOnly(2026, 1, 1).AddDays(day));
            var received = rule.CountsFrom == AppealPeriodStart.ReceiptOfLetter ? letter.AddDays(mail) : letter;
            return rule.LastDay(letter, mail) >= received.AddDays(rule.AppealDays);
        }, iter: 500);

    [Fact]
    public void Seed_HasOneRowWithACitePerLineOfBusiness()
    {
        Assert.Equal(Enum.GetValues<LineOfBusiness>(), AppealRule.Seed().Select(r => r.LineOfBusiness));
        Assert.All(AppealRule.Seed(), r => Assert.Contains("CFR", r.Cite));
    }
}
