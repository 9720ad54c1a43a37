using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>Reads everything about one case from the database, in one order that does not depend on the database's.</summary>
public sealed class CasePacketReader(PolicyLibrary library)
{
    /// <summary>The packet of a case, inside the caller's transaction, so that all of it is of one moment. Null where there is no such case.</summary>
    public async Task<CasePacket?> ReadAsync(PortalDbContext context, string number, PacketExport export, CancellationToken cancellationToken)
    {
        if (await CaseActions.LoadAsync(context, number, cancellationToken) is not { } found) return null;
        var people = new PacketPeople(await context.Users.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken));
        var policies = await PoliciesAsync(context, found, cancellationToken);
        var head = await AuditTrail.HeadAsync(context, cancellationToken);
        return new CasePacket
        {
            SchemaVersion = CasePacket.CurrentSchema,
            Exported = export,
            ChainHead = new PacketHead(head.Sequence, Convert.ToHexStringLower(head.Hash)),
            Plan = PacketParts.Of(await PlanSettings.CurrentAsync(context, cancellationToken)),
            Case = PacketParts.Of(found),
            Member = PacketParts.Of(found.Member),
            RequestingProvider = PacketParts.Of(found.RequestingProvider),
            Coverage = PacketParts.Of(found.Coverage),
            Diagnoses = [.. found.Diagnoses.Select(d => new PacketDiagnosis(d.Code, d.Description))],
            Lines = [.. found.Lines.OrderBy(l => l.LineNumber).Select(l => PacketParts.Of(l, people))],
            CptNotice = found.Lines.Any(l => CodeShapes.IsCpt(l.Code)) ? await CptNoticeAsync(context, policies, cancellationToken) : "",
            Policies = [.. policies.Select(PacketParts.Of)],
            Checks = [.. found.Checks.OrderBy(c => c.CheckedAt).ThenBy(c => c.Subject).Select(PacketParts.Of)],
            Documents = await DocumentsAsync(context, found, cancellationToken),
            DocumentOpenings = await OpeningsAsync(context, found.Id, people, cancellationToken),
            PeerToPeer = [.. found.PeerToPeer.OrderBy(t => t.RecordedAt).ThenBy(t => t.Id).Select(PacketParts.Of)],
            Notes = [.. found.Notes.OrderBy(n => n.WrittenAt).ThenBy(n => n.Id).Select(PacketParts.Of)],
            Clocks = [.. found.Clocks.OrderBy(c => c.Measures).ThenBy(c => c.To).ThenBy(c => c.Start).ThenBy(c => c.Row.Source).ThenBy(c => c.Id).Select(c => PacketParts.Of(c, export.At))],
            Breaches = [.. found.Breaches.OrderBy(b => b.DueAt).ThenBy(b => b.Id).Select(PacketParts.Of)],
            Extension = found.Extension is { } extension ? PacketParts.Of(extension) : null,
            ExpediteRefusal = found.ExpediteRefusal is { } refusal ? PacketParts.Of(refusal) : null,
            Notices = [.. found.Notices.OrderBy(n => n.GivenAt).ThenBy(n => n.Id).Select(PacketParts.Of)],
            Recommendations = [.. found.Recommendations.OrderBy(r => r.RecommendedAt).ThenBy(r => r.Id).Select(r => PacketParts.Of(r, found.CurrentRecommendationId))],
            Determinations = [.. found.Determinations.OrderBy(d => d.DecidedAt).ThenBy(d => d.LineNumber).ThenBy(d => d.Id).Select(d => PacketParts.Of(d, StandingOf(d, found)))],
            SignOffs = [.. found.SignOffs.OrderBy(s => s.SignedAt).ThenBy(s => s.Id).Select(s => PacketParts.Of(s, found.Revocations.FirstOrDefault(r => r.SignOffId == s.Id)))],
            Letters = await LettersAsync(context, found, cancellationToken),
            LegalHolds = await HoldsAsync(context, found.Id, cancellationToken),
            Events = await EventsAsync(context, found.Id, cancellationToken),
        };
    }

    private static PacketStanding StandingOf(Determination determination, AuthorizationCase found) => determination switch
    {
        _ when found.StandingDeterminations.Contains(determination) => PacketStanding.Standing,
        _ when found.Revocations.Any(r => r.SignOffId == determination.SignOffId) => PacketStanding.Recalled,
        _ => PacketStanding.Superseded,
    };

    /// <summary>Every version that a line or a determination names: a correction may rest on another one than the first decision.</summary>
    private async Task<List<PublishedPolicy>> PoliciesAsync(PortalDbContext context, AuthorizationCase found, CancellationToken cancellationToken)
    {
        var named = found.Lines.Select(l => l.PolicyVersionId).Concat(found.Determinations.Select(d => d.PolicyVersionId)).OfType<Guid>().Distinct();
        var policies = new List<PublishedPolicy>();
        foreach (var id in named)
            if (await library.FindAsync(context, id, cancellationToken) is { } policy) policies.Add(policy);
        return [.. policies.OrderBy(p => p.Version.ReferenceNumber, StringComparer.Ordinal).ThenBy(p => p.Version.PublishedAt).ThenBy(p => p.Version.Id)];
    }

    /// <summary>In full where a policy of the case has it, else the sentence of the newest policy.</summary>
    private async Task<string> CptNoticeAsync(PortalDbContext context, List<PublishedPolicy> policies, CancellationToken cancellationToken) =>
        policies.Select(p => string.Join("\n\n", p.Content.Policy.Coding.AmaNotice.Select(n => n.Text))).FirstOrDefault(text => text.Length > 0)
        ?? await PublishedCodes.AmaNoticeAsync(context, library, cancellationToken) ?? "";

    private static async Task<IReadOnlyList<PacketDocument>> DocumentsAsync(PortalDbContext context, AuthorizationCase found, CancellationToken cancellationToken)
    {
        var hashes = found.Documents.Select(d => d.BlobHash).ToList();
        var blobs = await context.Set<Blob>().AsNoTracking().Where(b => hashes.Contains(b.Sha256)).ToDictionaryAsync(b => b.Sha256, cancellationToken);
        return [.. found.Documents.OrderBy(d => d.Position).ThenBy(d => d.Id).Select(d => PacketParts.Of(d, blobs.GetValueOrDefault(d.BlobHash)))];
    }

    private static async Task<IReadOnlyList<PacketOpening>> OpeningsAsync(PortalDbContext context, Guid caseId, PacketPeople people, CancellationToken cancellationToken)
    {
        var openings = await context.Set<DocumentOpening>().AsNoTracking().Where(o => o.CaseId == caseId).ToListAsync(cancellationToken);
        return [.. openings.OrderBy(o => o.OpenedAt).ThenBy(o => o.Id).Select(o => new PacketOpening(o.Id, o.DocumentId, o.PersonId, people.NameOf(o.PersonId), o.OpenedAt))];
    }

    private static async Task<IReadOnlyList<PacketLetter>> LettersAsync(PortalDbContext context, AuthorizationCase found, CancellationToken cancellationToken)
    {
        var letters = await context.Set<IssuedLetter>().AsNoTracking().Where(l => l.CaseId == found.Id).ToListAsync(cancellationToken);
        return [.. letters.OrderBy(l => l.IssuedAt).ThenBy(l => l.Id).Select(l => PacketParts.Of(l, found.Revocations.Any(r => r.SignOffId == l.SignOffId)))];
    }

    private static async Task<IReadOnlyList<PacketHold>> HoldsAsync(PortalDbContext context, Guid caseId, CancellationToken cancellationToken)
    {
        var holds = await context.Set<LegalHold>().AsNoTracking().Include(h => h.Release).Where(h => h.CaseId == caseId).ToListAsync(cancellationToken);
        return [.. holds.OrderBy(h => h.PlacedAt).ThenBy(h => h.Id).Select(PacketParts.Of)];
    }

    private static async Task<IReadOnlyList<PacketEvent>> EventsAsync(PortalDbContext context, Guid caseId, CancellationToken cancellationToken)
    {
        var events = await context.Set<AuditEvent>().AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
        return [.. events.Select(PacketParts.Of)];
    }
}
