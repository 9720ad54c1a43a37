using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Data.Audit;

/// <summary>Appends to the chain. Only inside a transaction that holds the write lock, so that head + 1 belongs to one writer.</summary>
public static class AuditTrail
{
    /// <summary>Adds the event at head + 1; the caller saves and commits it with the change that it records.</summary>
    public static async Task<AuditEvent> AppendAsync(PortalDbContext context, AuditRecord record, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null) throw new InvalidOperationException("An audit event is appended inside the transaction of its change.");
        var head = await context.Set<AuditEvent>().OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(cancellationToken);
        var auditEvent = Link(record, (head?.Sequence ?? 0) + 1, head?.Hash ?? AuditChain.Genesis);
        context.Add(auditEvent);
        return auditEvent;
    }

    private static AuditEvent Link(AuditRecord record, long sequence, byte[] previousHash)
    {
        var bytes = record.ToCanonicalBytes();
        return new AuditEvent
        {
            Sequence = sequence,
            CaseId = record.CaseId,
            ActorId = record.ActorId,
            Kind = record.Kind,
            At = record.At,
            CanonicalBytes = bytes,
            PreviousHash = previousHash,
            Hash = AuditChain.HashOf(previousHash, bytes),
        };
    }
}
