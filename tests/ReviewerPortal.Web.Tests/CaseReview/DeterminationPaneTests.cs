using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.CaseReview;

/// <summary>The pane over the real use cases and a real database; only the browser is pretended.</summary>
public class DeterminationPaneTests : ComponentTest
{
    private readonly PortalHost _host;

    public DeterminationPaneTests(PortalHost host)
    {
        _host = host;
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(host.Get<DraftStore>());
        Services.AddScoped<DraftDesk>();
        Services.AddScoped<Notices>();
    }

    [Fact]
    public async Task RecommendDenial_WhenNothingIsWritten_SaysWhyBesideEachFieldWithTheLaw()
    {
        var (pane, _) = await ShowAsync(LineOfBusiness.MedicareAdvantage);

        await ClickAsync(pane, "Recommend denial");

        pane.WaitForAssertion(() => Assert.Contains("Write the member-facing reason", Labelled(pane, "Member-facing reason").TextContent, StringComparison.Ordinal));
        Assert.Contains("29 CFR 2560.503-1(g)(1)(v)(B)", Labelled(pane, "Clinical rationale").TextContent, StringComparison.Ordinal);
        Assert.Contains("42 CFR 422.101(c)", Labelled(pane, "How this member's own history was weighed").TextContent, StringComparison.Ordinal);
        Assert.Contains(pane.FindAll(".field-error"), e => e.TextContent.Contains("record the search of the plan document", StringComparison.Ordinal));
        Assert.Contains("answer I. of CP.MP.116 first", pane.Find(".bar [role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecommendDenial_WhenSomebodyChangedTheCase_KeepsTheTextAndOffersToReload()
    {
        var (pane, desk) = await ShowAsync(LineOfBusiness.Medicaid);
        await Labelled(pane, "Clinical rationale").QuerySelector("textarea")!.ChangeAsync(new() { Value = "What I wrote." });
        await _host.Get<OfferPeerToPeer>().ExecuteAsync(desk.PersonId, desk.View.Number, "Dr. Una Madeup", "Accepted", CancellationToken.None);

        await ClickAsync(pane, "Recommend denial");

        pane.WaitForAssertion(() => Assert.Contains("logged a peer-to-peer offer", pane.Find(".bar [role=alert]").TextContent, StringComparison.Ordinal));
        await ClickAsync(pane, "Reload the case");
        pane.WaitForAssertion(() => Assert.Empty(desk.Refusals));
        Assert.Equal("What I wrote.", Labelled(pane, "Clinical rationale").QuerySelector("textarea")!.GetAttribute("value"));
        Assert.Single(desk.View.Talks);
    }

    [Fact]
    public async Task Approve_WhenContinuityOfCareIsChosen_NeedsTheRationaleAlone()
    {
        var (pane, desk) = await ShowAsync(LineOfBusiness.Medicaid);
        await Labelled(pane, "Clinical rationale").QuerySelector("textarea")!.ChangeAsync(new() { Value = "The course that began in May goes on." });

        await ClickAsync(pane, "Approve");
        await Labelled(pane, "Approval basis").QuerySelector("select")!.ChangeAsync(new() { Value = "ContinuityOfCare" });
        await ClickAsync(pane, "Approve on this basis");

        pane.WaitForAssertion(() => Assert.Equal(CaseStatus.Approved, desk.View.Status));
        Assert.Contains("Continuity of care", pane.Find(".outcome").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pane_WhenADirectorReads_OffersNothingAndSaysWhy()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var number = await _host.ClaimedCaseAsync(nurse);

        var (pane, _) = await ShowAsync(await _host.AddPersonAsync(Role.MedicalDirector), number);

        Assert.Contains("Only the nurse who holds it works on it", pane.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Empty(pane.FindAll("textarea"));
        Assert.DoesNotContain(pane.FindAll("button"), b => b.TextContent is "Approve" or "Recommend denial");
    }

    [Fact]
    public async Task WhatWouldChange_WhenTheBasisIsChosen_FollowsItUntilSomebodyWrites()
    {
        var (pane, desk) = await ShowAsync(LineOfBusiness.Medicaid);

        await Labelled(pane, "Denial basis").QuerySelector("select")!.ChangeAsync(new() { Value = "BenefitExclusion" });

        Assert.StartsWith("Medical records cannot change", Text(pane), StringComparison.Ordinal);
        await Labelled(pane, "What would change the answer").QuerySelector("textarea")!.ChangeAsync(new() { Value = "My own words." });
        await Labelled(pane, "Denial basis").QuerySelector("select")!.ChangeAsync(new() { Value = "Administrative" });
        Assert.Equal("My own words.", Text(pane));
    }

    private async Task<(IRenderedComponent<DeterminationPane> Pane, CaseDesk Desk)> ShowAsync(LineOfBusiness lineOfBusiness)
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var number = await _host.ClaimedCaseAsync(nurse, lineOfBusiness);
        await _host.CheckAsync(nurse, number);
        return await ShowAsync(nurse, number);
    }

    private async Task<(IRenderedComponent<DeterminationPane> Pane, CaseDesk Desk)> ShowAsync(Person person, string number)
    {
        var desk = _host.Get<CaseDesk>();
        Assert.True(await desk.OpenAsync(person.Id, number));
        var pane = Render<DeterminationPane>(p => p.Add(c => c.Desk, desk).Add(c => c.Line, 1));
        desk.Changed += () => pane.InvokeAsync(() => pane.Render(p => p.Add(c => c.Desk, desk)));
        return (pane, desk);
    }

    private static Task ClickAsync(IRenderedComponent<DeterminationPane> pane, string name) =>
        pane.FindAll("button").Single(b => b.TextContent == name).ClickAsync(new());

    private static IElement Labelled(IRenderedComponent<DeterminationPane> pane, string label) =>
        pane.FindAll(".labelled").Single(l => l.QuerySelector("label")?.TextContent == label);

    private static string Text(IRenderedComponent<DeterminationPane> pane) =>
        Labelled(pane, "What would change the answer").QuerySelector("textarea")!.GetAttribute("value") ?? "";
}
