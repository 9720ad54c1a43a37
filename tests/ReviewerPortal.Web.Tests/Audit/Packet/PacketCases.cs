using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.Audit.Packet;
using ReviewerPortal.Web.Features.CaseReview;
using ReviewerPortal.Web.Tests.Support;

namespace ReviewerPortal.Web.Tests.Audit.Packet;

/// <summary>Finds demo cases by what happened to them, and takes their packets.</summary>
internal static class PacketCases
{
    /// <summary>What makes a case rich, in words for a test's name.</summary>
    public static IReadOnlyDictionary<string, Func<IQueryable<AuthorizationCase>, IQueryable<AuthorizationCase>>> Kinds { get; } =
        new Dictionary<string, Func<IQueryable<AuthorizationCase>, IQueryable<AuthorizationCase>>>
        {
            ["recalled"] = cases => cases.Where(c => c.Revocations.Any()),
            ["signed by two"] = cases => cases.Where(c => c.SignOffs.Any(s => s.IsFirstOfTwo)),
            ["extended"] = cases => cases.Where(c => c.Extension != null),
            ["expedite refused"] = cases => cases.Where(c => c.ExpediteRefusal != null),
            ["reopened"] = cases => cases.Where(c => c.Notes.Any(n => n.Kind == CaseNoteKind.Reopened)),
            ["late"] = cases => cases.Where(c => c.Breaches.Any()),
            ["told"] = cases => cases.Where(c => c.Notices.Any()),
            ["talked about"] = cases => cases.Where(c => c.PeerToPeer.Any()),
            ["partly approved"] = cases => cases.Where(c => c.Outcome == CaseOutcome.PartiallyApproved),
            ["untouched"] = cases => cases.Where(c => c.Status == CaseStatus.Received),
        };

    /// <summary>The first demo case of that kind, by number; null where there is none.</summary>
    public static async Task<string?> NumberAsync(this PortalHost host, string kind)
    {
        await using var context = host.NewContext();
        return await Kinds[kind](context.Set<AuthorizationCase>()).OrderBy(c => c.Number).Select(c => c.Number).FirstOrDefaultAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A case of its own: a search withdrawn, denied, reopened, and denied again in the first denial's place.</summary>
    public static async Task<string> CorrectedCaseAsync(this PortalHost host)
    {
        var (nurse, director) = (await host.AddPersonAsync(Role.Nurse), await host.AddDirectorAsync());
        var number = await host.ReviewedCaseAsync(nurse);
        var first = (await host.LoadCaseAsync(number)).Lines[0].Authorities[0].Id;
        await host.RecordAuthorityAsync(nurse, number);
        Assert.Empty((await host.Get<RecordAuthority>().WithdrawAsync(nurse.Id, number, 1, first, CancellationToken.None)).Refusals);
        Assert.Empty((await host.RecommendAsync(nurse, number)).Refusals);
        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);
        Assert.Empty((await host.Get<ReopenCase>().ExecuteAsync(director.Id, number, "An earlier lysis helped for eleven months.", CancellationToken.None)).Refusals);
        Assert.Empty((await host.Get<ClaimCase>().ExecuteAsync(nurse.Id, number, CancellationToken.None)).Refusals);
        Assert.Empty((await host.RecommendAsync(nurse, number)).Refusals);
        Assert.Empty((await host.SignAsync(await host.SigningAsync(director, number))).Refusals);
        return number;
    }

    public static async Task<CasePacket> ExportAsync(this PortalHost host, string number, PacketFormat format = PacketFormat.Json)
    {
        var auditor = await host.AddPersonAsync(Role.Auditor);
        var exported = await host.Get<ExportCasePacket>().ExecuteAsync(auditor.Id, number, format, TestContext.Current.CancellationToken);
        Assert.Empty(exported.Refusals);
        return exported.Value;
    }

    /// <summary>Twice the packet of one moment.</summary>
    public static async Task<(CasePacket First, CasePacket Second)> ReadTwiceAsync(this PortalHost host, string number, PacketExport stamp)
    {
        await using var context = host.NewContext();
        await using var snapshot = await ReadSnapshot.OpenAsync(context, TestContext.Current.CancellationToken);
        var reader = host.Get<CasePacketReader>();
        return ((await reader.ReadAsync(context, number, stamp, TestContext.Current.CancellationToken))!, (await reader.ReadAsync(context, number, stamp, TestContext.Current.CancellationToken))!);
    }

    /// <summary>The packet of the present state, as of a given stamp, without an export.</summary>
    public static async Task<CasePacket> ReadAsync(this PortalHost host, string number, PacketExport stamp)
    {
        await using var context = host.NewContext();
        return (await host.Get<CasePacketReader>().ReadAsync(context, number, stamp, TestContext.Current.CancellationToken))!;
    }
}
