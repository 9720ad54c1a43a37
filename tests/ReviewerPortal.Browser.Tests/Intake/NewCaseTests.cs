using System.Globalization;
using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Browser.Tests.Intake;

/// <summary>A case entered by hand: bad input stands beside its field, nothing typed is lost, and the case opens.</summary>
public sealed class NewCaseTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Fact]
    public async Task NewCase_WithAWrongNpi_KeepsEverything_AndIsReceivedOnceMended()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await page.GotoAsync("/cases/new");
        await LiveAsync(page);
        await FillAsync(page);
        await page.GetByLabel("NPI").FillAsync("1234567890");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save case" }).ClickAsync();
        await Assertions.Expect(page.GetByText("this one does not pass the check").First).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
        await Assertions.Expect(page.GetByLabel("Family name")).ToHaveValueAsync("Handentered");

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Family name")).ToHaveValueAsync("Handentered");
        await page.GetByLabel("NPI").FillAsync("1234567893");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save case" }).ClickAsync();

        await page.WaitForURLAsync(url => url.Contains("/cases/UM-", StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Handentered, Harriet" })).ToBeVisibleAsync();
    }

    private static async Task FillAsync(IPage page)
    {
        var now = TimeProvider.System.GetUtcNow();
        var (yesterday, nextWeek) = (now.AddDays(-1).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), now.AddDays(7).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        (string Label, string Value)[] texts =
        [
            ("Given name", "Harriet"), ("Family name", "Handentered"), ("Member id", "H1234-001"), ("Date of birth", "1970-02-03"),
            ("Postal address", "1 Invented Way\nSpringfield, TX 75001"), ("State of the coverage", "TX"), ("Received at", yesterday),
            ("Provider’s name", "Dr. Una Madeup, MD"), ("ICD-10 code", "M96.1"), ("CPT or HCPCS code", "62264"), ("Units", "1"),
            ("First day", nextWeek), ("Last day", nextWeek),
        ];
        foreach (var (label, value) in texts) await page.GetByLabel(label).First.FillAsync(value);
        await page.GetByLabel("Line of business").SelectOptionAsync("Medicaid");
        await page.GetByLabel("Request type").SelectOptionAsync("PreService");
        await page.GetByLabel("Urgency").SelectOptionAsync("Standard");
    }
}
