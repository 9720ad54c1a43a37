using System.Net;
using System.Text;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.UseCases;

/// <summary>Who may not read an issued letter, and which letter nobody reads; and pages that are not part of one's work.</summary>
public class LetterRefusalTests(PortalHost host)
{
    [Theory]
    [InlineData(Role.Nurse, LetterUse.Download, "download letter")]
    [InlineData(Role.Nurse, LetterUse.View, "view letter")]
    [InlineData(Role.Administrator, LetterUse.Download, "download letter")]
    public async Task Open_WhenTheRoleReadsNoLetters_IsRefused(Role role, LetterUse use, string action)
    {
        var letter = await LetterAsync(bytes: "%PDF-1.7 test");
        var person = await host.AddPersonAsync(role);

        await host.AssertRefusedAsync(person.Id, letter.CaseNumber, action, "letter.not-allowed", () => OpenAsync(person.Id, letter, use));
    }

    [Fact]
    public async Task Open_WhenThePersonIsDisabled_IsRefused()
    {
        var letter = await LetterAsync(bytes: "%PDF-1.7 test");
        var auditor = await host.AddPersonAsync(Role.Auditor);
        await host.DisableAsync(auditor.Id);

        await host.AssertRefusedAsync(auditor.Id, letter.CaseNumber, "download letter", "account.disabled", () => OpenAsync(auditor.Id, letter));
    }

    /// <summary>Proves that the tests below are refused for the bytes.</summary>
    [Fact]
    public async Task Open_WhenTheBytesAreThoseIssued_HandsThemOut()
    {
        var letter = await LetterAsync(bytes: $"%PDF-1.7 {Guid.NewGuid()}");

        var opened = await OpenAsync((await host.AddPersonAsync(Role.Auditor)).Id, letter);

        Assert.Equal(letter.Sha256, Blob.HashOf(opened.Value.Bytes));
    }

    [Fact]
    public async Task Open_WhenTheBlobsBytesDoNotMatchItsName_IsRefused()
    {
        var letter = await LetterAsync(bytes: "%PDF-1.7 changed", hash: Blob.HashOf(Guid.NewGuid().ToByteArray()));
        var auditor = await host.AddPersonAsync(Role.Auditor);

        await host.AssertRefusedAsync(auditor.Id, letter.CaseNumber, "download letter", "letter.damaged", () => OpenAsync(auditor.Id, letter));
    }

    [Fact]
    public async Task Open_WhenTheBlobIsMissing_IsRefused()
    {
        var letter = await LetterAsync(bytes: null, hash: Blob.HashOf(Guid.NewGuid().ToByteArray()));
        var auditor = await host.AddPersonAsync(Role.Auditor);

        await host.AssertRefusedAsync(auditor.Id, letter.CaseNumber, "download letter", "letter.damaged", () => OpenAsync(auditor.Id, letter));
    }

    [Fact]
    public async Task Open_BeforeTheRelease_IsRefused()
    {
        var letter = await LetterAsync(bytes: "%PDF-1.7 test", releaseAfter: TimeSpan.FromDays(1));
        var auditor = await host.AddPersonAsync(Role.Auditor);

        await host.AssertRefusedAsync(auditor.Id, letter.CaseNumber, "download letter", "letter.not-released", () => OpenAsync(auditor.Id, letter));
    }

    [Fact]
    public async Task Pdf_WhenANurseAsksForIt_IsForbidden()
    {
        var letter = await LetterAsync(bytes: "%PDF-1.7 test");
        using var client = await SignedInAsync(Role.Nurse);

        var answer = await client.GetAsync(PortalUrls.LetterPdf(letter.Id, download: true));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("%PDF", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Nurse, PortalUrls.SignOff)]
    [InlineData(Role.Nurse, PortalUrls.Letters)]
    [InlineData(Role.Nurse, PortalUrls.People)]
    [InlineData(Role.MedicalDirector, PortalUrls.People)]
    [InlineData(Role.Auditor, PortalUrls.SignOff)]
    [InlineData(Role.Administrator, PortalUrls.SignOff)]
    [InlineData(Role.Administrator, PortalUrls.Letters)]
    [InlineData(Role.Administrator, PortalUrls.Worklist)]
    public async Task Page_WhenItIsNotPartOfTheRolesWork_SendsToAccessDenied(Role role, string url)
    {
        using var client = await SignedInAsync(role);

        var answer = await client.GetAsync(url);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(PortalUrls.AccessDenied, answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString.Split('?')[0]);
    }

    private Task<Result<LetterFile>> OpenAsync(Guid personId, IssuedLetter letter, LetterUse use = LetterUse.Download) =>
        host.Get<OpenLetter>().ExecuteAsync(personId, letter.Id, use, CancellationToken.None);

    private async Task<PortalClient> SignedInAsync(Role role)
    {
        var client = host.NewClient();
        var person = await host.AddPersonAsync(role);
        Assert.Equal(HttpStatusCode.Redirect, (await client.SignInAsync(person.Email!, People.Password)).StatusCode);
        return client;
    }

    /// <summary>A letter of a case of its own; under a wrong hash it is one whose bytes were changed, without bytes one whose blob is gone.</summary>
    private async Task<IssuedLetter> LetterAsync(string? bytes, string? hash = null, TimeSpan releaseAfter = default)
    {
        var found = await host.LoadCaseAsync(await host.ReceiveCaseAsync(await host.AddPersonAsync(Role.Nurse)));
        await using var context = host.NewContext();
        var (stored, now) = (Encoding.UTF8.GetBytes(bytes ?? ""), host.Get<TimeProvider>().GetUtcNow());
        var name = hash ?? Blob.HashOf(stored);
        if (bytes is not null && await context.FindAsync<Blob>(name) is null)
            context.Add(new Blob { Sha256 = name, ContentType = "application/pdf", Bytes = stored });
        var letter = Letter(found, name, now, releaseAfter);
        context.Add(letter);
        await context.SaveChangesAsync();
        return letter;
    }

    private static IssuedLetter Letter(AuthorizationCase found, string hash, DateTimeOffset now, TimeSpan releaseAfter) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = found.Id,
        CaseNumber = found.Number,
        SignOffId = Guid.CreateVersion7(),
        Kind = "Denial",
        MemberName = found.Member.FullName,
        MemberId = found.Member.MemberId,
        SearchKey = found.MemberNameKey,
        LineOfBusiness = found.Coverage.LineOfBusiness,
        LetterDate = DateOnly.FromDateTime(now.UtcDateTime),
        IssuedAt = now,
        ReleaseAt = now + releaseAfter,
        SignerName = "Dr. Test Director",
        SignerCredentials = "MD",
        PolicyReference = "CP.MP.116",
        PolicyRevision = "04/26",
        PolicyVersionId = null,
        Sha256 = hash,
        PageCount = 1,
        TextsVersion = "test",
        RendererVersion = "test",
        IsDraft = true,
    };
}
