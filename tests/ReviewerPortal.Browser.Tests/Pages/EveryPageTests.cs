using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Browser.Tests.Pages;

/// <summary>
/// Every page, in both themes: no accessibility violation, no console error, and a screenshot at three widths in
/// <c>artifacts/screens</c> for somebody to look at.
/// </summary>
public sealed class EveryPageTests(BrowserFixture browser) : PortalPageTest(browser)
{
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (1024, 768), (390, 844)];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task NursePages_AreAccessible(ColorScheme theme)
    {
        var held = await HeldByNurseAsync();
        await LookAsync(theme, DemoAccounts.Nurse,
            ("worklist", PortalUrls.Worklist, "h1"),
            ("case", PortalUrls.Case(held), ".pane.determination textarea"),
            ("new-case", "/cases/new", "h1"),
            ("policies", PortalUrls.Policies, "table"),
            ("policy", PortalUrls.Policy("CP.MP.116"), "#main article, #main section"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task DirectorPages_AreAccessible(ColorScheme theme)
    {
        var number = await AwaitingAsync();
        await LookAsync(theme, DemoAccounts.Director,
            ("sign-off-queue", PortalUrls.SignOff, ".queue a"),
            ("sign-off", PortalUrls.SignOffOf(number), ".letter img"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task AuditorPages_AreAccessible(ColorScheme theme)
    {
        var (letter, number) = await LetterAsync();
        await LookAsync(theme, DemoAccounts.Auditor,
            ("letters", PortalUrls.Letters, "table"),
            ("letter", PortalUrls.Letter(letter), "h1"),
            ("decided-case", PortalUrls.Case(number), ".outcome"),
            ("audit", PortalUrls.Audit, ".timeline tbody tr"),
            ("universe", PortalUrls.Universe + "?from=2000-01-01&to=2099-12-31&size=5&seed=autumn", "table"),
            ("universe-empty", PortalUrls.Universe + "?from=2000-01-01&to=2000-01-02", ".state"),
            ("universe-refused", PortalUrls.Universe + "?from=2026-02-01&to=2026-01-01&size=5", ".field-error"),
            ("audit-event", PortalUrls.Audit + "?kind=signed&event=" + await SignedEventAsync(), ".changes"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task RecordKeepersPages_AreAccessible(ColorScheme theme)
    {
        await Arrange.HoldAsync(Browser.Host, await Arrange.NumberOfAsync(Browser.Host, "SAMPLE, ROWAN"));
        await LookAsync(theme, DemoAccounts.Compliance, ("retention", PortalUrls.Retention, "table"));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task CompliancePages_AreAccessible(ColorScheme theme)
    {
        await LookAsync(theme, DemoAccounts.Compliance,
            ("rules-clocks", PortalUrls.RulesOf("clocks"), "table"),
            ("rule-clock", PortalUrls.Rule("clocks", await ClockRowAsync()), ".history"),
            ("rule-new", PortalUrls.NewRule("clocks"), ".form-grid"),
            ("rules-credentials", PortalUrls.RulesOf("credentials"), "table"),
            ("rules-second-signatures", PortalUrls.RulesOf("second-signatures"), "table"));
    }

    private async Task LookAsync(ColorScheme theme, DemoAccount account, params (string Name, string Url, string Landmark)[] pages)
    {
        var page = await NewPageAsync(theme);
        await SignInAsAsync(page, account);
        foreach (var (name, url, landmark) in pages)
        {
            await page.SetViewportSizeAsync(Sizes[0].Width, Sizes[0].Height);
            await page.GotoAsync(url);
            await LiveAsync(page);
            await page.Locator(landmark).First.WaitForAsync();
            foreach (var (width, height) in Sizes)
            {
                await page.SetViewportSizeAsync(width, height);
                await AssertNoAxeViolationsAsync(page);
                await AssertNothingIsCutOffAsync(page, name, width);
                await page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{name}-{width}-{theme}.png".ToLowerInvariant()) });
            }
        }
    }

    private static string Screens => Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "artifacts", "screens");

    /// <summary>A page never scrolls sideways.</summary>
    private static async Task AssertNothingIsCutOffAsync(IPage page, string name, int width)
    {
        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} at {width} px is {overflow} px too wide");
    }

    private async Task<Guid> ClockRowAsync()
    {
        await using var context = Browser.Host.NewContext();
        return await context.Set<ClockRow>().Where(r => r.LineOfBusiness == LineOfBusiness.Commercial && r.Measures == ClockMeasure.Decision && r.RequestType == RequestType.PreService)
            .OrderBy(r => r.Source).ThenBy(r => r.Urgency).Select(r => r.Id).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> HeldByNurseAsync()
    {
        await using var context = Browser.Host.NewContext();
        return await context.Set<AuthorizationCase>().Where(c => c.Status == CaseStatus.InReview && c.HolderName == DemoAccounts.Nurse.FullName && c.Lines.Count == 1)
            .OrderBy(c => c.Number).Select(c => c.Number).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> AwaitingAsync()
    {
        await using var context = Browser.Host.NewContext();
        var waiting = await context.Set<AuthorizationCase>().Where(c => c.Status == CaseStatus.AwaitingSignOff && c.Recommendations.All(r => r.Lines.Any(l => l.Outcome != LineOutcome.Approved)))
            .OrderBy(c => c.Number).Select(c => c.Number).FirstOrDefaultAsync(TestContext.Current.CancellationToken);
        if (waiting is not null) return waiting;
        var number = await Arrange.NumberOfAsync(Browser.Host, "PRETEND, MARLOW");
        await Arrange.RecommendAsync(Browser.Host, number);
        return number;
    }

    private async Task<long> SignedEventAsync()
    {
        await using var context = Browser.Host.NewContext();
        return await context.Set<AuditEvent>().Where(e => e.Kind == "determination.signed").Select(e => e.Sequence).FirstAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(Guid Letter, string CaseNumber)> LetterAsync()
    {
        await using var context = Browser.Host.NewContext();
        var letter = await context.Set<IssuedLetter>().OrderBy(l => l.IssuedAt).Select(l => new { l.Id, l.CaseNumber }).FirstAsync(TestContext.Current.CancellationToken);
        return (letter.Id, letter.CaseNumber);
    }
}
