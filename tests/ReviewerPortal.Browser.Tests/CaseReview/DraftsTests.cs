using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.Worklist;

namespace ReviewerPortal.Browser.Tests.CaseReview;

/// <summary>What was shown as saved is there again, whatever happened to the page or the server.</summary>
public sealed class DraftsTests(BrowserFixture browser) : PortalPageTest(browser)
{
    private const string Typed = "Second paragraph of a long thought that nobody acted on yet.";

    [Fact]
    public async Task TypedText_AfterAReload_IsThereAgain()
    {
        var number = await Arrange.NumberOfAsync(Browser.Host, "NEVERWAS, JUNIPER");
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await TypeAsync(page, number);

        await page.ReloadAsync();

        await Assertions.Expect(page.GetByLabel("Clinical rationale")).ToHaveValueAsync(Typed);
    }

    [Fact]
    public async Task TypedText_AfterTheServerWasKilled_IsThereAgain()
    {
        await using var portal = new PortalProcess();
        await portal.StartAsync();
        // A page of its own: the lost connection is an error of the console here, and meant to be.
        var page = await Browser.Browser.NewPageAsync(new() { BaseURL = portal.BaseUrl });
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await page.GotoAsync(new WorklistFilter { Search = "Neverwas" }.ToUrl());
        var number = await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Neverwas" }).GetByRole(AriaRole.Link).First.GetAttributeAsync("href");
        await TypeAsync(page, number!.Split('/')[^1]);

        await portal.KillAsync();
        await portal.StartAsync();
        await page.GotoAsync(number);

        await Assertions.Expect(page.GetByLabel("Clinical rationale")).ToHaveValueAsync(Typed);
        await page.CloseAsync();
    }

    private static async Task TypeAsync(IPage page, string number)
    {
        await page.GotoAsync(PortalUrls.Case(number));
        await page.GetByLabel("Clinical rationale").FillAsync(Typed);
        await Assertions.Expect(page.Locator("[data-draft-status]").First).ToContainTextAsync("Saved");
    }
}
