using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Tests.Letters;

namespace ReviewerPortal.Domain.Tests.Letters;

public class LetterTextsTests
{
    public static TheoryData<LineOfBusiness> Lines => [.. Enum.GetValues<LineOfBusiness>()];

    [Theory, MemberData(nameof(Lines))]
    public void Seed_WhenShipped_IsApprovedByNobody(LineOfBusiness lineOfBusiness) =>
        Assert.False(LetterTexts.SeedFor(lineOfBusiness).IsApproved);

    [Theory, MemberData(nameof(Lines))]
    public void Of_WhenContentIsComplete_FillsEveryField(LineOfBusiness lineOfBusiness)
    {
        var content = SampleDenial.Complete(lineOfBusiness) with { ReducesCurrentService = true };

        Assert.All(Passages(content), p => Assert.DoesNotContain('{', p.Text));
    }

    [Theory, MemberData(nameof(Lines))]
    public void Of_WhenDenied_SaysDeniedInTheFirstPassage(LineOfBusiness lineOfBusiness) =>
        Assert.Contains("denied", Passages(SampleDenial.Complete(lineOfBusiness)).First().Text);

    [Theory, MemberData(nameof(Lines))]
    public void Of_WhenPartlyApproved_SaysSoInsteadOfDenyingAll(LineOfBusiness lineOfBusiness)
    {
        var content = SampleDenial.Complete(lineOfBusiness);
        var partial = content with { Lines = [.. content.Lines, content.Lines[0] with { Code = "62263", Decision = LineDecision.Approved }] };

        Assert.Contains("partly approved", Passages(partial).First().Text);
        Assert.DoesNotContain(Passages(partial), p => p.Text.Contains("We have denied this request"));
    }

    [Theory, MemberData(nameof(Lines))]
    public void MemberZone_NamesNoProcedureCode(LineOfBusiness lineOfBusiness) =>
        Assert.DoesNotContain(MergedTexts.Of(SampleDenial.Complete(lineOfBusiness), LetterZone.Member).SelectMany(p => p.Passages), p => Regex.IsMatch(p.Text, @"\b6226\d\b"));

    [Fact]
    public void Of_WhenFundingIsNotErisa_LeavesErisaRightsOut()
    {
        var content = SampleDenial.Complete(LineOfBusiness.Commercial) with { Funding = Funding.NonErisa };

        Assert.DoesNotContain(Passages(content), p => p.Text.Contains("ERISA") || p.Text.Contains("1-866-444-3272"));
        Assert.Contains(Passages(SampleDenial.Complete(LineOfBusiness.Commercial)), p => p.Text.Contains("502(a)"));
    }

    [Fact]
    public void Of_WhenPeriodCountsFromReceipt_SaysThatALateLetterShortensNothing() =>
        Assert.Contains(Passages(SampleDenial.Complete(LineOfBusiness.Commercial)), p => p.Text.Contains("May 27, 2027") && p.Text.Contains("you still have the full 180 days"));

    [Theory]
    [InlineData(false, "You do not have this service yet, so we will answer your appeal within 30 days.")]
    [InlineData(true, "You already had this service, so we will answer your appeal within 60 days.")]
    public void Of_WhenServiceWasGivenOrNot_PrintsTheTimeOfTheAnswer(bool given, string expected)
    {
        var content = SampleDenial.Complete(LineOfBusiness.Commercial) with { ServiceWasGiven = given };

        Assert.Equal(expected, Assert.Single(Passages(content), p => p.Text.Contains("so we will answer")).Text);
    }

    [Fact]
    public void Of_WhenServiceIsReduced_PrintsTheDayForKeepingIt()
    {
        var content = SampleDenial.Complete(LineOfBusiness.Medicaid);

        Assert.DoesNotContain(Passages(content), p => p.Element == "L20");
        Assert.Contains(Passages(content with { ReducesCurrentService = true }), p => p.Element == "L20" && p.Text.Contains("December 3, 2026"));
    }

    private static IEnumerable<LetterPassage> Passages(DenialLetterContent content) =>
        Enum.GetValues<LetterZone>().SelectMany(zone => MergedTexts.Of(content, zone)).SelectMany(p => p.Passages);
}
