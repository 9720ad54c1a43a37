using System.Security.Claims;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.SignOff;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.DirectorsDesk;

/// <summary>The page around the desk, over the real use cases and a real database.</summary>
public class SignOffPageTests : ComponentTest
{
    [Fact]
    public async Task Recall_OfTheOpenCase_OpensItAnew()
    {
        await using var host = new PortalHost("Development", new Dictionary<string, string?> { ["Plan:RecallSeconds"] = "300" });
        var number = await host.AwaitingCaseAsync(await host.AddPersonAsync(Role.Nurse));
        var director = await host.AddDirectorAsync();
        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);
        var page = await OpenAsync(host, director, number);
        Assert.Contains("It does not await a signature", page.Markup, StringComparison.Ordinal);

        await page.Find($"button[aria-label='Recall {number}']").ClickAsync(new());
        await page.Find(".recalls textarea").ChangeAsync(new() { Value = "The scan was of somebody else." });
        await page.FindAll("button").Single(b => b.TextContent == "Recall the signature").ClickAsync(new());

        await page.WaitForAssertionAsync(() => Assert.Contains(page.FindAll("button"), b => b.TextContent == "Sign determination"), TimeSpan.FromSeconds(20));
        Assert.DoesNotContain("It does not await a signature", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".recalls"));
    }

    private async Task<IRenderedComponent<SignOffPage>> OpenAsync(PortalHost host, Person director, string number)
    {
        Services.AddSingleton(host.Get<DraftStore>()).AddSingleton(host.Get<CaseQuery>()).AddSingleton(host.Get<SignOffUseCases>()).AddSingleton(host.Get<PacketPages>())
            .AddSingleton(host.Get<SignOffQueueQuery>()).AddSingleton(host.Get<RecallDetermination>()).AddSingleton(host.Get<TimeProvider>())
            .AddScoped<DraftDesk>().AddScoped<SignOffDesk>().AddScoped<ActingPerson>().AddScoped<Notices>();
        var person = this.AddAuthorization();
        person.SetAuthorized(director.FullName);
        person.SetClaims(new Claim(ClaimTypes.NameIdentifier, director.Id.ToString()));
        Services.GetRequiredService<NavigationManager>().NavigateTo(PortalUrls.SignOffOf(number));
        var page = Render<SignOffPage>();
        await page.WaitForAssertionAsync(() => page.Find(".case-head"), TimeSpan.FromSeconds(20));
        return page;
    }
}
