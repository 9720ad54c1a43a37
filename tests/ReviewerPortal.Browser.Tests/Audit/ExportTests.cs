using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Tests.Audit.Universe;
using ReviewerPortal.Web.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace ReviewerPortal.Browser.Tests.Audit;

public class ExportTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Fact]
    public async Task Auditor_TakesTheCasePacketAsPdfAndAsJson()
    {
        var number = await RecalledAsync();
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Auditor);
        await page.GotoAsync(PortalUrls.Case(number));
        await LiveAsync(page);

        var pdf = await SaveAsync(page, "Case packet PDF");
        await Expect(page.GetByText("Handed to your browser.")).ToBeVisibleAsync();
        var json = await SaveAsync(page, "Case packet JSON");

        Assert.Equal([$"{number}-case-packet.pdf", $"{number}-case-packet.json"], new[] { pdf, json }.Select(Path.GetFileName));
        await PdfTool.AssertPassesAsync("qpdf", "--check", pdf);
        await PdfTool.AssertPassesAsync("python3", PdfTool.UaCheck, pdf);
        var text = await PdfTool.TextAsync(pdf);
        Assert.All([$"Case packet {number}", "exported by Audrey Fixture", "Audit events"], expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        using var packet = JsonDocument.Parse(await File.ReadAllBytesAsync(json, TestContext.Current.CancellationToken));
        Assert.Contains(packet.RootElement.GetProperty("events").EnumerateArray(), told => told.GetProperty("kind").GetString() == "packet.exported");
        await AssertNoAxeViolationsAsync(page);
    }

    [Fact]
    public async Task Nurse_SeesNoCasePacketAndIsRefusedTheFile()
    {
        var number = await RecalledAsync();
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await page.GotoAsync(PortalUrls.Case(number));
        await LiveAsync(page);
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Case packet PDF" })).ToHaveCountAsync(0);

        var answer = await page.Context.APIRequest.GetAsync(PortalUrls.CasePacket(number, "pdf"));

        Assert.Equal(403, answer.Status);
        Assert.Contains("Case packets are exported by auditors", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Auditor_AsksForAUniverseAndDrawsASample()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Auditor);
        await page.GotoAsync(PortalUrls.Audit);
        await LiveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Universe of a period" }).ClickAsync();
        // The focus goes to the heading of a new page; until it has, a field would lose it.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Universe of a period" })).ToBeFocusedAsync();

        await FillAsync(page, "First day", "2000-01-01");
        await FillAsync(page, "Last day", "1999-01-01");
        await Expect(page.GetByText("The last day lies before the first.")).ToBeVisibleAsync();
        await FillAsync(page, "Last day", "2000-01-02");
        await Expect(page.GetByText("No case in this period")).ToBeVisibleAsync();
        await FillAsync(page, "Last day", "2099-12-31");
        await FillAsync(page, "Sample size", "7");
        await Expect(page.GetByText("Enter a seed of your choice")).ToBeVisibleAsync();
        await FillAsync(page, "Seed", "autumn");
        await Expect(page.GetByText("7 of them in the sample of seed “autumn”")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Seed")).ToHaveValueAsync("autumn");
        await LiveAsync(page);

        var all = UniverseFile.Read(await File.ReadAllBytesAsync(await SaveAsync(page, "Download universe (CSV)"), TestContext.Current.CancellationToken));
        var sample = UniverseFile.Read(await File.ReadAllBytesAsync(await SaveAsync(page, "Download sample (CSV)"), TestContext.Current.CancellationToken));

        Assert.Equal(all.Rows.Where(row => row["In the sample"] == "yes").Select(row => row["Case number"]), sample.Numbers);
        Assert.Equal(7, sample.Numbers.Count);
        await Expect(page.GetByText("Handed to your browser.").First).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
        await page.GotoAsync(PortalUrls.Audit + "?kind=universe");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("exported the universe of a period");
    }

    [Fact]
    public async Task Auditor_ExportsTheLettersOfASearch_AndVerifiesThemOffline()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Auditor);
        await page.GotoAsync(PortalUrls.Letters);
        await LiveAsync(page);
        await page.GetByLabel("Kind").SelectOptionAsync("Denial");
        await Expect(page).ToHaveURLAsync(new Regex("kind=Denial"));
        var button = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(@"^Export \d+ letters? \(ZIP\)$") });
        var promised = Regex.Match(await button.InnerTextAsync(), @"\d+").Value;

        var path = await SaveAsync(page, await button.InnerTextAsync());
        await Expect(page.GetByText("Handed to your browser.")).ToBeVisibleAsync();
        var verified = await VerbProcess.RunAsync("Production", Path.GetDirectoryName(path)!, "letters", "verify", path);

        Assert.Equal(0, verified.ExitCode);
        Assert.StartsWith($"Unchanged: {promised} letter", verified.Output, StringComparison.Ordinal);
        await AssertNoAxeViolationsAsync(page);
        await page.GetByLabel("From").FillAsync("1999-01-01");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("1999-01-02");
        await Expect(page.GetByText("No letter matches")).ToBeVisibleAsync();
        await Expect(button).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Show all", Exact = true }).ClickAsync();
        await Expect(button).ToBeVisibleAsync();
        await page.GotoAsync(PortalUrls.Audit + "?kind=letters.");
        await Expect(page.Locator(".timeline")).ToContainTextAsync("exported letters");
    }

    [Fact]
    public async Task Director_ReadsLettersButDoesNotExportThem()
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Director);
        await page.GotoAsync(PortalUrls.Letters);
        await LiveAsync(page);
        await Expect(page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Export") })).ToHaveCountAsync(0);

        Assert.Equal(403, (await page.Context.APIRequest.GetAsync(PortalUrls.LettersZip)).Status);
    }

    private static async Task FillAsync(IPage page, string label, string value)
    {
        await page.GetByLabel(label).FillAsync(value);
        await page.GetByLabel(label).BlurAsync();
        await Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(Uri.EscapeDataString(value))));
    }

    private static async Task<string> SaveAsync(IPage page, string button)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync());
        var path = Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "artifacts", "exports", download.SuggestedFilename);
        await download.SaveAsAsync(path);
        return path;
    }

    private async Task<string> RecalledAsync()
    {
        await using var context = Browser.Host.NewContext();
        return await context.Set<AuthorizationCase>().Where(c => c.Revocations.Any()).OrderBy(c => c.Number).Select(c => c.Number).FirstAsync(TestContext.Current.CancellationToken);
    }
}
