using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Browser.Tests.SignOff;

/// <summary>What a director can decide, take back, and be refused, as they see it.</summary>
public sealed class DirectorDecisionTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Fact]
    public async Task PartialApproval_GoesFromTheNurseToTheLetter()
    {
        var number = await Arrange.ReviewedAsync(Browser.Host);
        var nurse = await NewPageAsync();
        await SignInAsAsync(nurse, DemoAccounts.Nurse);
        await nurse.GotoAsync(PortalUrls.Case(number));
        await nurse.GetByLabel("Outcome").SelectOptionAsync("PartiallyApproved");
        await nurse.GetByLabel("Service", new() { Exact = true }).SelectOptionAsync("other");
        await nurse.GetByLabel("Its code").FillAsync("62263");
        await nurse.GetByLabel("Its code").PressAsync("Tab");
        await Assertions.Expect(nurse.GetByLabel("Its description")).Not.ToHaveValueAsync("");
        await nurse.GetByLabel("Member-facing reason").FillAsync("We looked at your scan. The state covers this treatment only when it is done over two days.");
        await nurse.GetByLabel("Clinical rationale").FillAsync("Fibrosis at L5-S1 on the MRI; staged technique is what the record supports.");
        await nurse.GetByRole(AriaRole.Button, new() { Name = "Recommend partial approval" }).ClickAsync();
        await Assertions.Expect(nurse.GetByText("in everyday words").First).ToBeVisibleAsync();
        await nurse.GetByLabel("In the member's words").FillAsync("the same procedure, done over two days");
        await AssertNoAxeViolationsAsync(nurse);
        await nurse.GetByRole(AriaRole.Button, new() { Name = "Recommend partial approval" }).ClickAsync();
        await Assertions.Expect(nurse.GetByText("This case awaits a medical director's signature")).ToBeVisibleAsync();

        var director = await OpenAsync(number);
        await Assertions.Expect(director.GetByRole(AriaRole.Heading, new() { Name = "Partial approval of 62264 recommended" })).ToBeVisibleAsync();
        await DirectorSteps.AnswerAndReasonAsync(director);
        await DirectorSteps.SignAsync(director, DemoAccounts.Password);
        await Assertions.Expect(director.GetByText($"{number} is signed. Its letter is issued.")).ToBeVisibleAsync();

        await using var context = Browser.Host.NewContext();
        Assert.Equal("Partial approval", await context.Set<IssuedLetter>().Where(l => l.CaseNumber == number).Select(l => l.Kind).SingleAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Recall_WithinTheWindow_BringsTheCaseBackToTheQueue()
    {
        var number = await Arrange.AwaitingAsync(Browser.Host);
        await Arrange.SetRecallWindowAsync(Browser.Host, TimeSpan.FromHours(1));
        try
        {
            var page = await OpenAsync(number);
            await DirectorSteps.AnswerAndReasonAsync(page);
            await DirectorSteps.SignAsync(page, DemoAccounts.Password);
            await Assertions.Expect(page.GetByText($"{number} is signed")).ToBeVisibleAsync();

            await page.GetByRole(AriaRole.Button, new() { Name = $"Recall {number}" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Recall the signature" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Say why you take the signature back.")).ToBeVisibleAsync();
            await AssertNoAxeViolationsAsync(page);
            await page.GetByLabel("Why you take it back").FillAsync("The scan was of somebody else.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Recall the signature" }).ClickAsync();

            await Assertions.Expect(page.GetByText($"The signature on {number} is recalled")).ToBeVisibleAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign determination" })).ToBeVisibleAsync();
            await AssertTheLetterNeverGoesOutAsync(number);
        }
        finally
        {
            await Arrange.SetRecallWindowAsync(Browser.Host, TimeSpan.Zero);
        }
    }

    [Fact]
    public async Task Sign_WhenInformationCameInMeanwhile_IsRefused_AndKeepsWhatWasTyped()
    {
        var number = await Arrange.AwaitingAsync(Browser.Host);
        var page = await OpenAsync(number);
        await DirectorSteps.AnswerAndReasonAsync(page);
        await DirectorSteps.OpenDocumentsAsync(page);
        var nurse = await Arrange.PersonAsync(Browser.Host, DemoAccounts.Nurse);
        Assert.Empty((await Browser.Host.Get<PendCase>().ReceiveLateAsync(nurse, number, "The scan of May came by fax.", TestContext.Current.CancellationToken)).Refusals);

        await DirectorSteps.AttestAndSignAsync(page, DemoAccounts.Password);

        await Assertions.Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "does not await a signature" }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Your reasoning")).Not.ToHaveValueAsync("");
    }

    [Fact]
    public async Task TwoSignatures_AreGivenByTwoDirectors()
    {
        var number = await Arrange.AwaitingAsync(Browser.Host, born: new DateOnly(2010, 5, 1));
        var first = await OpenAsync(number);
        await DirectorSteps.AnswerAndReasonAsync(first);
        await DirectorSteps.SignAsync(first, DemoAccounts.Password);
        await Assertions.Expect(first.GetByText($"{number} has its first signature")).ToBeVisibleAsync();
        await first.GotoAsync(PortalUrls.SignOffOf(number));
        await Assertions.Expect(first.GetByText("Another medical director gives the second.")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(first);
        await DirectorSteps.AnswerAndReasonAsync(first);
        await DirectorSteps.SignAsync(first, DemoAccounts.Password);
        await Assertions.Expect(first.GetByText("You gave the first signature.")).ToBeVisibleAsync();

        var second = await OpenAsync(number, DemoAccounts.Director2);
        await DirectorSteps.AnswerAndReasonAsync(second);
        await DirectorSteps.SignAsync(second, DemoAccounts.Password);
        await Assertions.Expect(second.GetByText($"{number} is signed. Its letter is issued.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ATalk_LoggedByTheDirector_IsPartOfWhatIsSigned()
    {
        var number = await Arrange.AwaitingAsync(Browser.Host);
        var page = await OpenAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log a talk" }).ClickAsync();
        await page.GetByLabel("What came of the talk").FillAsync("An infected stimulator was removed; an earlier lysis helped for eleven months.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the talk" }).ClickAsync();
        await Assertions.Expect(page.GetByText("An infected stimulator was removed").First).ToBeVisibleAsync();

        await page.GetByLabel("On this request").SelectOptionAsync("DirectorException");
        await Assertions.Expect(page.GetByText("No denial, no letter of reasons")).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
        await page.GetByLabel("Your reasoning").FillAsync("Her own earlier course shows lasting relief, and the device that helped since is gone.");
        await DirectorSteps.SignAsync(page, DemoAccounts.Password);

        await Assertions.Expect(page.GetByText($"{number} is signed. Every line is approved.")).ToBeVisibleAsync();
        Assert.Equal(CaseStatus.Approved, (await Browser.Host.LoadCaseAsync(number)).Status);
    }

    [Fact]
    public async Task Approving_CostsTheDirectorNoMoreThanDenying()
    {
        var denying = await SignAsync(await Arrange.AwaitingAsync(Browser.Host), approve: false);
        var approving = await SignAsync(await Arrange.AwaitingAsync(Browser.Host), approve: true);

        approving.AssertCostsNoMoreThan(denying);
    }

    private async Task<Effort> SignAsync(string number, bool approve)
    {
        var (page, effort) = (await OpenAsync(number), new Effort());
        if (approve) await effort.ChooseAsync(page.GetByLabel("On this request"), "DirectorException");
        else await effort.WriteAsync(page.GetByLabel("Your answer for this member"), "In the favoured group; the trials are few.");
        await effort.WriteAsync(page.GetByLabel("Your reasoning"), "I read the record myself and weighed it.");
        await DirectorSteps.OpenDocumentsAsync(page);
        foreach (var attestation in new[] { "I reviewed the record", "I have no conflict", "I have no financial incentive" }) await effort.ClickAsync(page.GetByLabel(attestation));
        await effort.WriteAsync(page.GetByLabel("Password"), DemoAccounts.Password);
        await effort.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Sign determination" }));
        await Assertions.Expect(page.GetByText($"{number} is signed")).ToBeVisibleAsync();
        return effort;
    }

    private async Task AssertTheLetterNeverGoesOutAsync(string number)
    {
        await using var context = Browser.Host.NewContext();
        var letter = await context.Set<IssuedLetter>().Where(l => l.CaseNumber == number).Select(l => l.Id).SingleAsync(TestContext.Current.CancellationToken);
        var auditor = await NewPageAsync();
        await SignInAsAsync(auditor, DemoAccounts.Auditor);
        await auditor.GotoAsync(PortalUrls.Letter(letter));
        await Assertions.Expect(auditor.GetByRole(AriaRole.Heading, new() { Name = "Recalled, never sent" })).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(auditor);
    }

    private async Task<IPage> OpenAsync(string number, DemoAccount? director = null)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, director ?? DemoAccounts.Director);
        await page.GotoAsync(PortalUrls.SignOffOf(number));
        await page.GetByAltText("Page 1 of").WaitForAsync();
        return page;
    }
}
