using AngleSharp.Dom;
using Bunit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.CaseReview;

public class AuthorityFormTests : ComponentTest
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private AuthoritySearch? _recorded;

    [Fact]
    public void Sources_WhenMedicareAdvantage_PutTheNeededOnesFirst()
    {
        var groups = Show(LineOfBusiness.MedicareAdvantage).FindAll("optgroup");

        Assert.Equal(["PlanDocument", "NationalCoverageDetermination", "LocalCoverageDetermination", "CoverageArticle"], Values(groups[0]));
        Assert.Equal(["StateMedicaidManual"], Values(groups[1]));
    }

    [Fact]
    public void Record_WhenNothingIsConcluded_SaysSoAndRecordsNothing()
    {
        var form = Show(LineOfBusiness.Medicaid);

        Button(form, "Record the search").Click();

        Assert.Null(_recorded);
        Assert.Contains("silent, covers or excludes", form.Find(".field-error").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_WhenWhole_CarriesWhatWasTypedAndToday()
    {
        var form = Show(LineOfBusiness.Medicaid);
        foreach (var (label, text) in new[] { ("Title", "State manual"), ("Version", "2026-10"), ("Clause", "4.2"), ("Where it was found", "state site"), ("Excerpt", "no provision") })
            Field(form, label).Change(text);
        Button(form, "Silent").Click();

        Button(form, "Record the search").Click();

        Assert.Equal(new AuthoritySearch(AuthoritySource.StateMedicaidManual, "State manual", "2026-10", "4.2", "state site", Today, "no provision", AuthorityConclusion.Silent), _recorded);
    }

    [Fact]
    public void Refusals_WhenTheCaseRefuses_StandBesideTheirFields()
    {
        var form = Show(LineOfBusiness.Medicaid, [new Refusal("authority.incomplete", "Name what was searched.") { Field = "AuthorityTitle" }, new Refusal("authority.no-excerpt", "Enter its words.") { Field = "AuthorityExcerpt" }]);

        Assert.Contains("Name what was searched.", Labelled(form, "Title").TextContent, StringComparison.Ordinal);
        Assert.Contains("Enter its words.", Labelled(form, "Excerpt").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Name what was searched.", Labelled(form, "Version").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_WhenShown_AreKeptAsDraftsOfTheirScope() =>
        Assert.Equal(["Source", "Title", "Version", "Clause", "Place", "SearchedOn", "Excerpt"],
            Show(LineOfBusiness.Medicaid).FindAll("[data-draft-scope='UM-1:authority-1']").Select(e => e.GetAttribute("data-draft-field")));

    private IRenderedComponent<AuthorityForm> Show(LineOfBusiness lineOfBusiness, IReadOnlyList<Refusal>? refusals = null) =>
        Render<AuthorityForm>(p => p
            .Add(f => f.LineOfBusiness, lineOfBusiness).Add(f => f.Today, Today).Add(f => f.Scope, "UM-1:authority-1")
            .Add(f => f.Next, RequiredAuthorities.For(lineOfBusiness)[0].Source)
            .Add(f => f.Refusals, refusals ?? []).Add(f => f.OnRecord, search => _recorded = search));

    private static IEnumerable<string?> Values(IElement group) => group.QuerySelectorAll("option").Select(o => o.GetAttribute("value"));

    private static IElement Button(IRenderedComponent<AuthorityForm> form, string name) => form.FindAll("button").Single(b => b.TextContent == name);

    private static IElement Labelled(IRenderedComponent<AuthorityForm> form, string label) =>
        form.FindAll(".labelled").Single(l => l.QuerySelector("label")?.TextContent == label);

    private static IElement Field(IRenderedComponent<AuthorityForm> form, string label) => Labelled(form, label).QuerySelector("input, textarea")!;
}
