using System.Net;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Letters;

public class LetterEndpointTests(PortalHost host)
{
    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.MedicalDirector)]
    public async Task Pdf_ForAReaderOfLetters_IsTheStoredBytes(Role role)
    {
        var (letter, bytes) = await IssueAsync();
        using var client = await SignedInAsync(role);

        var answer = await client.GetAsync(PortalUrls.LetterPdf(letter.Id, download: true));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("attachment", "UM-2026-77777-partial-approval.pdf"), (answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal(["letter.downloaded"], await KindsAsync(letter.CaseId));
    }

    [Fact]
    public async Task Pdf_WhenViewed_StandsInlineAndInFramesOfThisSiteOnly()
    {
        var (letter, _) = await IssueAsync();
        using var client = await SignedInAsync(Role.Auditor);

        var answer = await client.GetAsync(PortalUrls.LetterPdf(letter.Id));

        Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Contains("frame-ancestors 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal(["letter.viewed"], await KindsAsync(letter.CaseId));
    }

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.Administrator)]
    public async Task Pdf_ForAnotherRole_IsRefusedAndRecorded(Role role)
    {
        var (letter, _) = await IssueAsync();
        using var client = await SignedInAsync(role);

        var answer = await client.GetAsync(PortalUrls.LetterPdf(letter.Id));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("auditors and medical directors", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("letter.not-allowed", await LastRefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_BeforeItsRelease_IsRefusedAndRecordedOnTheCase()
    {
        var (letter, _) = await IssueAsync(releasedIn: TimeSpan.FromHours(1));
        using var client = await SignedInAsync(Role.Auditor);

        var answer = await client.GetAsync(PortalUrls.LetterPdf(letter.Id));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("not released yet", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(["refused"], await KindsAsync(letter.CaseId));
    }

    [Fact]
    public async Task Pdf_WhenTheStoredBytesAreDamaged_IsRefusedAndRecorded()
    {
        var (letter, _) = await IssueAsync(damaged: true);
        using var client = await SignedInAsync(Role.Auditor);

        var answer = await client.GetAsync(PortalUrls.LetterPdf(letter.Id, download: true));

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["refused"], await KindsAsync(letter.CaseId));
        Assert.Contains("letter.damaged", await LastRefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_WhenThereIsNoSuchLetter_IsNotFound()
    {
        using var client = await SignedInAsync(Role.Auditor);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(PortalUrls.LetterPdf(Guid.NewGuid()))).StatusCode);
    }

    [Fact]
    public async Task Pdf_WhenNobodyIsSignedIn_LeadsToSignIn()
    {
        using var client = host.NewClient();

        var answer = await client.GetAsync(PortalUrls.LetterPdf(Guid.NewGuid()));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains(PortalUrls.SignIn, answer.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WhenSearchedForAllWords_PagesThroughTheNewestFirst()
    {
        var marker = $"M{Guid.NewGuid():N}"[..12].ToUpperInvariant();
        var issued = new List<Guid>();
        // Three share one instant, so that only the id tells them apart.
        for (var i = 0; i < 28; i++) issued.Add((await IssueAsync(marker: marker, issuedMinutesAgo: i < 3 ? 0 : i)).Letter.Id);
        var auditor = await host.AddPersonAsync(Role.Auditor);

        var first = (await host.Get<LettersQuery>().ListAsync(auditor.Id, new LettersFilter { Search = $"placeholder {marker.ToLowerInvariant()}" }, TestContext.Current.CancellationToken)).Value;
        var second = (await host.Get<LettersQuery>().ListAsync(auditor.Id, new LettersFilter { Search = marker, After = first.Rows[^1].Id }, TestContext.Current.CancellationToken)).Value;
        var back = (await host.Get<LettersQuery>().ListAsync(auditor.Id, new LettersFilter { Search = marker, Before = second.Rows[0].Id }, TestContext.Current.CancellationToken)).Value;

        Assert.Equal((28, 25, 3, true, false), (first.Total, first.Rows.Count, second.Rows.Count, first.HasNext, second.HasNext));
        Assert.Equal(issued.Order(), first.Rows.Concat(second.Rows).Select(row => row.Id).Order());
        Assert.Equal(first.Rows.Select(row => row.Id), back.Rows.Select(row => row.Id));
        Assert.Equal(25, second.Earlier);
    }

    [Fact]
    public async Task List_ForANurse_IsRefused()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);

        Assert.Equal(["letter.not-allowed"], (await host.Get<LettersQuery>().ListAsync(nurse.Id, new LettersFilter(), TestContext.Current.CancellationToken)).Refusals.Select(r => r.Code));
    }

    private async Task<PortalClient> SignedInAsync(Role role)
    {
        var person = await host.AddPersonAsync(role);
        var client = host.NewClient();
        await client.SignInAsync(person.Email!, People.Password);
        return client;
    }

    private async Task<(IssuedLetter Letter, byte[] Bytes)> IssueAsync(TimeSpan releasedIn = default, bool damaged = false, string marker = "", int issuedMinutesAgo = 5)
    {
        var bytes = Guid.NewGuid().ToByteArray();
        var now = host.Get<TimeProvider>().GetUtcNow();
        var today = new DateTimeOffset(now.Year, now.Month, now.Day, 0, 0, 0, TimeSpan.Zero);
        var letter = new IssuedLetter
        {
            Id = Guid.CreateVersion7(), CaseId = Guid.CreateVersion7(), CaseNumber = "UM-2026-77777", SignOffId = Guid.CreateVersion7(), Kind = "Partial approval",
            MemberName = "Testa Invented", MemberId = "T1000-001", SearchKey = $"TESTA INVENTED T1000-001 DANA PLACEHOLDER {marker}", LineOfBusiness = LineOfBusiness.Medicaid,
            LetterDate = DateOnly.FromDateTime(now.UtcDateTime), IssuedAt = today.AddMinutes(-issuedMinutesAgo), ReleaseAt = now.AddMinutes(-1) + releasedIn,
            SignerName = "Dana Placeholder", SignerCredentials = "MD", PolicyReference = "CP.MP.116", PolicyRevision = "04/26", PolicyVersionId = null,
            Sha256 = Blob.HashOf(bytes), PageCount = 1, TextsVersion = "1", RendererVersion = "1", IsDraft = false,
        };
        await using var context = host.NewContext();
        context.Add(new Blob { Sha256 = letter.Sha256, ContentType = "application/pdf", Bytes = damaged ? [.. bytes, 0] : bytes });
        context.Add(letter);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return (letter, bytes);
    }

    private async Task<List<string>> KindsAsync(Guid caseId)
    {
        await using var context = host.NewContext();
        return await context.Set<AuditEvent>().Where(e => e.CaseId == caseId).OrderBy(e => e.Sequence).Select(e => e.Kind).ToListAsync(TestContext.Current.CancellationToken);
    }

    private async Task<string> LastRefusalAsync()
    {
        await using var context = host.NewContext();
        var recent = await context.Set<AuditEvent>().Where(e => e.Kind == "refused").OrderByDescending(e => e.Sequence).Take(5).Select(e => e.CanonicalBytes).ToListAsync(TestContext.Current.CancellationToken);
        return string.Join('\n', recent.Select(System.Text.Encoding.UTF8.GetString));
    }
}
