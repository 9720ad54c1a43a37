using System.Security.Claims;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Components.Layout;
using ReviewerPortal.Web.Features.Drafts;
using ReviewerPortal.Web.Features.Retention;
using ReviewerPortal.Web.Security;
using ReviewerPortal.Web.Tests.Support;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Tests.Retention;

public class RetentionPageTests(PortalHost host) : ComponentTest
{
    [Fact]
    public async Task Release_WhenAnotherHoldIsOpened_ForgetsTheRefusalsOfTheFirst()
    {
        var (nurse, keeper) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Compliance));
        string[] numbers = [await host.ReceiveCaseAsync(nurse), await host.ReceiveCaseAsync(nurse)];
        foreach (var number in numbers) await host.PlaceHoldAsync(keeper, number);
        var page = await OpenAsync(keeper.FullName, keeper.Id);

        await Button(page, numbers[0]).ClickAsync(new());
        await page.Find(".release .primary").ClickAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Contains("Say why", page.Find(".release").TextContent, StringComparison.Ordinal));
        await Button(page, numbers[1]).ClickAsync(new());

        Assert.DoesNotContain("Say why", page.Find(".release").TextContent, StringComparison.Ordinal);
        Assert.Equal("false", page.Find(".release textarea").GetAttribute("aria-invalid") ?? "false");
    }

    [Fact]
    public async Task Reason_Always_SaysWhoReadsIt()
    {
        var keeper = await host.AddPersonAsync(Role.Compliance);

        var page = await OpenAsync(keeper.FullName, keeper.Id);

        Assert.Contains("name no member and no health detail", page.Find("form.place").TextContent, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<RetentionPage> page, string number) => page.Find($"button[aria-label='Release the hold on {number}']");

    private async Task<IRenderedComponent<RetentionPage>> OpenAsync(string name, Guid personId)
    {
        Services.AddSingleton(host.Get<RetentionQuery>()).AddSingleton(host.Get<PlaceHold>()).AddSingleton(host.Get<ReleaseHold>()).AddSingleton(host.Get<DraftStore>())
            .AddSingleton(host.Get<PlanTimeZone>()).AddSingleton(host.Get<TimeProvider>())
            .AddScoped<DraftDesk>().AddScoped<ActingPerson>().AddScoped<Notices>();
        var person = this.AddAuthorization();
        person.SetAuthorized(name);
        person.SetClaims(new Claim(ClaimTypes.NameIdentifier, personId.ToString()));
        var page = Render<RetentionPage>();
        await page.WaitForAssertionAsync(() => page.Find("form.place"));
        return page;
    }
}
