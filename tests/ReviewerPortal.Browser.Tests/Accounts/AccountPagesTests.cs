using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;
using static Microsoft.Playwright.Assertions;

namespace ReviewerPortal.Browser.Tests.Accounts;

public class AccountPagesTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task SignInPage_WhenRefused_IsAccessibleAndKeepsTheEmail(ColorScheme theme)
    {
        var page = await NewPageAsync(theme);
        await page.GotoAsync(PortalUrls.SignIn);
        await AssertNoAxeViolationsAsync(page);

        await page.GetByLabel("Email").FillAsync("nobody@demo.example");
        await page.GetByLabel("Password").FillAsync("not the password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "not right" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Email")).ToHaveValueAsync("nobody@demo.example");
        await AssertNoAxeViolationsAsync(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task ChangePasswordPage_WhenRefused_IsAccessible(ColorScheme theme)
    {
        var page = await NewPageAsync(theme);
        await SignInAsAsync(page, DemoAccounts.Administrator);
        await page.GotoAsync(PortalUrls.ChangePassword);
        await AssertNoAxeViolationsAsync(page);

        await page.GetByLabel("Current password").FillAsync(DemoAccounts.Password);
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync("one long password");
        await page.GetByLabel("New password again").FillAsync("another long password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();

        await Expect(page.GetByText("The two new passwords differ.")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task AccessDeniedPage_Always_IsAccessibleAndLeadsToTheWork(ColorScheme theme)
    {
        var page = await NewPageAsync(theme);
        await SignInAsAsync(page, DemoAccounts.Administrator);

        await page.GotoAsync(PortalUrls.AccessDenied);

        await AssertNoAxeViolationsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to your start page" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "People" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task StatusPage_Always_IsAccessible(ColorScheme theme)
    {
        var page = await NewPageAsync(theme, 390);

        await page.GotoAsync("/status/400");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "The form had expired" })).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
    }

    [Fact]
    public async Task SignOut_FromTheMenuOfAnOpenCircuit_EndsTheSession()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Administrator);
        await LiveAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await page.GotoAsync(PortalUrls.People);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Theme_WhenChosen_AppliesAtOnceAndAfterAReload()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Administrator);
        await LiveAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Your account" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dark" }).ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(page.Locator("main")).ToHaveCSSAsync("color", "rgb(232, 237, 242)");
        var response = await page.ReloadAsync();
        Assert.Contains("data-theme=\"dark\"", await response!.TextAsync(), StringComparison.Ordinal);
    }
}
