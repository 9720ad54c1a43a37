using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Browser.Tests.CaseReview;

/// <summary>How a nurse ends a case without a determination, takes it up again, and what approving costs.</summary>
public sealed class SettlingTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Fact]
    public async Task Withdraw_ThenReopen_IsSaidInTheNotes()
    {
        var (number, page) = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdrawn" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the withdrawal" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Say who took the request back").First).ToBeVisibleAsync();
        await page.GetByLabel("Who took the request back").FillAsync("Dr. Una Madeup's office");
        await page.GetByLabel("When and how they told the plan").FillAsync("By phone today; another treatment was chosen.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the withdrawal" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This case is withdrawn.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Dr. Una Madeup's office: By phone today")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Reopen", Exact = true }).ClickAsync();
        await page.GetByLabel("Why the case is taken up again").FillAsync("The office asks for it after all.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reopen the case" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim case" }).ClickAsync();
        await Assertions.Expect(page.GetByText("held by you")).ToBeVisibleAsync();
        Assert.Equal(CaseStatus.InReview, (await Browser.Host.LoadCaseAsync(number)).Status);
    }

    [Fact]
    public async Task Dismiss_ForACodedReason_IsNoDenial()
    {
        var (number, page) = await OpenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await page.GetByLabel("What shows it").FillAsync("An earlier request asks for the same days.");
        await page.GetByLabel("Reason", new() { Exact = true }).SelectOptionAsync("Duplicate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Dismiss the case" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This case is dismissed.")).ToBeVisibleAsync();

        var found = await Browser.Host.LoadCaseAsync(number);
        Assert.Equal((DismissalReason.Duplicate, 0), (found.Dismissal, found.Determinations.Count));
    }

    [Fact]
    public async Task LateInformation_TakesTheRecommendationBack()
    {
        var number = await Arrange.AwaitingAsync(Browser.Host);
        var page = await OpenAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Information came in" }).ClickAsync();
        await page.GetByLabel("What came in").FillAsync("The scan of May, by fax.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record it; the recommendation falls" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Claim case" })).ToBeVisibleAsync();
        Assert.Null((await Browser.Host.LoadCaseAsync(number)).CurrentRecommendation);
    }

    [Fact]
    public async Task Approving_CostsTheNurseNoMoreThanDenying()
    {
        var denying = await ConcludeAsync(approve: false);
        var approving = await ConcludeAsync(approve: true);

        approving.AssertCostsNoMoreThan(denying);
    }

    /// <summary>The dearest approval, continuity of care, against the cheapest denial.</summary>
    private async Task<Effort> ConcludeAsync(bool approve)
    {
        var ((_, page), effort) = (await OpenAsync(), new Effort());
        await effort.WriteAsync(page.GetByLabel("Clinical rationale"), "Fibrosis on the MRI, two injections.");
        if (approve)
        {
            await effort.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }));
            await effort.ChooseAsync(page.GetByLabel("Approval basis"), "ContinuityOfCare");
            await effort.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Approve on this basis" }));
            await Assertions.Expect(page.GetByText("This case is approved.")).ToBeVisibleAsync();
            return effort;
        }

        await effort.WriteAsync(page.GetByLabel("Member-facing reason"), "We looked at your scan. The studies are few.");
        await effort.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Recommend denial" }));
        await Assertions.Expect(page.GetByText("This case awaits a medical director's signature")).ToBeVisibleAsync();
        return effort;
    }

    private async Task<(string Number, IPage Page)> OpenAsync()
    {
        var number = await Arrange.ReviewedAsync(Browser.Host);
        return (number, await OpenAsync(number));
    }

    private async Task<IPage> OpenAsync(string number)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await page.GotoAsync(PortalUrls.Case(number));
        await LiveAsync(page);
        return page;
    }
}
