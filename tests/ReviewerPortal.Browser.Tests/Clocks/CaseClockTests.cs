using System.Globalization;
using Microsoft.Playwright;
using ReviewerPortal.Browser.Tests.Support;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Web;
using ReviewerPortal.Web.Features.Accounts;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Features.Intake;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Browser.Tests.Clocks;

/// <summary>The clocks of a case as a nurse sees and moves them. Times past are arranged by the real use cases under a set-back clock.</summary>
public sealed class CaseClockTests(BrowserFixture browser) : PortalPageTest(browser)
{
    [Fact]
    public async Task Extend_WithItsNotice_MovesTheDueTime_AndStaysOnTheRecord()
    {
        var number = await HeldAsync(LineOfBusiness.MedicareAdvantage, daysAgo: 2);
        var page = await OpenAsync(number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Extend", Exact = true }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Extend the clock" });

        await form.GetByRole(AriaRole.Button, new() { Name = "Extend the clock" }).ClickAsync();
        await Assertions.Expect(form.GetByText("Choose the ground.")).ToBeVisibleAsync();
        await form.GetByLabel("Asked by").SelectOptionAsync("Member");
        await form.GetByLabel("Ground").SelectOptionAsync("MemberAsked");
        await form.GetByLabel("Why more time is needed").FillAsync("The member wants another opinion first.");
        await form.GetByLabel("Notice sent at").FillAsync(PlanReading(TimeSpan.FromHours(-1)));
        await AssertNoAxeViolationsAsync(page);
        await form.GetByRole(AriaRole.Button, new() { Name = "Extend the clock" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Extended once")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("The member wants another opinion first.")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".due")).ToContainTextAsync("19 d");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Extend", Exact = true })).ToHaveCountAsync(0);
        await page.Locator("details.clocks summary").ClickAsync();
        await Assertions.Expect(page.Locator(".clock-list")).ToContainTextAsync("extended from");
        await AssertNoAxeViolationsAsync(page);
    }

    [Fact]
    public async Task TypedReason_ShownAsSaved_IsThereAfterAReload()
    {
        var page = await OpenAsync(await HeldAsync(LineOfBusiness.MedicareAdvantage, daysAgo: 2));
        await page.GetByRole(AriaRole.Button, new() { Name = "Extend", Exact = true }).ClickAsync();
        await page.GetByLabel("Why more time is needed").FillAsync("The records of the first surgery.");
        await Assertions.Expect(page.Locator("[data-draft-status]").First).ToContainTextAsync("Saved");

        await page.ReloadAsync();

        await Assertions.Expect(page.GetByLabel("Why more time is needed")).ToHaveValueAsync("The records of the first surgery.");
    }

    [Fact]
    public async Task ABreach_IsShown_AndStaysAfterTheDecisionsOwnNotice()
    {
        var number = await HeldAsync(LineOfBusiness.Medicaid, daysAgo: 9);
        await Browser.Host.Get<BreachRecorder>().RecordAsync(TestContext.Current.CancellationToken);
        var page = await OpenAsync(number);

        var breach = page.GetByRole(AriaRole.Note).Filter(new() { HasText = "Breach" }).First;
        await Assertions.Expect(breach).ToContainTextAsync("decision");
        await Assertions.Expect(breach).ToContainTextAsync("It stays on the record");
        await Assertions.Expect(page.Locator(".due")).ToContainTextAsync("late");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a notice" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Record a notice" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Record the notice" }).ClickAsync();
        await Assertions.Expect(form.GetByText("Choose who was told.")).ToBeVisibleAsync();
        await form.GetByLabel("Told to").SelectOptionAsync("Member");
        await form.GetByLabel("How").SelectOptionAsync("Mail");
        await form.GetByLabel("Given at").FillAsync(PlanReading(TimeSpan.FromMinutes(-2)));
        await form.GetByLabel("Person or office").FillAsync("Testa Invented");
        await form.GetByRole(AriaRole.Button, new() { Name = "Record the notice" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Written notice of the untimely decision")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(breach).ToBeVisibleAsync();
        await AssertNoAxeViolationsAsync(page);
    }

    [Fact]
    public async Task RefuseExpedite_GoesToTheStandardClock_WhereThePhysicianDoesNotSupportIt()
    {
        var page = await OpenAsync(await HeldAsync(LineOfBusiness.MedicareAdvantage, daysAgo: 1, Urgency.Expedited));
        await page.GetByRole(AriaRole.Button, new() { Name = "Refuse to expedite" }).ClickAsync();
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Refuse to expedite" });
        await form.GetByLabel("Why the standard time").FillAsync("The member wants it before a trip.");
        await form.GetByRole(AriaRole.Button, new() { Name = "Refuse to expedite" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Expedite refused")).ToBeVisibleAsync();
        await page.Locator("details.clocks summary").ClickAsync();
        await Assertions.Expect(page.Locator(".clock-list")).ToContainTextAsync("replaced by the standard clock");
        await Assertions.Expect(page.Locator(".case-top")).ToContainTextAsync("standard, pre-service");
        await page.ScreenshotAsync(new() { Path = Path.Combine(RepoLayout.FindContentRoot(AppContext.BaseDirectory), "artifacts", "screens", "case-clocks-1440-light.png") });
    }

    private async Task<IPage> OpenAsync(string number)
    {
        var page = await NewPageAsync();
        await SignInAsAsync(page, DemoAccounts.Nurse);
        await page.GotoAsync(PortalUrls.Case(number));
        await LiveAsync(page);
        return page;
    }

    /// <summary>What the plan's wall clock showed then, as the input takes it.</summary>
    private string PlanReading(TimeSpan fromNow) => Browser.Host.Get<PlanTimeZone>().Local(Browser.Host.Get<TimeProvider>().GetUtcNow() + fromNow)
        .ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A case received and claimed by the demo nurse so many days ago.</summary>
    private async Task<string> HeldAsync(LineOfBusiness lineOfBusiness, int daysAgo, Urgency urgency = Urgency.Standard)
    {
        var (nurse, clock, number) = (await Arrange.PersonAsync(Browser.Host, DemoAccounts.Nurse), Browser.Host.Get<SetBackClock>(), "");
        var then = clock.GetUtcNow().AddDays(-daysAgo);
        await clock.At(then, async () =>
        {
            number = (await Browser.Host.Get<ReceiveCase>().ExecuteAsync(nurse, Intake(lineOfBusiness, urgency, then.AddHours(-1)), [], CancellationToken.None)).Value;
            Assert.Empty((await Browser.Host.Get<ClaimCase>().ExecuteAsync(nurse, number, CancellationToken.None)).Refusals);
        });
        return number;
    }

    private static CaseIntake Intake(LineOfBusiness lineOfBusiness, Urgency urgency, DateTimeOffset receivedAt) => new()
    {
        Member = new Member { GivenName = "Testa", FamilyName = "Clockwise", MemberId = "T2000-001", BirthDate = new DateOnly(1950, 1, 2), Address = "1 Sample Street\nSpringfield, TX 75001", State = "TX" },
        RequestingProvider = new Provider { Name = "Dr. Una Madeup, MD", Npi = "2001001017" },
        Coverage = new Coverage { LineOfBusiness = lineOfBusiness, Product = "DEMO plan" },
        RequestType = RequestType.PreService,
        Urgency = urgency,
        ReceivedAt = receivedAt,
        Diagnoses = [new Diagnosis("M96.1", "Postlaminectomy syndrome, not elsewhere classified")],
        Services = [new IntakeService("62264", "", 1, DateOnly.FromDateTime(receivedAt.UtcDateTime).AddDays(30), DateOnly.FromDateTime(receivedAt.UtcDateTime).AddDays(30), "percutaneous", null)],
    };
}
