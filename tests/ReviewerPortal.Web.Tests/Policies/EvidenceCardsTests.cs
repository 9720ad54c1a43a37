using AngleSharp.Dom;
using Bunit;
using ReviewerPortal.Domain.Policies.Evidence;
using ReviewerPortal.Tests.Fixtures;
using ReviewerPortal.Web.Features.Policies.Components;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Policies;

public class EvidenceCardsTests : ComponentTest
{
    private static readonly PolicyVersionDraft Lysis = PolicyFiles.Draft(PolicyFiles.Lysis);

    [Fact]
    public void EvidenceCards_OfTheDemoPolicy_ShowTheContraryOneFirst()
    {
        var cards = Show(["percutaneous"]);

        Assert.Equal(["ASIPP 2021", "Hayes 2018", "NICE 2010"], cards.FindAll("h3").Select(title => title.TextContent));
        var first = cards.FindAll("article")[0];
        Assert.Contains("points the other way", first.QuerySelector(".facts")!.FirstElementChild!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Members with post-surgery syndrome", first.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("points the other way", string.Concat(cards.FindAll("article").Skip(1).Select(card => card.TextContent)), StringComparison.Ordinal);
    }

    [Fact]
    public void EvidenceCards_OnTheCasesDay_SayAgeDirectionAndWhatIsNotCovered()
    {
        var cards = Show(["percutaneous"]);

        Assert.Equal(
            [
                "⚑points the other way|+supports|Strength: moderate to strong; strong for post-surgery syndrome|about 5 years old",
                "○insufficient|Strength: small body, low quality|◔search ended 8 years ago",
                "⚠safety concern|Strength: limited, short term|◔16 years old|does not cover this request",
            ],
            cards.FindAll(".facts").Select(facts => string.Join('|', facts.QuerySelectorAll(".chip").Select(chip => chip.TextContent))));
    }

    [Fact]
    public void EvidenceCards_WithoutCase_SayNothingOfARequest()
    {
        Assert.DoesNotContain("does not cover", Show(null).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void EvidenceCard_WhoseNumberStandsForTwoWorks_SaysSo()
    {
        var notes = Show(null).FindAll(".finding");
        Assert.Contains("Reference 12 is used for two works", Assert.Single(notes).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void EvidenceCards_WhenNoneWereEntered_SayWhereToRead()
    {
        var empty = Render<EvidenceCards>(with => with.Add(cards => cards.Evidence, []).Add(cards => cards.On, new DateOnly(2026, 11, 16)));
        Assert.Contains("Background", empty.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<EvidenceCards> Show(string[]? requestedMethods) =>
        Render<EvidenceCards>(with => with
            .Add(cards => cards.Evidence, Lysis.Evidence)
            .Add(cards => cards.Findings, Lysis.Findings)
            .Add(cards => cards.RequestedMethods, requestedMethods)
            .Add(cards => cards.On, new DateOnly(2026, 11, 16)));
}
