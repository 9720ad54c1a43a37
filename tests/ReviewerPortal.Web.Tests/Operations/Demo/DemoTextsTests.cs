using System.Text.RegularExpressions;
using ReviewerPortal.Domain.Letters.Reading;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Operations.Demo;

namespace ReviewerPortal.Web.Tests.Operations.Demo;

/// <summary>What the demo says: of people who visibly do not exist, in words that a member can read and a director would sign.</summary>
public sealed partial class DemoTextsTests
{
    /// <summary>A word of invention in the family name of each member.</summary>
    private static readonly string[] Invented =
    [
        "Sample", "Placeholder", "Invented", "Pretend", "Testcase", "Fictive", "Dummy", "Mustermann", "Specimen", "Blank", "Mockup", "Example", "Concocted", "Notreal",
        "Fakename", "Standin", "Muestra", "Artificial", "Unreal", "Bogus", "Neverwas", "Simulacrum", "Nobody", "Fictitious", "Pseudo", "Mockley", "Testperson", "Nonesuch",
        "Ostensible", "Fauxton", "Exemplar", "Imaginary", "Unperson", "Dummett", "Trialperson", "Notreally", "Inventada", "Fakely", "Standby", "Phantasma", "Supposed",
        "Hypothetical", "Assumed", "Fictional", "Artefact", "Untrue", "Madeup", "Fabler", "Unfounded", "Shamley", "Falsename", "Notional", "Nullius", "Template",
        "Copyson", "Proforma", "Anonyma", "Ditto", "Figment", "Effigy", "Mirage", "Simulant",
    ];

    private static readonly string[] PhrasesThatSayNothing =
        ["not medically necessary", "does not meet our criteria", "not a covered benefit", "not supported by the literature", "studies do not show", "investigational", "experimental"];

    private static readonly IReadOnlyList<DemoCase> Cases = DemoCase.All();
    private static readonly IReadOnlyList<RecommendStep> Recommendations = [.. Cases.SelectMany(c => c.Steps).OfType<RecommendStep>()];

    [Fact]
    public void Members_AreVisiblyInvented()
    {
        Assert.All(Cases.Select(c => c.Member.FamilyName), name => Assert.Contains(Invented, name.Contains));
        Assert.Empty(Cases.Where(c => !c.Member.AddressLines[^1].StartsWith("Springfield", StringComparison.Ordinal)).Select(c => c.Folder));
        Assert.Empty(Cases.Where(c => c.Member.Phone is not { } phone || !FictionalPhone().IsMatch(phone)).Select(c => c.Folder));
    }

    [Fact]
    public void OutsideAuthorities_SayThatTheyAreDemo()
    {
        Assert.Empty(Cases.SelectMany(c => c.Steps).OfType<AuthorityStep>().Where(step => !step.Title.Contains("DEMO", StringComparison.Ordinal)).Select(step => step.Title));
        Assert.Empty(Cases.Where(c => c.PlanProduct?.StartsWith("DEMO ", StringComparison.Ordinal) != true).Select(c => c.Folder));
    }

    [Fact]
    public void EveryNpi_PassesItsCheck() => Assert.All(Cases, c => Assert.True(Npi.IsValid(c.RequestingProvider.Npi), c.Folder));

    [Fact]
    public void MemberReasons_SayMoreThanAPhrase() =>
        Assert.Empty(Recommendations.Where(r => PhrasesThatSayNothing.Any(phrase => r.MemberReason.Contains(phrase, StringComparison.OrdinalIgnoreCase))).Select(r => r.MemberReason));

    [Fact]
    public void MemberTexts_HoldNoCodesAndNoAcronyms() =>
        Assert.Empty(Recommendations.SelectMany(MemberTexts).SelectMany(text => CodeOrAcronym().Matches(text)).Select(match => match.Value));

    [Fact]
    public void MemberTexts_AreReadAtTheSixthGrade() =>
        Assert.All(Recommendations.SelectMany(MemberTexts), text => Assert.InRange(ReadingGrade.Of(Sentence.Of(text))!.Value, double.MinValue, 6.99));

    /// <summary>A director who copies, or writes a line, has not reasoned.</summary>
    [Fact]
    public void Directors_ReasonInTheirOwnWords()
    {
        var reasonings = Cases.SelectMany(c => c.Steps).Select(Reasoning).OfType<string>().ToList();

        Assert.NotEmpty(reasonings);
        Assert.Equal(reasonings.Count, reasonings.Distinct().Count());
        Assert.All(reasonings, text => Assert.InRange(text.Length, 120, int.MaxValue));
        Assert.Empty(reasonings.Intersect(Recommendations.SelectMany(r => new[] { r.MemberReason, r.ClinicalRationale })));
    }

    /// <summary>Every denial that rests on the literature names the guideline that points the other way.</summary>
    [Fact]
    public void DenialsOnTheLiterature_NameTheEvidenceAgainstThem() =>
        Assert.Empty(Recommendations.Where(r => r.Lines.Any(line => line.Basis == DeterminationBasis.NotSupportedByLiterature) && !r.ClinicalRationale.Contains("ASIPP", StringComparison.Ordinal)).Select(r => r.ClinicalRationale));

    [Fact]
    public void DocumentsOfTheStories_AreLongEnoughToBeRead()
    {
        var lines = Cases.Where(c => c.Story is not null).Select(c => (c.Story, Lines: c.Documents.Sum(d => Text(c, d).Split('\n').Length))).ToList();

        Assert.Empty(lines.Where(story => story.Lines < 35).Select(story => story.Story));
    }

    private static string Text(DemoCase demo, DemoDocument document) => System.Text.Encoding.UTF8.GetString(DemoFiles.Read($"{demo.Folder}/{document.File}"));

    private static IEnumerable<string> MemberTexts(RecommendStep recommended) => [recommended.MemberReason, recommended.WhatWouldChange];

    private static string? Reasoning(DemoStep step) => step switch
    {
        SignStep signed => signed.Reasoning,
        SecondSignStep signed => signed.Reasoning,
        SignApprovalStep signed => signed.Reasoning,
        ApproveInsteadStep approved => approved.Reasoning,
        _ => null,
    };

    [GeneratedRegex(@"^555-01\d\d\z")]
    private static partial Regex FictionalPhone();

    [GeneratedRegex(@"\b[A-Z]{2,}\b|\d{5}")]
    private static partial Regex CodeOrAcronym();
}
