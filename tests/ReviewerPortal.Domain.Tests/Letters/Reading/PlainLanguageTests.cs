using CsCheck;
using ReviewerPortal.Domain.Letters.Reading;

namespace ReviewerPortal.Domain.Tests.Letters.Reading;

public class PlainLanguageTests
{
    private const int Target = 6;

    [Fact]
    public void Of_PlainWords_MarksNothing()
    {
        var report = PlainLanguage.Of("We looked at your scan and at your notes. You had this shot in May. It helped you for one week. That is why we said no.", Target);

        Assert.Empty(report.Findings);
        Assert.False(report.IsAboveTarget);
    }

    [Fact]
    public void Of_AHardSentence_MarksThatSentenceOnly()
    {
        const string Hard = "Percutaneous epidural adhesiolysis demonstrates insufficient longitudinal evidence regarding comparative effectiveness.";

        var report = PlainLanguage.Of($"We said no. {Hard} You can appeal.", Target);

        Assert.Equal([Hard], Marked(report, $"We said no. {Hard} You can appeal."));
        Assert.True(report.IsAboveTarget);
    }

    [Theory]
    [InlineData("Your MRI shows a scar.", "MRI")]
    [InlineData("Your magnetic scan (MRI) shows a scar. The MRI is new.", "")]
    [InlineData("The MRI is new. It is a magnetic scan (MRI).", "MRI")]
    [InlineData("Call us, TTY 711, at 8 AM.", "")]
    [InlineData("You asked for 62263.", "62263")]
    [InlineData("You asked for J1885 in May 2026.", "J1885")]
    [InlineData("It is Not Medically Necessary.", "Not Medically Necessary")]
    [InlineData("Your plan does not meet our criteria for it.", "does not meet our criteria")]
    public void Of_WhatAMemberMayNotUnderstand_MarksIt(string text, string marked) =>
        Assert.Equal(marked.Length == 0 ? [] : [marked], Marked(PlainLanguage.Of(text, target: 30), text));

    /// <summary>Whatever is typed or pasted.</summary>
    [Fact]
    public void Of_AnyText_MarksPlacesInsideIt() => Gen.String.Sample(text =>
        Assert.All(PlainLanguage.Of(text, Target).Findings, finding => Assert.True(finding.Start >= 0 && finding.Length > 0 && finding.Start + finding.Length <= text.Length)), iter: 2_000);

    /// <summary>As long as anybody pastes, of what makes the most of each kind of passage.</summary>
    [Theory]
    [InlineData("A. ")]
    [InlineData("MRI ")]
    [InlineData("62263 ")]
    [InlineData("a.b.c.")]
    public void Of_TwoHundredThousandCharacters_IsRead(string part) =>
        Assert.NotNull(PlainLanguage.Of(string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)), Target).Grade);

    private static List<string> Marked(ReadingReport report, string text) => [.. report.Findings.Select(finding => text.Substring(finding.Start, finding.Length))];
}
