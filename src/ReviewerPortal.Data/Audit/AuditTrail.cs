using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit.Changes;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Audit;

/// <summary>Appends to the chain. Only inside a transaction that holds the write lock, so that head + 1 belongs to one writer.</summary>
public static class AuditTrail
{
    /// <summary>
    /// Saves what the context tracks together with its event at head + 1. The event tells each changed value before and after, and
    /// covers each inserted row of an insert-only table by its hash. The caller commits.
    /// </summary>
    public static async Task<AuditEvent> SaveAsync(PortalDbContext context, AuditRecord record, CancellationToken cancellationToken)
    {
        if (context.Database.CurrentTransaction is null) throw new InvalidOperationException("An audit event is appended inside the transaction of its change.");
        var tracked = TrackedChanges.Of(context);
        await context.SaveChangesAsync(cancellationToken);
        var link = await LinkAsync(context, record with
        {
            Changes = [.. record.Changes, .. tracked.Changes],
            Rows = [.. record.Rows, .. await CoveredRows.HashAsync(context, tracked.Inserted, cancellationToken)],
        }, cancellationToken);
        context.Add(link);
        await context.SaveChangesAsync(cancellationToken);
        return link;
    }

    /// <summary>The last link.</summary>
    public static Task<AuditEvent> HeadAsync(PortalDbContext context, CancellationToken cancellationToken) =>
        context.Set<AuditEvent>().AsNoTracking().OrderByDescending(e => e.Sequence).FirstAsync(cancellationToken);

    /// <summary>What was attempted and why it was refused; the same words for every use case, so that auditors find them all.</summary>
    public static CaseEvent Refused(string action, IEnumerable<Refusal> refusals) =>
        CaseEvent.Of("refused", ("action", action), ("codes", string.Join(' ', refusals.Select(r => r.Code))));

    /// <summary>The record of what somebody did, with their name and roles at that moment.</summary>
    public static AuditRecord RecordBy(Reviewer actor, Guid? caseId, DateTimeOffset at, CaseEvent change) =>
        new(Guid.CreateVersion7(), at, actor.Id, actor.FullName, string.Join(' ', actor.Roles.Order()), caseId, change.Kind, change.Details);

    /// <summary>The record of what the product itself did at a start; no person.</summary>
    internal static AuditRecord RecordByPortal(DateTimeOffset at, CaseEvent change) =>
        new(Guid.CreateVersion7(), at, null, "ReviewerPortal", "", null, change.Kind, change.Details);

    /// <summary>The same where the actor may be unknown or disabled.</summary>
    public static async Task<AuditRecord> RecordOfAsync(
        PortalDbContext context, Guid? actorId, Guid? caseId, DateTimeOffset at, CaseEvent change, CancellationToken cancellationToken)
    {
        var actor = actorId is { } id ? await ReviewerLoader.FindAsync(context, id, cancellationToken) : null;
        return actor is not null
            ? RecordBy(actor, caseId, at, change)
            : new AuditRecord(Guid.CreateVersion7(), at, actorId, "unknown or disabled", "", caseId, change.Kind, change.Details);
    }

    private static async Task<AuditEvent> LinkAsync(PortalDbContext context, AuditRecord record, CancellationToken cancellationToken)
    {
        var head = await context.Set<AuditEvent>().OrderByDescending(e => e.Sequence)
            .Select(e => new { e.Sequence, e.Hash }).FirstOrDefaultAsync(cancellationToken);
        return Link(record, (head?.Sequence ?? 0) + 1, head?.Hash ?? AuditChain.Genesis);
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
            // The bytes hold milliseconds; the column beside them must not say more.
            At = record.At.AddTicks(-(record.At.Ticks % TimeSpan.TicksPerMillisecond)),
            CanonicalBytes = bytes,
            PreviousHash = previousHash,
            Hash = AuditChain.HashOf(previousHash, bytes),
        };
    }
}
