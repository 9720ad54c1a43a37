using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Browser.Tests.Support;

/// <summary>
/// Base of every browser test: pages of its own, whose console errors fail the test, with a screenshot and a trace in
/// <c>artifacts/</c> when it fails.
/// </summary>
public abstract class PortalPageTest(BrowserFixture browser) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    protected BrowserFixture Browser { get; } = browser;

    /// <summary>A visitor with cookies and a viewport of its own.</summary>
    protected async Task<IPage> NewPageAsync(ColorScheme theme = ColorScheme.Light, int width = 1440, int height = 900)
    {
        var context = await Browser.Browser.NewContextAsync(new()
        {
            BaseURL = Browser.BaseUrl,
            ColorScheme = theme,
            ViewportSize = new() { Width = width, Height = height },
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.Tracing.StartAsync(new() { Snapshots = true });
        var visitor = new Visitor(context, await context.NewPageAsync());
        _visitors.Add(visitor);
        return visitor.Page;
    }

    /// <summary>Signs a demo account in through the page and waits for the page of its work.</summary>
    protected static async Task SignInAsAsync(IPage page, DemoAccount account)
    {
        await page.GotoAsync(PortalUrls.SignIn);
        await page.GetByLabel("Email").FillAsync(account.Email);
        await page.GetByLabel("Password").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains(PortalUrls.SignIn, StringComparison.Ordinal));
    }

    /// <summary>Waits until the circuit answers: before, clicks are lost.</summary>
    protected static Task LiveAsync(IPage page) => page.Locator("[data-live]").WaitForAsync();

    /// <summary>Fails with every accessibility violation of the page as it stands. The allow-list is empty.</summary>
    protected static async Task AssertNoAxeViolationsAsync(IPage page)
    {
        var result = await page.RunAxe();
        var found = result.Violations.Select(v => $"{v.Id}: {v.Help} at {string.Join(" | ", v.Nodes.Select(n => n.Html))}");
        Assert.True(result.Violations.Length == 0, string.Join(Environment.NewLine, found));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed;
        foreach (var visitor in _visitors)
            await visitor.CloseAsync(failed ? ArtifactName(_visitors.IndexOf(visitor)) : null);
        GC.SuppressFinalize(this);
        if (!failed)
            Assert.Empty(_visitors.SelectMany(v => v.Errors));
    }

    private static string ArtifactName(int index)
    {
        var name = string.Concat((TestContext.Current.Test?.TestDisplayName ?? "test").Select(c => char.IsLetterOrDigit(c) || c == '.' ? c : '_'));
        return Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "artifacts", $"{name}-{index}");
    }
}
