using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Web.Features.Accounts;

namespace ReviewerPortal.Browser.Tests.WholePath;

/// <summary>The whole path once, as people walk it: nurse, medical director, letter, auditor.</summary>
public sealed class FourPeopleTests(BrowserFixture browser) : PortalPageTest(browser)
{
    private const string Reason =
        "We looked at your back surgery, your scan, your therapy and your shots. Some studies found short-term relief. Our policy finds that the studies are not strong enough to support this treatment.";

    [Fact]
    public async Task ADenial_GoesFromTheNurseToTheAuditorsPdf()
    {
        var number = await Arrange.NumberOfAsync(Browser.Host, "INVENTED, DANA");

        await NurseRecommendsAsync(number);
        await DirectorSignsAsync(number);
        var pdf = await AuditorDownloadsAsync(number);

        await AssertTheLetterSaysAsync(pdf, number);
        await AssertTheBytesAreTheStoredOnesAsync(pdf, number);
        await PdfTool.AssertPassesAsync("qpdf", "--check", pdf);
        await PdfTool.AssertPassesAsync("python3", PdfTool.UaCheck, pdf);
    }

    private async Task NurseRecommendsAsync(string number)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Worklist" })).ToBeVisibleAsync();
        await LiveAsync(page);
        await page.GotoAsync($"/cases/{number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim case" }).ClickAsync();
        await NurseSteps.LookFirstAsync(page);
        await NurseSteps.RecordPlanDocumentAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Applies", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Applies", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");
        await page.GetByLabel("Member-facing reason").FillAsync(Reason);
        await page.GetByLabel("Clinical rationale").FillAsync("Percutaneous lysis after laminectomy; the MRI shows fibrosis; three injections under fluoroscopy. The statement applies.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Recommend denial" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This case awaits a medical director's signature")).ToBeVisibleAsync();
    }

    private async Task DirectorSignsAsync(string number)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Director);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Sign-off" })).ToBeVisibleAsync();
        await LiveAsync(page);
        await page.GetByRole(AriaRole.Link).Filter(new() { HasText = number }).ClickAsync();
        await DirectorSteps.AnswerAndReasonAsync(page);
        await Assertions.Expect(page.GetByAltText("Page 1 of")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
        await DirectorSteps.SignAsync(page, DemoAccounts.Password);
        await Assertions.Expect(page.GetByText($"{number} is signed")).ToBeVisibleAsync();
    }

    private async Task<string> AuditorDownloadsAsync(string number)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Auditor);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Letters" })).ToBeVisibleAsync();
        await LiveAsync(page);
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = number });
        var download = await page.RunAndWaitForDownloadAsync(() => row.GetByRole(AriaRole.Button, new() { Name = "Download letter" }).ClickAsync());
        var file = Path.Combine(Browser.Host.Folder, $"{number}.pdf");
        await download.SaveAsAsync(file);
        return file;
    }

    private static async Task AssertTheLetterSaysAsync(string pdf, string number)
    {
        var text = await PdfTool.TextAsync(pdf);
        Assert.All(
        [
            "Dana Invented", number, "62264", "Denied", "We have denied this request", "CP.MP.116", "04/26",
            "current medical literature does not support the efficacy of lysis of epidural lesions",
            "This clinical policy has been developed by appropriately experienced and licensed health care professionals",
            "Refer to the CMS website at <http://www.cms.gov> for additional information.",
            "Dana Placeholder, MD",
        ], words => Assert.Contains(words, text));
        Assert.Matches(@"You can appeal until [A-Z][a-z]+ \d{1,2}, \d{4}", text);
    }

    private async Task AssertTheBytesAreTheStoredOnesAsync(string pdf, string number)
    {
        await using var context = Browser.Host.NewContext();
        var stored = await context.Set<IssuedLetter>().Where(l => l.CaseNumber == number).Select(l => l.Sha256).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(stored, Data.Blobs.Blob.HashOf(await File.ReadAllBytesAsync(pdf, TestContext.Current.CancellationToken)));
    }
}
