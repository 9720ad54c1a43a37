using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;
using ReviewerPortal.Tests.Letters;

namespace ReviewerPortal.Domain.Tests.Letters;

public class LetterCompletenessTests
{

    /// <summary>For every rule one change that it alone must find.</summary>
    private static readonly Dictionary<string, Func<DenialLetterContent, DenialLetterContent>> Mutations = new()
    {
        ["L01"] = c => c with { Member = c.Member with { MemberId = "" } },
        ["L02"] = c => c with { Lines = [c.Lines[0] with { UnitsRequested = 0 }] },
        ["L03"] = c => c with { Lines = [c.Lines[0] with { DecisionSentence = " " }] },
        ["L04"] = c => c with { Reason = c.Reason with { Paragraphs = [] } },
        ["L04-CODES"] = c => c with { Reason = c.Reason with { Paragraphs = ["We denied 62264 because the studies are weak."] } },
        ["L05"] = c => WithGrounds(c, g => g with { Basis = g.Basis with { Provision = "" } }),
        ["L06"] = c => WithGrounds(c, g => g with { Policy = g.Policy with { Address = "" } }),
        ["L07"] = c => Without(c, "L07"),
        ["L08"] = c => WithGrounds(c, g => g with { Rationale = "" }),
        ["L09"] = c => Without(c, "L09"),
        ["L10"] = c => c with { Reason = c.Reason with { WhatWouldChange = [] } },
        ["L11"] = c => WithGrounds(c, g => g with { Basis = g.Basis with { Meaning = "" } }),
        ["L12"] = c => Without(c, "L12"),
        ["L13"] = c => Without(c, "L13"),
        ["L13-WHERE"] = c => c with { Plan = c.Plan with { AppealFax = " " } },
        ["L14"] = c => Without(c, "L14"),
        ["L15"] = c => Without(c, "L15"),
        ["L16"] = c => Without(c, "L16"),
        ["L17"] = c => Without(c, "L17"),
        ["L18"] = c => Without(c, "L18"),
        ["L19"] = c => c with { Plan = c.Plan with { FairHearingDays = 30 } },
        ["L20"] = c => Without(c with { ReducesCurrentService = true }, "L20"),
        ["L21"] = c => WithText(c, t => t.Replace("{consumerAssistance}", "your state")),
        ["L21-EBSA"] = c => WithText(c, t => t.Replace("1-866-444-3272", "the number in your plan book")),
        ["L24"] = c => c with { LanguageAssistance = [.. c.LanguageAssistance.Take(15)] },
        ["L27"] = c => c with { Texts = c.Texts with { LargePrintTagline = null } },
        ["L29"] = c => c with { Texts = c.Texts with { Form = null } },
        ["L30"] = c => c with { CopyTo = "" },
        ["P01"] = c => c with { Signer = c.Signer with { Attestations = [] } },
        ["P02"] = c => WithText(c, t => t.Replace("{caseNumber}", "{noSuchField}")),
        ["P03"] = c => c with { Appeal = AppealRule.SeedFor(c.LineOfBusiness == LineOfBusiness.Marketplace ? LineOfBusiness.Commercial : LineOfBusiness.Marketplace) with { ContinuationDays = 10 } },
        ["P04"] = c => WithGrounds(c, g => g with { Policy = g.Policy with { AmaNotice = [] } }),
        ["P05"] = c => WithGrounds(c, g => g with { Evidence = [g.Evidence[0] with { Finding = "Efficacy was shown.¹¹" }] }),
        ["P06"] = c => WithGrounds(c, g => g with { Policy = g.Policy with { ImportantReminder = [] } }),
        ["P07"] = c => WithGrounds(c, g => g with { Authorities = [g.Authorities[0] with { LineCode = "99999" }] }),
        ["P08"] = c => c with { Recipient = c.Recipient with { AddressLines = ["1", "2", "3", "4", "5", "6"] } },
        ["P09"] = c => WithGrounds(c, g => g with { Evidence = [g.Evidence[1] with { Answer = null }] }),
    };

    public static TheoryData<LineOfBusiness> Lines => [.. Enum.GetValues<LineOfBusiness>()];

    public static TheoryData<string, LineOfBusiness> RulesByLine =>
        [.. LetterRules.All.SelectMany(r => r.Cites.Keys.Select(lob => (r.Id, lob)))];

    [Fact]
    public void Missing_WhenNoNativeReaderApprovedTheNotices_NamesTheLanguagePage()
    {
        var complete = SampleDenial.Complete(LineOfBusiness.Medicaid);
        var withShipped = complete with { LanguageAssistance = LanguageTexts.PassagesFor(LanguageTexts.Shipped, "1-800-555-0100", "711") };

        Assert.Equal("L24", Assert.Single(LetterCompleteness.Missing(withShipped)).Id);
        Assert.Empty(LetterCompleteness.Missing(withShipped with { LanguageAssistance = [.. withShipped.LanguageAssistance.Select(p => p with { IsDraft = false })] }));
        Assert.All(withShipped.LanguageAssistance, p => Assert.DoesNotContain("{", p.Text, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Lines))]
    public void Missing_WhenLetterIsComplete_IsEmpty(LineOfBusiness lineOfBusiness) =>
        Assert.Empty(LetterCompleteness.Missing(SampleDenial.Complete(lineOfBusiness)));

    [Theory, MemberData(nameof(RulesByLine))]
    public void Missing_WhenOneElementIsGone_NamesItAlone(string rule, LineOfBusiness lineOfBusiness)
    {
        var gaps = LetterCompleteness.Missing(Mutations[rule](SampleDenial.Complete(lineOfBusiness)));

        var gap = Assert.Single(gaps, g => g.Id == rule);
        Assert.NotEmpty(gap.Cite);
        Assert.True(gaps.Count == 1, $"Other rules fired too: {string.Join(", ", gaps.Select(g => g.Id))}");
    }

    [Theory, MemberData(nameof(Lines))]
    public void Missing_WhenNewlyInstalled_NamesTheLanguagePage(LineOfBusiness lineOfBusiness) =>
        Assert.Contains(LetterCompleteness.Missing(SampleDenial.Draft(lineOfBusiness)), g => g.Id == "L24");

    [Fact]
    public void Missing_WhenFundingIsUnknown_AsksForErisaRights() =>
        Assert.Contains(LetterCompleteness.Missing(SampleDenial.Complete(LineOfBusiness.Commercial) with { Funding = null }), g => g.Id == "L17");

    [Theory]
    [InlineData("Body mass index 31 kg/m².", false)]
    [InlineData("See the note of page 2 [P3].", false)]
    [InlineData("Efficacy was found [7-10].", true)]
    [InlineData("Short-term effects.¹⁻⁵", true)]
    public void Missing_WhenRationaleHoldsNumbers_RefusesReferenceNumbersOnly(string rationale, bool refused)
    {
        var content = WithGrounds(SampleDenial.Complete(LineOfBusiness.Medicaid), g => g with { Rationale = rationale });

        Assert.Equal(refused, LetterCompleteness.Missing(content).Any(g => g.Id == "P05"));
    }

    [Fact]
    public void Missing_WhenLetterHasNoDate_NamesIt() =>
        Assert.Contains(LetterCompleteness.Missing(SampleDenial.Complete(LineOfBusiness.Medicaid) with { LetterDate = default }), g => g.Id == "L01");

    [Fact]
    public void Table_HasUniqueIdsAndSentences()
    {
        Assert.Equal(LetterRules.All.Count, LetterRules.All.Select(r => r.Id).Distinct().Count());
        Assert.All(LetterRules.All, r => Assert.EndsWith(".", r.Sentence));
    }

    private static DenialLetterContent WithGrounds(DenialLetterContent content, Func<ClinicalGrounds, ClinicalGrounds> change) =>
        content with { Grounds = change(content.Grounds) };

    private static DenialLetterContent Without(DenialLetterContent content, string element) => content with
    {
        Texts = content.Texts with { Parts = [.. content.Texts.Parts.Select(p => p with { Passages = [.. p.Passages.Where(x => x.Element != element)] })] },
    };

    private static DenialLetterContent WithText(DenialLetterContent content, Func<string, string> change) => content with
    {
        Texts = content.Texts with { Parts = [.. content.Texts.Parts.Select(p => p with { Passages = [.. p.Passages.Select(x => x with { Text = change(x.Text) })] })] },
    };
}
