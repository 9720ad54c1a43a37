using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Browser.Tests.Accounts;

/// <summary>The first page of a new installation, on a host without demo data.</summary>
public sealed class FirstAdministratorPageTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task FirstAdministrator_OnAnEmptyDatabase_IsAccessible_AndRefusesAWrongToken(ColorScheme theme)
    {
        await using var host = new PortalHost("Development", new() { ["Portal:DemoData"] = "false" });
        host.UseKestrel(0);
        host.StartServer();
        var page = await NewPageAsync(theme);
        await page.GotoAsync($"http://localhost:{host.ClientOptions.BaseAddress.Port}{PortalUrls.FirstAdministrator}");
        await AssertNoAxeViolationsAsync(page);

        await page.GetByLabel("Setup token").FillAsync("not the token");
        await page.GetByLabel("Full name").FillAsync("Adrian Example");
        await page.GetByLabel("Email").FillAsync("adrian@plan.example");
        await page.GetByLabel("Password").FillAsync("a sentence that is long enough");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create administrator" }).ClickAsync();

        await Assertions.Expect(page.GetByText("The setup token is not the one that the server's console printed.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Full name")).ToHaveValueAsync("Adrian Example");
        await AssertNoAxeViolationsAsync(page);
    }
}
