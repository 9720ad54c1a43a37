using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Audit.Packet;
using ReviewerPortal.Web.Features.Audit.Universe;
using ReviewerPortal.Web.Tests.Audit.Packet;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit.Universe;

public class ExportUniverseTests(PortalHost host)
{
    private static readonly PacketExport Stamp = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero), Guid.Empty, "Audrey Fixture");

    private static readonly UniverseFilter Ever = new() { From = new DateOnly(2000, 1, 1), To = new DateOnly(2099, 12, 31) };

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Compliance)]
    public async Task Export_ForAnybodyButAnAuditor_IsRefusedAndRecorded(Role role)
    {
        var person = await host.AddPersonAsync(role);

        var (exported, counted) = (await ExecuteAsync(person.Id, Ever), await host.Get<UniverseQuery>().CountAsync(person.Id, Ever, TestContext.Current.CancellationToken));

        Assert.Equal(["universe.not-an-auditor", "universe.not-an-auditor"], exported.Refusals.Concat(counted.Refusals).Select(r => r.Code));
        var recorded = Assert.Single(await host.RefusalsOfAsync(person.Id));
        Assert.Equal(("export universe", "universe.not-an-auditor"), (recorded.Details["action"], recorded.Details["codes"]));
    }

    public static TheoryData<string, string, string> Problems => new()
    {
        { "", "universe.from-missing universe.to-missing", "From To" },
        { "?from=2026-02-01&to=2026-01-01", "universe.period-backwards", "To" },
        { "?from=2026-01-01&to=2026-01-31&size=1001&seed=x", "universe.sample-size", "SampleSize" },
        { "?from=2026-01-01&to=2026-01-31&size=-1", "universe.sample-size", "SampleSize" },
        { "?from=2026-01-01&to=2026-01-31&size=5", "universe.seed-missing", "Seed" },
        { "?from=2026-01-01&to=2026-01-31&part=sample", "universe.sample-missing", "SampleSize" },
        { "?from=2026-01-01&to=2026-01-31&size=5&seed=0123456789012345678901234567890123456789012345678901234567890", "universe.seed-length", "Seed" },
    };

    [Theory, MemberData(nameof(Problems))]
    public async Task Export_OfAWrongFilter_IsRefusedBesideTheField(string query, string codes, string fields)
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);

        var refusals = (await ExecuteAsync(auditor.Id, UniverseFilter.Of(query))).Refusals;

        Assert.Equal((codes, fields), (string.Join(' ', refusals.Select(r => r.Code)), string.Join(' ', refusals.Select(r => r.Field))));
    }

    [Fact]
    public async Task Export_OfEveryCase_HasEachOnceInTheOrderOfItsReceipt()
    {
        var file = await FileAsync(Ever);

        await using var context = host.NewContext();
        var cases = await context.Set<AuthorizationCase>().OrderBy(c => c.ReceivedAt).ThenBy(c => c.Number).Select(c => c.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.True(cases.Count > 60);
        Assert.Equal(cases, file.Numbers);
        Assert.Equal(UniverseColumns.All.Select(column => column.Head), file.Heads);
    }

    [Fact]
    public async Task Export_ByDecision_HasThoseWithADecisionInThePeriodOnly()
    {
        var file = await FileAsync(Ever with { By = UniverseDate.Decided, LineOfBusiness = LineOfBusiness.Medicaid });

        await using var context = host.NewContext();
        var cases = await context.Set<AuthorizationCase>().Where(c => c.DecidedAt != null && c.Coverage.LineOfBusiness == LineOfBusiness.Medicaid)
            .OrderBy(c => c.DecidedAt).ThenBy(c => c.Number).Select(c => c.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(cases);
        Assert.Equal(cases, file.Numbers);
        Assert.All(file.Rows, row => Assert.Equal(("Medicaid", true), (row["Line of business"], row["Decided at"].Length > 0)));
    }

    [Fact]
    public async Task Export_OfOneDay_HasTheCasesOfThatDayInThePlansZone()
    {
        var received = DateTimeOffset.Parse((await FileAsync(Ever)).Rows[0]["Received at"], CultureInfo.InvariantCulture);
        var day = DateOnly.FromDateTime(received.DateTime);

        var file = await FileAsync(Ever with { From = day, To = day });

        Assert.NotEmpty(file.Rows);
        Assert.All(file.Rows, row => Assert.StartsWith(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row["Received at"], StringComparison.Ordinal));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0[56]:00$", file.Rows[0]["Received at"]);
    }

    [Fact]
    public async Task Export_WithASample_MarksTheCasesThatTheSeedDraws()
    {
        var asked = Ever with { SampleSize = 12, Seed = "autumn" };
        var (all, sample) = (await FileAsync(asked), await FileAsync(asked with { SampleOnly = true }));

        var drawn = all.Numbers.OrderBy(number => SeededSample.PlaceOf("autumn", number), StringComparer.Ordinal).Take(12).ToHashSet();
        Assert.Equal(drawn.Order(), all.Rows.Where(row => row["In the sample"] == "yes").Select(row => row["Case number"]).Order());
        Assert.Equal(all.Numbers.Where(drawn.Contains), sample.Numbers);
        Assert.All(sample.Rows, row => Assert.Equal("yes", row["In the sample"]));
    }

    [Fact]
    public async Task Export_OfADenialSignedByTwo_TracesWhoDecidedOnWhichText()
    {
        var packet = await host.ReadAsync((await host.NumberAsync("signed by two"))!, Stamp);
        var row = await RowAsync(packet.Case.Number);

        var first = packet.SignOffs.Last(s => s is { IsFirstOfTwo: true, Revocation: null });
        Assert.Equal((first.SignerName, first.SignerCredentials), (row["First of two signers"], row["Credentials of the first signer"]));
        Assert.Equal((packet.Policies[0].ReferenceNumber, packet.Policies[0].ContentHash), (row["Policy"], row["SHA-256 of the policy text"]));
        Assert.Equal(packet.Recommendations[^1].RecommendedByName, row["Recommended by"]);
    }

    [Fact]
    public async Task Export_OfATimelyOrLateCase_SaysSoForDecisionAndNotices()
    {
        var told = await host.ReadAsync((await host.NumberAsync("told"))!, Stamp);
        var late = await RowAsync((await host.NumberAsync("late"))!);
        var row = await RowAsync(told.Case.Number);

        Assert.NotEqual("", late["Breaches"]);
        Assert.Matches("^(timely|late)$", row["Decision timeliness"]);
        foreach (var notice in told.Notices.Where(n => n.Kind == Domain.Deadlines.NoticeKind.Determination && n.GivenAt >= told.Case.DecidedAt))
            Assert.NotEqual("", row[$"{notice.Form} notice to the {notice.To.ToString().ToLowerInvariant()} at"]);
    }

    [Fact]
    public async Task Export_OfAnExtendedCase_SaysOnWhichGroundAndWhenTheNoticeWent()
    {
        var packet = await host.ReadAsync((await host.NumberAsync("extended"))!, Stamp);
        var row = await RowAsync(packet.Case.Number);

        Assert.Equal("yes", row["Extended"]);
        Assert.Equal(packet.Extension!.NoticeSentAt, DateTimeOffset.Parse(row["Extension notice sent at"], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Export_OfARefusedExpedite_TellsBothUrgencies()
    {
        var row = await RowAsync((await host.NumberAsync("expedite refused"))!);

        Assert.Equal("expedited", row["Urgency at receipt"]);
        Assert.Matches("^(standard)?$", row["Urgency at decision"]);
    }

    [Fact]
    public async Task Export_OfARecalledCase_TellsNothingOfTheRecalledDecision()
    {
        var packet = await host.ReadAsync((await host.NumberAsync("recalled"))!, Stamp);
        var row = await RowAsync(packet.Case.Number);

        Assert.All(packet.Letters.Where(l => l.IsRecalled), letter => Assert.DoesNotContain(letter.Sha256, row["SHA-256 of the letters"], StringComparison.Ordinal));
        Assert.Equal(packet.Determinations.Any(d => d.Standing == PacketStanding.Standing), row["Line outcomes and bases"].Length > 0);
    }

    [Fact]
    public async Task Export_BeforeTheReleaseOfASignature_TellsNothingOfIt()
    {
        await using var slow = new PortalHost("Development", new() { ["Plan:RecallSeconds"] = "119" });
        var (nurse, director, auditor) = (await slow.AddPersonAsync(Role.Nurse), await slow.AddDirectorAsync(), await slow.AddPersonAsync(Role.Auditor));
        var number = await slow.AwaitingCaseAsync(nurse);
        Assert.Empty((await slow.SignAsync(await slow.SigningAsync(director, number))).Refusals);

        var row = (await FileAsync(slow, auditor.Id, Ever)).Rows.Single(r => r["Case number"] == number);

        Assert.Equal(("not released yet", "not released yet", "", "", "", ""), (row["Status"], row["Outcome"], row["Decided at"], row["Decided by"], row["Line outcomes and bases"], row["SHA-256 of the letters"]));
    }

    [Fact]
    public async Task Export_Always_IsAnEventWithItsParameters()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);

        var cases = (await ExecuteAsync(auditor.Id, Ever with { SampleSize = 3, Seed = "autumn", SampleOnly = true })).Value.Cases;

        var told = (await host.ReadChainAsync()).Last(e => e.ActorId == auditor.Id).Told();
        Assert.Equal(("universe.exported", (Guid?)null), (told.Kind, told.CaseId));
        Assert.Equal(
            [("from", "2000-01-01"), ("to", "2099-12-31"), ("size", "3"), ("seed", "autumn"), ("part", "sample"), ("cases", "3")], told.Details.Select(d => (d.Key, d.Value)));
        Assert.Equal(3, cases);
    }

    [Fact]
    public async Task Count_Always_AgreesWithTheFile()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);
        var counts = (await host.Get<UniverseQuery>().CountAsync(auditor.Id, Ever with { By = UniverseDate.Decided, SampleSize = 500, Seed = "a" }, TestContext.Current.CancellationToken)).Value;
        var file = await FileAsync(Ever with { By = UniverseDate.Decided });

        Assert.Equal(file.Rows.GroupBy(r => r["Line of business"]).ToDictionary(g => g.Key, g => g.Count()), counts.Rows.GroupBy(r => r.LineOfBusiness.InWords()).ToDictionary(g => g.Key, g => g.Sum(r => r.Cases)));
        Assert.Equal((counts.Total, counts.Total), (file.Rows.Count, counts.Sampled));
    }

    [Fact]
    public async Task Csv_ByHttp_IsAnUncachedFileForAuditors()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);
        using var client = host.NewClient();
        await client.SignInAsync(auditor.Email!, People.Password);

        var answer = await client.GetAsync(PortalUrls.UniverseCsv + "?from=2000-01-01&to=2099-12-31");

        Assert.Equal((HttpStatusCode.OK, "text/csv", "attachment", "universe-2000-01-01-2099-12-31-received.csv"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.DispositionType, answer.Content.Headers.ContentDisposition?.FileName));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.NotEmpty(UniverseFile.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Rows);
    }

    [Theory]
    [InlineData(Role.Nurse, "?from=2000-01-01&to=2099-12-31", HttpStatusCode.Forbidden)]
    [InlineData(Role.Auditor, "?from=2000-01-01", HttpStatusCode.BadRequest)]
    public async Task Csv_ByHttp_SaysWhyNot(Role role, string query, HttpStatusCode status)
    {
        var person = await host.AddPersonAsync(role);
        using var client = host.NewClient();
        await client.SignInAsync(person.Email!, People.Password);

        var answer = await client.GetAsync(PortalUrls.UniverseCsv + query);

        Assert.Equal((status, "text/html"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Nothing was exported", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<Result<UniverseExport>> ExecuteAsync(Guid personId, UniverseFilter filter) => host.Get<ExportUniverse>().ExecuteAsync(personId, filter, TestContext.Current.CancellationToken);

    private async Task<IReadOnlyDictionary<string, string>> RowAsync(string number) => (await FileAsync(Ever)).Rows.Single(row => row["Case number"] == number);

    private async Task<UniverseFile> FileAsync(UniverseFilter filter) => await FileAsync(host, (await host.AddPersonAsync(Role.Auditor)).Id, filter);

    private static async Task<UniverseFile> FileAsync(PortalHost host, Guid auditor, UniverseFilter filter)
    {
        var exported = await host.Get<ExportUniverse>().ExecuteAsync(auditor, filter, TestContext.Current.CancellationToken);
        Assert.Empty(exported.Refusals);
        using var output = new MemoryStream();
        var written = 0;
        await exported.Value.WriteAsync(output, rows => written += rows, TestContext.Current.CancellationToken);
        var file = UniverseFile.Read(output.ToArray());
        Assert.Equal((exported.Value.Cases, exported.Value.Cases), (written, file.Rows.Count));
        return file;
    }
}
