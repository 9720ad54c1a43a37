using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Audit.Packet;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit.Packet;

public class CasePacketTests(PortalHost host)
{
    private static readonly PacketExport Stamp = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero), Guid.Empty, "Audrey Fixture");

    public static TheoryData<string> Kinds => [.. PacketCases.Kinds.Keys];

    [Theory]
    [InlineData(Role.Nurse)]
    [InlineData(Role.MedicalDirector)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Compliance)]
    public async Task Export_ForAnybodyButAnAuditor_IsRefusedAndRecorded(Role role)
    {
        var (person, number) = (await host.AddPersonAsync(role), (await host.NumberAsync("untouched"))!);

        var refusal = await host.AssertRefusedAsync(person.Id, number, "export case packet", "packet.not-an-auditor",
            () => host.Get<ExportCasePacket>().ExecuteAsync(person.Id, number, PacketFormat.Json, TestContext.Current.CancellationToken));

        Assert.Contains("auditors", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfAnUnknownCase_IsRefused()
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);

        var exported = await host.Get<ExportCasePacket>().ExecuteAsync(auditor.Id, "UM-1999-99999", PacketFormat.Pdf, TestContext.Current.CancellationToken);

        Assert.Equal(["case.unknown"], exported.Refusals.Select(r => r.Code));
    }

    [Fact]
    public async Task Export_BeforeTheReleaseOfASignature_IsRefused()
    {
        await using var slow = new PortalHost("Development", new() { ["Plan:RecallSeconds"] = "119" });
        var (nurse, director, auditor) = (await slow.AddPersonAsync(Role.Nurse), await slow.AddDirectorAsync(), await slow.AddPersonAsync(Role.Auditor));
        var number = await slow.AwaitingCaseAsync(nurse);
        Assert.Empty((await slow.SignAsync(await slow.SigningAsync(director, number))).Refusals);

        await slow.AssertRefusedAsync(auditor.Id, number, "export case packet", "packet.not-released",
            () => slow.Get<ExportCasePacket>().ExecuteAsync(auditor.Id, number, PacketFormat.Json, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Export_Always_IsAnEventOfTheCaseWithoutHealthInformation()
    {
        var number = (await host.NumberAsync("recalled"))!;

        var packet = await host.ExportAsync(number, PacketFormat.Pdf);

        var told = (await host.ReadChainAsync()).Last(e => e.CaseId == packet.Case.Id).Told();
        Assert.Equal(
            [("format", "Pdf"), ("schema", "1"), ("headSequence", $"{packet.ChainHead.Sequence}"), ("headHash", packet.ChainHead.Hash)],
            told.Details.Select(d => (d.Key, d.Value)));
        Assert.Equal(("packet.exported", packet.Exported.ById, packet.Case.Version), (told.Kind, told.ActorId, (await host.LoadCaseAsync(number)).Version));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Json_OfACase_HoldsEveryRowOfIt(string kind) => await AssertHoldsEveryRowAsync((await host.NumberAsync(kind))!);

    [Fact]
    public async Task Json_OfACorrectedCase_HoldsTheSupersededDecisionAndTheWithdrawnSearch()
    {
        var number = await host.CorrectedCaseAsync();
        await AssertHoldsEveryRowAsync(number);

        var packet = await host.ReadAsync(number, Stamp);

        Assert.Equal([PacketStanding.Superseded, PacketStanding.Standing], packet.Determinations.Select(d => d.Standing));
        Assert.Equal("An earlier lysis helped for eleven months.", packet.Determinations[1].SupersessionReason);
        Assert.Equal([true, false], packet.Lines[0].Authorities.Select(a => a.WithdrawnAt is not null));
    }

    private async Task AssertHoldsEveryRowAsync(string number)
    {
        var packet = await host.ReadAsync(number, Stamp);
        var text = Encoding.UTF8.GetString(CasePacketJson.Write(packet)).ToUpperInvariant();

        var rows = await RowsOfACase.OfAsync(host, packet.Case.Id);

        Assert.All(["Cases", "RequestedServices", "CaseClocks", "SignOffs", "SignedContraryEvidenceAnswers", "DocumentOpenings", "LegalHoldReleases", "AuditEvents"], table => Assert.Contains(table, rows.Keys));
        Assert.Empty(from table in rows
                     from key in table.Value
                     where !key.All(part => text.Contains(part.ToUpperInvariant(), StringComparison.Ordinal))
                     select $"{table.Key} {string.Join(' ', key)}");
    }

    [Fact]
    public async Task Json_OfEveryTable_IsTestedWithARowOfIt()
    {
        var tables = new HashSet<string>();
        foreach (var kind in PacketCases.Kinds.Keys)
        {
            var rows = await RowsOfACase.OfAsync(host, (await host.LoadCaseAsync((await host.NumberAsync(kind))!)).Id);
            tables.UnionWith(rows.Where(table => table.Value.Count > 0).Select(table => table.Key));
        }

        var all = (await RowsOfACase.OfAsync(host, Guid.Empty)).Keys;
        Assert.Equal(["LegalHoldReleases", "LegalHolds"], all.Except(tables).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Json_OfAHeldCase_HoldsTheHoldAndItsRelease()
    {
        var packet = await host.ReadAsync(await HeldCaseAsync(), Stamp);

        var rows = await RowsOfACase.OfAsync(host, packet.Case.Id);
        var hold = Assert.Single(packet.LegalHolds);
        Assert.Equal([hold.Id], rows["LegalHolds"].Select(key => Guid.Parse(key[0])));
        Assert.Equal([hold.Release!.Id], rows["LegalHoldReleases"].Select(key => Guid.Parse(key[0])));
        Assert.Equal(("A lawsuit needs this case.", "The lawsuit is over."), (hold.Reason, hold.Release?.Reason));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Json_OfOneState_IsTheSameBytes(string kind)
    {
        var number = (await host.NumberAsync(kind))!;

        var (first, second) = await host.ReadTwiceAsync(number, Stamp);

        Assert.Equal(CasePacketJson.Write(first), CasePacketJson.Write(second));
    }

    [Fact]
    public async Task Json_Always_HasTheMembersInTheirOrderAndTimesInUtc()
    {
        using var json = JsonDocument.Parse(CasePacketJson.Write(await host.ReadAsync((await host.NumberAsync("recalled"))!, Stamp)));

        Assert.Equal(
            ["schemaVersion", "exported", "chainHead", "plan", "case", "member", "requestingProvider", "coverage", "diagnoses", "lines", "cptNotice", "policies", "checks", "documents",
             "documentOpenings", "peerToPeer", "notes", "clocks", "breaches", "extension", "expediteRefusal", "notices", "recommendations", "determinations", "signOffs", "letters", "legalHolds", "events"],
            json.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("2026-11-25T12:00:00.000Z", json.RootElement.GetProperty("exported").GetProperty("at").GetString());
        Assert.Contains(json.RootElement.GetProperty("determinations").EnumerateArray(), d => d.GetProperty("standing").GetString() == "Recalled");
        Assert.Contains(json.RootElement.GetProperty("signOffs").EnumerateArray(), s => s.GetProperty("revocation").ValueKind == JsonValueKind.Object);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Json_OfTheEvents_ProvesEachByItsHash(string kind)
    {
        var packet = await host.ExportAsync((await host.NumberAsync(kind))!);

        Assert.NotEmpty(packet.Events);
        Assert.All(packet.Events, told => Assert.Equal(
            told.Hash, Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(told.PreviousHash), .. Encoding.UTF8.GetBytes(told.CanonicalText)]))));
        await using var context = host.NewContext();
        Assert.Equal(
            await context.Set<AuditEvent>().Where(e => e.CaseId == packet.Case.Id && e.Sequence <= packet.ChainHead.Sequence).OrderBy(e => e.Sequence).Select(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken),
            packet.Events.Select(e => e.Sequence));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Json_OfACase_HoldsNoOtherMember(string kind)
    {
        var packet = await host.ReadAsync((await host.NumberAsync(kind))!, Stamp);
        var text = Encoding.UTF8.GetString(CasePacketJson.Write(packet));

        await using var context = host.NewContext();
        var others = await context.Set<AuthorizationCase>().Where(c => c.Member.MemberId != packet.Member.MemberId).Select(c => c.Member.MemberId).Distinct().ToListAsync(TestContext.Current.CancellationToken);
        Assert.NotEmpty(others);
        Assert.DoesNotContain(others, other => text.Contains(other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Json_OfDocuments_HoldsTheirTextAndHash()
    {
        var nurse = await host.AddPersonAsync(Role.Nurse);
        var number = await host.ReceiveCaseAsync(nurse);
        await host.OpenDocumentsAsync(nurse.Id, number);

        var packet = await host.ReadAsync(number, Stamp);

        var document = Assert.Single(packet.Documents);
        Assert.Equal((TestCases.DocumentText, true), (document.Text, document.MatchesHash));
        Assert.Equal(document.Sha256, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.Text!))));
        Assert.Equal([(document.Id, nurse.Id, nurse.FullName)], packet.DocumentOpenings.Select(o => (o.DocumentId, o.PersonId, o.PersonName)));
    }

    private async Task<string> HeldCaseAsync()
    {
        var (nurse, keeper) = (await host.AddPersonAsync(Role.Nurse), await host.AddPersonAsync(Role.Compliance));
        var number = await host.ReceiveCaseAsync(nurse);
        await host.ReleaseAsync(keeper, await host.PlaceHoldAsync(keeper, number));
        return number;
    }
}
