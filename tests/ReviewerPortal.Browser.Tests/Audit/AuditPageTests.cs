using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;
using static Microsoft.Playwright.Assertions;

namespace ReviewerPortal.Browser.Tests.Audit;

public class AuditPageTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Fact]
    public async Task Auditor_FiltersOpensAnEventAndVerifiesTheChain()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Auditor);
        await page.GetByRole(AriaRole.Link, new() { Name = "Audit" }).ClickAsync();
        await LiveAsync(page);

        await page.GetByPlaceholder("Kind, e.g. signed").FillAsync("claimed");
        await page.WaitForURLAsync("**/audit?kind=claimed");
        await page.Locator(".timeline").GetByRole(AriaRole.Link, new() { Name = "claimed the case" }).First.ClickAsync();
        await Expect(page.Locator(".changes")).ToContainTextAsync("InReview");
        await Expect(page.Locator(".event")).ToContainTextAsync("Nurse reviewer");
        await page.ReloadAsync();
        await Expect(page.Locator(".event")).ToContainTextAsync("claimed the case");

        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the chain now" }).ClickAsync();
        await Expect(page.GetByText("The chain is whole:")).ToBeVisibleAsync();
        await Expect(page.Locator(".chain")).ToContainTextAsync("by Audrey Fixture");
        await AssertNoAxeViolationsAsync(page);
    }

    [Fact]
    public async Task Compliance_PlacesAndReleasesAHoldAndNothingTypedIsLost()
    {
        var number = await Arrange.NumberOfAsync(Browser.Host, "PRETEND, MARLOW");
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Compliance);
        await page.GotoAsync(PortalUrls.Retention);
        await LiveAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Place hold" }).ClickAsync();
        await Expect(page.GetByText("Enter the number of the case")).ToBeVisibleAsync();
        await Expect(page.GetByText("Say why, for example")).ToBeVisibleAsync();
        await page.GetByLabel("Case number").FillAsync(number);
        await page.GetByLabel("Why it must be kept").FillAsync("A lawsuit needs it.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Place hold" }).ClickAsync();
        await Expect(page.GetByText($"{number} is held.")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Why it must be kept")).ToHaveValueAsync("");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Release the hold on {number}" }).ClickAsync();
        await page.GetByLabel($"Why {number} need not be kept").FillAsync("It is over.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Release", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = number })).ToContainTextAsync("released by Corin Draftrule");
        await AssertNoAxeViolationsAsync(page);
    }
}
