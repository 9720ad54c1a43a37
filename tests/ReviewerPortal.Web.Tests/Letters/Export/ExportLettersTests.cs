using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Components.Downloads;
using ReviewerPortal.Web.Features.Letters;
using ReviewerPortal.Web.Features.Letters.Export;
using ReviewerPortal.Web.Tests.Audit.Packet;
using ReviewerPortal.Web.Tests.Database;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Letters.Export;

public class ExportLettersTests(QuietHost host) : IClassFixture<QuietHost>
{
    private static readonly LettersFilter Every = new();

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Compliance)]
    public async Task Export_ForAnybodyButAnAuditor_IsRefusedAndRecorded(Role role)
    {
        var person = await host.AddPersonAsync(role);

        var exported = await host.Get<ExportLetters>().ExecuteAsync(person.Id, Every, TestContext.Current.CancellationToken);

        Assert.Equal(["letters.not-an-auditor"], exported.Refusals.Select(r => r.Code));
        Assert.Equal("export letters", Assert.Single(await host.RefusalsOfAsync(person.Id)).Details["action"]);
    }

    [Fact]
    public async Task Export_OfEverything_HoldsTheStoredBytesOfEveryReleasedLetterAndOfNoOther()
    {
        var export = await ExportedLetters.OfAsync(host, Every);

        await using var context = host.NewContext();
        var recalled = await context.Set<SignOffRevocation>().Select(r => r.SignOffId).ToListAsync(TestContext.Current.CancellationToken);
        var letters = await context.Set<IssuedLetter>().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(letters, letter => recalled.Contains(letter.SignOffId));
        Assert.Equal(letters.Where(l => !recalled.Contains(l.SignOffId)).Select(l => l.Sha256).Order(), export.Letters.Select(l => l.GetProperty("sha256").GetString()).Order());
        Assert.All(export.Letters, letter => Assert.Equal(letter.GetProperty("sha256").GetString(), Blob.HashOf(export.Files[letter.GetProperty("file").GetString()!])));
        Assert.Equal(export.Letters.Count + 1, export.Files.Count);
    }

    [Fact]
    public async Task Export_Always_TellsHowEachLetterIsTraced()
    {
        var number = (await host.NumberAsync("told"))!;
        await using var context = host.NewContext();
        var letter = await context.Set<IssuedLetter>().SingleAsync(l => l.CaseNumber == number, TestContext.Current.CancellationToken);
        var told = (await ExportedLetters.OfAsync(host, Every)).Letters.Single(l => Text(l, "caseNumber") == number);
        var found = await context.Set<AuthorizationCase>().Include(c => c.Recommendations).Include(c => c.SignOffs).Include(c => c.Notices).SingleAsync(c => c.Number == number, TestContext.Current.CancellationToken);

        Assert.Equal(found.ReceivedAt, DateTimeOffset.Parse(Text(told, "receivedAt"), null), TimeSpan.FromSeconds(1));
        Assert.Equal(letter.IssuedAt, DateTimeOffset.Parse(Text(told, "decidedAt"), null), TimeSpan.FromSeconds(1));
        Assert.Equal((letter.SignerName, letter.SignerCredentials, found.SignOffs[^1].SignerSpecialty), (Text(told, "signedBy"), Text(told, "credentials"), Text(told, "specialty")));
        Assert.Equal((letter.PolicyReference, letter.PolicyRevision, "I."), (Text(told, "policy"), Text(told, "policyRevision"), Text(told, "criterion")));
        Assert.Equal(found.Recommendations[^1].MemberFacingReason, Text(told, "reason"));
        Assert.NotEmpty(told.GetProperty("bases").EnumerateArray());
        Assert.NotEmpty(found.Notices);
        Assert.Equal(found.Notices.Count, told.GetProperty("notices").GetArrayLength());
    }

    [Fact]
    public async Task Export_Always_IsRecordedBeforeWithTheChainsHeadAndAfterWithItsSeal()
    {
        var export = await ExportedLetters.OfAsync(host, Every with { LineOfBusiness = LineOfBusiness.Medicaid });

        var told = (await host.ReadChainAsync()).Select(e => (Event: e, Told: e.Told())).ToList();
        var (asked, last) = (told.Last(e => e.Told.Kind == ExportLetters.Kind), told.Last(e => e.Told.Kind == ExportLetters.SealedKind));
        var head = export.Manifest.GetProperty("auditHead");
        Assert.Equal((asked.Event.Sequence - 1).ToString(null, null), head.GetProperty("sequence").GetRawText());
        Assert.Equal(Convert.ToHexStringLower(asked.Event.PreviousHash), Text(head, "hash"));
        Assert.Contains(KeyValuePair.Create("lob", (string?)"Medicaid"), asked.Told.Details);
        Assert.Equal("Medicaid", Text(export.Manifest.GetProperty("chosen"), "lob"));
        Assert.Contains(KeyValuePair.Create("seal", (string?)Encoding.ASCII.GetString(export.Bytes.AsSpan(^SealedStream.SealLength..))), last.Told.Details);
    }

    [Fact]
    public async Task Export_OfASearch_HoldsWhatTheListShows()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);
        var some = (await host.Get<LettersQuery>().ListAsync(auditor.Id, Every, TestContext.Current.CancellationToken)).Value.Rows.First(l => !l.IsRecalled);
        foreach (var filter in new[] { Every with { Search = some.CaseNumber }, Every with { Kind = some.Kind }, Every with { From = some.LetterDate, To = some.LetterDate }, Every with { Search = some.SignerName } })
        {
            var list = (await host.Get<LettersQuery>().ListAsync(auditor.Id, LettersFilter.FromUri("http://x" + filter.ToUrl()), TestContext.Current.CancellationToken)).Value;
            var export = await ExportedLetters.OfAsync(host, filter);

            Assert.Equal(list.Exportable, export.Letters.Count);
            Assert.Contains(export.Letters, letter => Text(letter, "id") == some.Id.ToString());
            Assert.True(export.Letters.Count <= list.Total);
        }
    }

    [Theory]
    [InlineData("?q=nobody-is-called-this")]
    [InlineData("?from=1999-01-01&to=1999-01-02")]
    public async Task Zip_ByHttpWhereNothingMatches_SaysSo(string query)
    {
        using var client = await SignedInAsync(Role.Auditor);

        var answer = await client.GetAsync(PortalUrls.LettersZip + query);

        Assert.Equal((HttpStatusCode.BadRequest, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("No released letter matches", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zip_ByHttp_IsAnUncachedFileForAuditors()
    {
        using var client = await SignedInAsync(Role.Auditor);

        var answer = await client.GetAsync(PortalUrls.LettersZip);

        Assert.Equal((HttpStatusCode.OK, "application/zip", "attachment"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType));
        Assert.Matches(@"^letters-\d{4}-\d\d-\d\d-\d{6}\.zip$", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.NotEmpty(ExportedLetters.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Letters);
    }

    [Fact]
    public async Task Export_WhenCancelledOnTheWay_StopsAndIsNotSealed()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);
        using var cancelled = new CancellationTokenSource();
        var export = (await host.Get<ExportLetters>().ExecuteAsync(auditor.Id, Every, TestContext.Current.CancellationToken)).Value;
        var written = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => export.WriteAsync(Stream.Null, () => { if (++written == 2) cancelled.Cancel(); }, cancelled.Token));

        Assert.Equal(2, written);
        Assert.DoesNotContain(await host.ReadChainAsync(), e => e.ActorId == auditor.Id && e.Kind == ExportLetters.SealedKind);
    }

    /// <summary>"Cancel" on the page: the browser gets a broken download, never a short file that looks whole.</summary>
    [Fact]
    public async Task Zip_WhenCancelledFromThePage_BreaksOffAndIsNotSealed()
    {
        var (auditor, ticket, watch) = (await host.AddPersonAsync(Role.Auditor), Guid.NewGuid(), host.Get<DownloadWatch>());
        using var client = host.NewClient();
        await client.SignInAsync(auditor.Email!, People.Password);
        var ended = new TaskCompletionSource<DownloadProgress>();
        using var following = watch.Follow(ticket, progress =>
        {
            watch.Cancel(ticket);
            if (progress.Ended) ended.TrySetResult(progress);
        });

        await Assert.ThrowsAnyAsync<Exception>(async () => await (await client.GetAsync($"{PortalUrls.LettersZip}?ticket={ticket}")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        var last = await ended.Task;
        Assert.True(!last.Finished && last.Written < last.Total);
        Assert.DoesNotContain(await host.ReadChainAsync(), e => e.ActorId == auditor.Id && e.Kind == ExportLetters.SealedKind);
    }

    [Fact]
    public async Task Export_OfADamagedLetter_BreaksOff()
    {
        await using var other = new PortalHost();
        var auditor = await other.AddPersonAsync(Role.Auditor);
        await using (var context = other.NewContext())
        {
            var sha256 = await context.Set<IssuedLetter>().OrderBy(l => l.IssuedAt).Select(l => l.Sha256).FirstAsync(TestContext.Current.CancellationToken);
            await using var raw = await other.OpenRawAsync();
            await raw.ExecuteAsync($"DROP TRIGGER Blobs_no_update; UPDATE Blobs SET Bytes = CAST(Bytes || x'00' AS BLOB) WHERE Sha256 = '{sha256}'");
        }

        var export = (await other.Get<ExportLetters>().ExecuteAsync(auditor.Id, Every, TestContext.Current.CancellationToken)).Value;

        await Assert.ThrowsAsync<DamagedLetterException>(() => export.WriteAsync(Stream.Null, () => { }, TestContext.Current.CancellationToken));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private async Task<PortalClient> SignedInAsync(Role role)
    {
        var person = await host.AddPersonAsync(role);
        var client = host.NewClient();
        await client.SignInAsync(person.Email!, People.Password);
        return client;
    }
}
