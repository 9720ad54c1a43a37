using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Browser.Tests.CaseReview;

/// <summary>The panels that open on the case page are as accessible as the page, in both themes.</summary>
public sealed class CasePanelsTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Panels_WhenOpen_AreAccessible(ColorScheme theme)
    {
        var page = await NewPageAsync(theme);
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await page.GotoAsync(PortalUrls.Case(await Arrange.NumberOfAsync(Browser.Host, "OSTENSIBLE, WREN")));

        await LookAsync(page, "Record a search", "Close");
        await LookAsync(page, "Approve", "Cancel");
        await LookAsync(page, "Request information", "Cancel");
        await LookAsync(page, "Dismiss", "Cancel");
        await LookAsync(page, "Withdrawn", "Cancel");
        await page.GetByLabel("Outcome").SelectOptionAsync("PartiallyApproved");
        await page.GetByLabel("Service", new() { Exact = true }).SelectOptionAsync("other");
        await page.GetByLabel("In the member's words").WaitForAsync();
        await AssertNoAxeViolationsAsync(page);
        await page.GetByLabel("Outcome").SelectOptionAsync("Denied");
        // A refusal beside its fields and in the bar.
        await page.GetByRole(AriaRole.Button, new() { Name = "Recommend denial" }).ClickAsync();
        await page.GetByRole(AriaRole.Alert).First.WaitForAsync();
        await AssertNoAxeViolationsAsync(page);
    }

    private static async Task LookAsync(IPage page, string open, string close)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = open, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = close, Exact = true }).WaitForAsync();
        await AssertNoAxeViolationsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = close, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = open, Exact = true }).WaitForAsync();
    }
}
