using AngleSharp.Dom;
using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.CaseReview;

/// <summary>What is offered to end a case, over the real use cases and a real database.</summary>
public class SettledActsTests : ComponentTest
{
    private readonly PortalHost _host;

    public SettledActsTests(PortalHost host)
    {
        _host = host;
        Services.AddSingleton(TimeProvider.System);
        Services.AddSingleton(host.Get<DraftStore>());
        Services.AddScoped<DraftDesk>();
    }

    [Fact]
    public async Task Withdraw_WhileASignatureIsAwaited_IsOfferedToAnotherNurseOnceTheLeaseIsOver()
    {
        var number = await _host.AwaitingCaseAsync(await _host.AddPersonAsync(Role.Nurse));
        var other = await _host.AddPersonAsync(Role.Nurse);
        var (held, _) = await ShowAsync(other, number);
        Assert.DoesNotContain("Withdrawn", Names(held));

        await EndTheLeaseAsync(number);

        var (acts, _) = await ShowAsync(other, number);
        await ClickAsync(acts, "Withdrawn");
        var fields = acts.FindAll("textarea");
        await fields[0].ChangeAsync(new() { Value = "Dr. Una Madeup's office" });
        await acts.FindAll("textarea")[1].ChangeAsync(new() { Value = "By phone today; another treatment was chosen." });
        await ClickAsync(acts, "Record the withdrawal");
        Assert.Equal(CaseStatus.Withdrawn, (await _host.LoadCaseAsync(number)).Status);
    }

    [Fact]
    public async Task Dismiss_WhenNoReasonIsChosen_SaysSoAndDismissesNothing()
    {
        var nurse = await _host.AddPersonAsync(Role.Nurse);
        var number = await _host.ClaimedCaseAsync(nurse);
        var (acts, desk) = await ShowAsync(nurse, number);
        await ClickAsync(acts, "Dismiss");
        await acts.Find("textarea").ChangeAsync(new() { Value = "An earlier request asks for the same days." });
        Assert.Equal("Choose a reason", acts.Find("#dismissal option").TextContent);

        await ClickAsync(acts, "Dismiss the case");

        Assert.Contains("Choose why the request is dismissed.", acts.Find(".field-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(CaseStatus.InReview, (await _host.LoadCaseAsync(number)).Status);
        await acts.Find("#dismissal").ChangeAsync(new() { Value = nameof(DismissalReason.Duplicate) });
        await ClickAsync(acts, "Dismiss the case");
        Assert.Equal(DismissalReason.Duplicate, (await _host.LoadCaseAsync(number)).Dismissal);
        Assert.Empty(desk.Refusals);
    }

    private async Task<(IRenderedComponent<SettledActs> Acts, CaseDesk Desk)> ShowAsync(Person person, string number)
    {
        var desk = _host.Get<CaseDesk>();
        Assert.True(await desk.OpenAsync(person.Id, number));
        return (Render<SettledActs>(p => p.Add(c => c.Desk, desk)), desk);
    }

    private async Task EndTheLeaseAsync(string number)
    {
        await using var context = _host.NewContext();
        var over = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        Assert.Equal(1, await context.Set<AuthorizationCase>().Where(c => c.Number == number).ExecuteUpdateAsync(set => set.SetProperty(c => c.LeaseUntil, over)));
    }

    private static IEnumerable<string> Names(IRenderedComponent<SettledActs> acts) => acts.FindAll("button").Select(b => b.TextContent);

    private static Task ClickAsync(IRenderedComponent<SettledActs> acts, string name) => acts.FindAll("button").Single(b => b.TextContent == name).ClickAsync(new());
}
