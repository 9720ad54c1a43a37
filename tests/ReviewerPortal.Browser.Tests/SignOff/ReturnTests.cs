using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Browser.Tests.SignOff;

/// <summary>What the director does besides signing, and who is kept out.</summary>
public sealed class ReturnTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Fact]
    public async Task ReturnToNurse_WithAReason_ShowsItToTheNurse()
    {
        var number = await Arrange.NumberOfAsync(Browser.Host, "NOTREAL, PETRA");
        await Arrange.RecommendAsync(Browser.Host, number);
        var page = await OpenAsync(number);

        await page.GetByRole(AriaRole.Button, new() { Name = "Return to nurse" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send back" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Say what the nurse should look at again.")).Not.ToHaveCountAsync(0);
        await page.GetByLabel("What should the nurse look at again?").FillAsync("Which relief after the second injection?");
        await AssertNoAxeViolationsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send back" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"{number} went back to the nurse.")).ToBeVisibleAsync();

        var nurse = await NewPageAsync();
        await SignInAsAsync(nurse, DemoAccounts.Nurse);
        await nurse.GotoAsync(PortalUrls.Case(number));
        await Assertions.Expect(nurse.GetByRole(AriaRole.Note).Filter(new() { HasText = "Which relief after the second injection?" })).ToBeVisibleAsync();
        await Assertions.Expect(nurse.GetByRole(AriaRole.Button, new() { Name = "Claim case" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sign_WithAWrongPassword_IsRefused_AndKeepsWhatWasTyped()
    {
        var number = await Arrange.NumberOfAsync(Browser.Host, "NOBODY, ELSPETH");
        await Arrange.RecommendAsync(Browser.Host, number);
        var page = await OpenAsync(number);
        await DirectorSteps.AnswerAndReasonAsync(page);

        await DirectorSteps.SignAsync(page, "not the password");

        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "password" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Your reasoning")).Not.ToHaveValueAsync("");
        await Assertions.Expect(page.GetByLabel("Password")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Reasoning_ShownAsSaved_IsThereAfterAReload()
    {
        var number = await Arrange.NumberOfAsync(Browser.Host, "FICTITIOUS, BARNABY");
        await Arrange.RecommendAsync(Browser.Host, number);
        var page = await OpenAsync(number);
        await DirectorSteps.AnswerAndReasonAsync(page);
        await Assertions.Expect(page.Locator("[data-draft-status]").First).ToContainTextAsync("Saved");

        await page.ReloadAsync();

        await Assertions.Expect(page.GetByLabel("Your reasoning")).ToHaveValueAsync(new Regex("^I read all documents myself"));
        await Assertions.Expect(page.GetByLabel("Your answer for this member")).ToHaveValueAsync(new Regex("favoured group"));
    }

    [Fact]
    public async Task Queue_OnAPhoneWithACaseOpen_IsNotSqueezedAway()
    {
        var number = await Arrange.NumberOfAsync(Browser.Host, "DUMMYSON, GRETA");
        await Arrange.RecommendAsync(Browser.Host, number);
        var page = await OpenAsync(number);

        await page.SetViewportSizeAsync(390, 844);

        Assert.True(await page.Locator(".queue").EvaluateAsync<int>("queue => queue.clientHeight") > 40);
    }

    [Fact]
    public async Task SignOff_ForANurse_IsNoPlace()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Nurse);

        await page.GotoAsync(PortalUrls.SignOff);

        await page.WaitForURLAsync(url => url.Contains(PortalUrls.AccessDenied, StringComparison.Ordinal));
    }

    private async Task<IPage> OpenAsync(string number)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Director);
        await page.GotoAsync(PortalUrls.SignOffOf(number));
        await page.GetByAltText("Page 1 of").WaitForAsync();
        return page;
    }
}
