using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>The form in which a packet is handed out.</summary>
public enum PacketFormat
{
    Pdf,
    Json,
}

/// <summary>Reads a case packet for an auditor. Each time is an audit event of the case, which names the format and the chain's head, and nothing of the record.</summary>
public sealed class ExportCasePacket(PortalTransaction transaction, CasePacketReader reader)
{
    public const string Kind = "packet.exported";

    /// <summary>
    /// The packet as of the state before the export's own event. Refused for whoever is no auditor, for an unknown case, and while a signature can
    /// still be taken back: nothing that it made leaves the house before its release.
    /// </summary>
    public Task<Result<CasePacket>> ExecuteAsync(Guid personId, string caseNumber, PacketFormat format, CancellationToken cancellationToken) =>
        transaction.RunAsync<CasePacket>(AttemptOf(personId, caseNumber, cancellationToken), async operation =>
        {
            if (!AuditReaders.MayRead(operation.Actor)) return NotAllowed;
            var export = new PacketExport(operation.Now, operation.Actor.Id, operation.Actor.FullName);
            if (await reader.ReadAsync(operation.Database, caseNumber, export, cancellationToken) is not { } packet) return Unknown(caseNumber);
            if (packet.SignOffs.Any(s => s.Revocation is null && s.ReleaseAt > operation.Now)) return NotReleased;
            return new Change<CasePacket>(packet, EventOf(packet, format));
        }, cancellationToken);

    private static readonly Refusal NotAllowed = new("packet.not-an-auditor", "Case packets are exported by auditors. Your roles do not include it.");

    private static readonly Refusal NotReleased = new("packet.not-released",
        "A signature on this case is not released yet: its signer can still take it back. Export the packet after the release, which the case page shows.");

    private static Refusal Unknown(string number) => new("case.unknown", $"There is no case {number}.");

    private static Attempt AttemptOf(Guid personId, string number, CancellationToken cancellationToken) =>
        new(personId, "export case packet", database => CaseActions.IdOfAsync(database, number, cancellationToken));

    private static CaseEvent EventOf(CasePacket packet, PacketFormat format) => CaseEvent.Of(
        Kind, ("format", format), ("schema", packet.SchemaVersion), ("headSequence", packet.ChainHead.Sequence), ("headHash", packet.ChainHead.Hash));
}
