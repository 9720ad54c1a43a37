using Microsoft.Playwright;

namespace ReviewerPortal.Browser.Tests.Support;

/// <summary>What a nurse does on the case page, as steps that several tests walk.</summary>
internal static class NurseSteps
{
    /// <summary>Records that everything before the review was looked at.</summary>
    public static async Task LookFirstAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Looked at all" }).ClickAsync();
        await page.Locator(".checks li.done").Nth(3).WaitForAsync();
    }

    /// <summary>Records that the plan document is silent.</summary>
    public static async Task RecordPlanDocumentAsync(IPage page)
    {
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Record a search" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Record a search" }).ClickAsync();
        await form.GetByLabel("Source").SelectOptionAsync("PlanDocument");
        await form.GetByLabel("Title").FillAsync("DEMO Choice PPO certificate 2026");
        await form.GetByLabel("Version").FillAsync("2026");
        await form.GetByLabel("Clause").FillAsync("Section 7.3");
        await form.GetByLabel("Where it was found").FillAsync("plan document library");
        await form.GetByRole(AriaRole.Button, new() { Name = "Silent" }).ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Record the search" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).First.WaitForAsync();
    }
}

/// <summary>What a medical director does on the sign-off page.</summary>
internal static class DirectorSteps
{
    /// <summary>Opens every document of the record, as a signature asks.</summary>
    public static async Task OpenDocumentsAsync(IPage page)
    {
        var documents = page.GetByRole(AriaRole.Region, new() { Name = "Documents", Exact = true }).Locator(".document");
        for (var i = 0; i < await documents.CountAsync(); i++)
        {
            await documents.Nth(i).ClickAsync();
            await Assertions.Expect(documents.Nth(i)).ToContainTextAsync("(opened)");
        }
    }

    public static async Task AnswerAndReasonAsync(IPage page)
    {
        await page.GetByLabel("Your answer for this member").FillAsync("This member is in the favoured group. The trials are few, and nothing in the record makes an exception right.");
        await page.GetByLabel("Your reasoning").FillAsync("I read all documents myself. The scar is real; what is known does not let me expect lasting help.");
    }

    /// <summary>Opens the documents, attests all three, authenticates and signs.</summary>
    public static async Task SignAsync(IPage page, string password)
    {
        await OpenDocumentsAsync(page);
        await AttestAndSignAsync(page, password);
    }

    public static async Task AttestAndSignAsync(IPage page, string password)
    {
        foreach (var attestation in new[] { "I reviewed the record", "I have no conflict", "I have no financial incentive" })
            await page.GetByLabel(attestation).CheckAsync();
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign determination" }).ClickAsync();
    }
}
