using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;
using static Microsoft.Playwright.Assertions;

namespace ReviewerPortal.Browser.Tests.CaseReview;

public sealed class ReadingHelpTests(BrowserFixture browser) : PortalPageTest(browser)
{
    private const string Hard = "Percutaneous epidural adhesiolysis demonstrates insufficient longitudinal evidence regarding comparative effectiveness.";

    [Fact]
    public async Task Nurse_SeesHowTheReasonReads_AndWhatToMend()
    {
        var page = await NewPageAsync(ColorScheme.Dark);
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await page.GotoAsync(PortalUrls.Case(await Arrange.ReviewedAsync(Browser.Host)));
        await LiveAsync(page);
        await page.GetByLabel("Outcome").SelectOptionAsync("Denied");
        var reason = page.GetByLabel("Member-facing reason");

        await reason.FillAsync($"We said no to 62263. Your MRI is old. {Hard}");
        await reason.BlurAsync();
        await page.GetByText("3 passages marked").ClickAsync();

        await Expect(page.Locator(".reading").First.Locator("mark")).ToHaveTextAsync(["62263", "MRI", Hard]);
        await Expect(page.GetByText("Write out what MRI stands for")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
        foreach (var width in new[] { 1440, 1024, 390 }) await ShotAsync(page, width);

        await page.SetViewportSizeAsync(1440, 900);
        await reason.FillAsync("We looked at your scan. You had a shot in May. It helped for one week. That is why we said no.");
        await reason.BlurAsync();

        await Expect(page.Locator(".reading").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"^\s*Reading grade -?\d\.\d, target 6\s*$"));
        await Expect(page.Locator(".reading").First.Locator("mark")).ToHaveCountAsync(0);
    }

    private static async Task ShotAsync(IPage page, int width)
    {
        await page.SetViewportSizeAsync(width, 900);
        if (width < 900) await page.GetByRole(AriaRole.Button, new() { Name = "Determination", Exact = true }).ClickAsync();
        await page.Locator(".reading").First.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "artifacts", "screens", $"reading-help-{width}-dark.png") });
    }
}
