using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web.Features.Accounts;
using static Microsoft.Playwright.Assertions;

namespace ReviewerPortal.Browser.Tests.Admin;

public class PeoplePageTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    public async Task PeoplePage_WithItsDialogs_IsAccessible(ColorScheme theme, int width)
    {
        var page = await OpenAsync(theme, width);
        await AssertNoAxeViolationsAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Add person" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add person" }).ClickAsync();
        await Expect(dialog.GetByText("Choose at least one role.")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Reset password of Audrey Fixture" }).ClickAsync();
        await Expect(dialog.GetByText("gets a new generated password")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
    }

    [Fact]
    public async Task Menu_WhenOpen_IsAccessible()
    {
        var page = await OpenAsync(ColorScheme.Dark, 390);

        await page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
    }

    [Fact]
    public async Task AddPerson_WhenRefusedThenMended_KeepsWhatWasTypedAndShowsThePasswordOnce()
    {
        var page = await OpenAsync(ColorScheme.Light, 1440);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add person" }).ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Full name").FillAsync("Nora Newperson");
        await dialog.GetByLabel("Nurse reviewer").CheckAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add person" }).ClickAsync();
        await Expect(dialog.GetByText("Enter an email address")).ToBeVisibleAsync();
        await Expect(dialog.GetByLabel("Full name")).ToHaveValueAsync("Nora Newperson");

        await dialog.GetByLabel("Email").FillAsync("nora@test.example");
        await dialog.GetByLabel("Credentials").FillAsync("RN");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Add person" }).ClickAsync();
        var password = await dialog.GetByTestId("generated-password").TextContentAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Nora Newperson is added." })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "nora@test.example" })).ToContainTextAsync("Nurse reviewer");
        Assert.DoesNotContain(password!, await page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WhenTyped_FiltersAndSurvivesAReload()
    {
        var page = await OpenAsync(ColorScheme.Light, 1440);

        await page.GetByLabel("Search people").PressSequentiallyAsync("mocking");

        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Search people")).ToHaveValueAsync("mocking");
        await Expect(page.GetByRole(AriaRole.Row).Last).ToContainTextAsync("Drew Mockingham, DO");
    }

    private async Task<IPage> OpenAsync(ColorScheme theme, int width)
    {
        var page = await NewPageAsync(theme, width);
        await SignInAsAsync(page, DemoAccounts.Administrator);
        await LiveAsync(page);
        await Expect(page.GetByText("auditor@demo.example")).ToBeVisibleAsync();
        return page;
    }
}
