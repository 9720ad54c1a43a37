using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Browser.Tests.Rules;

/// <summary>Compliance at work on the rules.</summary>
public sealed class RulesTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Fact]
    public async Task SignIn_OfCompliance_LeadsToTheRules()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Compliance);

        await page.WaitForURLAsync(url => url.EndsWith(PortalUrls.Rules, StringComparison.Ordinal));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rules: Clocks" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Places" })).ToContainTextAsync("Rules");
    }

    [Fact]
    public async Task Change_WithBadInput_IsRefusedBesideTheField_AndThenSavedWithItsHistory()
    {
        var page = await OpenFirstAsync("credentials");
        await page.GetByLabel("Cite").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save version" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Say why the row changes")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Enter the law, standard or plan document")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);

        await page.GetByLabel("Cite").FillAsync("NCQA UM 4; plan policy 12");
        await page.GetByLabel("Why it changes").FillAsync("The policy has a number now.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save version" }).ClickAsync();

        var history = page.GetByRole(AriaRole.Region, new() { Name = "History" });
        await Assertions.Expect(history).ToContainTextAsync("The policy has a number now.");
        await Assertions.Expect(history).ToContainTextAsync(DemoAccounts.Compliance.FullName);
        await Assertions.Expect(history).ToContainTextAsync("NCQA UM 4; plan policy 12");
    }

    [Fact]
    public async Task Change_OfARowThatSomebodyChangedMeanwhile_IsRefused_AndKeepsTheText()
    {
        var (first, second) = (await OpenFirstAsync("clocks"), await OpenFirstAsync("clocks"));
        await SaveAsync(first, "First come.", "A note of the first.");
        await Assertions.Expect(first.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("First come.");

        await SaveAsync(second, "Second come.", "A note of the second.");
        await Assertions.Expect(second.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Meanwhile" })).ToBeVisibleAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Reload the row" }).ClickAsync();

        await Assertions.Expect(second.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("First come.");
        await Assertions.Expect(second.GetByLabel("Why it changes")).ToHaveValueAsync("Second come.");
        await Assertions.Expect(second.GetByLabel("Note")).ToHaveValueAsync("A note of the second.");
    }

    [Fact]
    public async Task Add_OfAClock_AsksOnlyWhatFits_KeepsWhatWasTyped_AndStandsInTheTable()
    {
        var page = await OpenNewAsync("clocks");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the row" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Choose the line of business")).ToBeVisibleAsync();
        await page.GetByLabel("Line of business").SelectOptionAsync("Medicaid");
        await page.GetByLabel("Request type").SelectOptionAsync("PreService");
        await page.GetByLabel("Urgency").SelectOptionAsync("Expedited");
        await page.GetByLabel("Source").SelectOptionAsync("State");
        await page.GetByLabel("What must be done in time").SelectOptionAsync(new SelectOptionValue { Label = "decision" });
        await page.GetByLabel("Limit").FillAsync("300");
        await page.GetByLabel("Cite", new() { Exact = true }).FillAsync("DEMO state code 12");
        await page.GetByLabel("the member asks", new() { Exact = true }).First.CheckAsync();
        await page.GetByLabel("Added time", new() { Exact = true }).FillAsync("14");
        await page.GetByLabel("Cite of the extension").FillAsync("DEMO state code 13");
        await Assertions.Expect(page.Locator("[data-draft-status]").First).ToContainTextAsync("Saved");

        await page.ReloadAsync();
        await LiveAsync(page);
        await Assertions.Expect(page.GetByLabel("Cite of the extension")).ToHaveValueAsync("DEMO state code 13");
        await page.GetByLabel("Conditions of the extension").FillAsync("Asked for in writing.");
        await page.GetByLabel("Why it is added").FillAsync("The state published it.");
        await AssertNoAxeViolationsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the row" }).ClickAsync();

        var history = page.GetByRole(AriaRole.Region, new() { Name = "History" });
        await Assertions.Expect(history).ToContainTextAsync("The state published it.");
        await page.GotoAsync(PortalUrls.RulesOf("clocks") + "?part=Medicaid");
        await Assertions.Expect(page.GetByText("DEMO state code 12")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Add_OfASecondSignatureClass_StandsInTheTable()
    {
        var page = await OpenNewAsync("second-signatures");
        await page.GetByLabel("Name").FillAsync("DEMO: very young members");
        await page.GetByLabel("Member younger than").FillAsync("2");
        await page.GetByLabel("Cite").FillAsync("DEMO plan policy");
        await page.GetByLabel("State").SelectOptionAsync("off");
        await page.GetByLabel("Why it is added").FillAsync("A trial.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the row" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("A trial.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the table" }).ClickAsync();
        await Assertions.Expect(page.GetByText("DEMO: very young members")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Rules_ForANurse_AreNoPlace()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Nurse);

        await page.GotoAsync(PortalUrls.Rules);

        await page.WaitForURLAsync(url => url.Contains(PortalUrls.AccessDenied, StringComparison.Ordinal));
    }

    private async Task<IPage> OpenNewAsync(string kind)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Compliance);
        await page.GotoAsync(PortalUrls.RulesOf(kind));
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a row" }).ClickAsync();
        await page.GetByLabel("Why it is added").WaitForAsync();
        return page;
    }

    private async Task<IPage> OpenFirstAsync(string kind)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Compliance);
        await page.GotoAsync(PortalUrls.RulesOf(kind));
        await page.GetByRole(AriaRole.Link, new() { Name = "Change" }).First.ClickAsync();
        await page.GetByLabel("Why it changes").WaitForAsync();
        return page;
    }

    /// <summary>Fills the form, waits until it is kept, and saves.</summary>
    private static async Task SaveAsync(IPage page, string reason, string note)
    {
        await page.GetByLabel("Note").FillAsync(note);
        await page.GetByLabel("Why it changes").FillAsync(reason);
        await Assertions.Expect(page.Locator("[data-draft-status]").First).ToContainTextAsync("Saved");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save version" }).ClickAsync();
    }
}
