using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Drafts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Tests.Support;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Tests.Intake;

public class NewCasePageTests(PortalHost host) : ComponentTest
{
    [Fact]
    public async Task Save_WhenRefused_StandsBesideTheFieldAndKeepsWhatWasTyped()
    {
        var page = await OpenAsync(await host.AddPersonAsync(Role.Nurse));
        Input(page, "GivenName").Change("Testa");
        Input(page, "Npi").Change("1234567890");

        await page.Find("form.new-case").SubmitAsync();

        Assert.Contains("does not pass the check", Input(page, "Npi").Closest(".labelled")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", Input(page, "Npi").GetAttribute("aria-invalid"));
        Assert.Null(Input(page, "GivenName").GetAttribute("aria-invalid"));
        Assert.Equal(("Testa", "1234567890"), (Input(page, "GivenName").GetAttribute("value"), Input(page, "Npi").GetAttribute("value")));
        Assert.Contains("things are to mend", page.Find(".notice.late").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_WhenAPolicyNamesIt_ShowsItsDescriptionWithTheNoticeOfItsOwner()
    {
        var page = await OpenAsync(await host.AddPersonAsync(Role.Nurse));

        Input(page, "Service.0.Code").Change("62264");

        page.WaitForAssertion(() => Assert.Contains("American Medical Association", page.Markup, StringComparison.Ordinal));
        Assert.Contains("CP.MP.116", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-draft-field='Service.0.Description']"));
    }

    [Fact]
    public async Task Save_WhenWhole_ReceivesTheCaseAndForgetsTheDrafts()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        await host.Get<DraftStore>().SaveAsync(nurse.Id, NewCaseForm.DraftScope, "GivenName", "Draftname", 0, Xunit.TestContext.Current.CancellationToken);
        var page = await OpenAsync(nurse);
        Assert.Equal("Draftname", Input(page, "GivenName").GetAttribute("value"));
        page.FindAll("button").Single(button => button.TextContent == "Add document").Click();
        var received = host.Get<TimeProvider>().GetUtcNow().AddDays(-2).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (field, text) in NewCaseReaderTests.Texts.Where(pair => pair.Key != "GivenName")) Input(page, field).Change(field == "ReceivedAt" ? received : text);

        await page.Find("form.new-case").SubmitAsync();

        await using var context = host.NewContext();
        var number = Services.GetRequiredService<NavigationManager>().Uri.Split('/')[^1];
        var stored = await context.Set<AuthorizationCase>().Include(c => c.Documents).SingleAsync(c => c.Number == number, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(("Draftname", "Consult"), (stored.Member.GivenName, Assert.Single(stored.Documents).Title));
        Assert.False(await context.Set<Draft>().AnyAsync(d => d.PersonId == nurse.Id, Xunit.TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Row_WhenRemoved_StaysAwayAfterAReload()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var page = await OpenAsync(nurse);
        page.FindAll("button").Single(button => button.TextContent == "Add service").Click();
        page.Find("button[aria-label='Remove service 1']").Click();

        var drafts = await host.Get<DraftStore>().LoadAsync(nurse.Id, [NewCaseForm.DraftScope], Xunit.TestContext.Current.CancellationToken);

        Assert.Equal([1], NewCaseForm.From(drafts).Rows(RowKind.Service));
    }

    private async Task<IRenderedComponent<NewCasePage>> OpenAsync(Person nurse)
    {
        Services.AddSingleton(host.Get<ReceiveCase>()).AddSingleton(host.Get<IntakeCodes>()).AddSingleton(host.Get<DraftStore>())
            .AddSingleton(host.Get<PlanTimeZone>()).AddSingleton(host.Get<TimeProvider>())
            .AddScoped<DraftDesk>().AddScoped<ActingPerson>().AddScoped<Notices>();
        var person = this.AddAuthorization();
        person.SetAuthorized(nurse.FullName);
        person.SetClaims(new Claim(ClaimTypes.NameIdentifier, nurse.Id.ToString()));
        var page = Render<NewCasePage>();
        await page.WaitForAssertionAsync(() => page.Find("form.new-case"));
        return page;
    }

    private static AngleSharp.Dom.IElement Input(IRenderedComponent<NewCasePage> page, string field) => page.Find($"[data-draft-field='{field}']");
}
