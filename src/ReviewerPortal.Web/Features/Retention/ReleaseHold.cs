using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Web.Features.Retention;

/// <summary>Ends a legal hold by a row of its own; the hold stays on the record.</summary>
public sealed class ReleaseHold(PortalTransaction transaction)
{
    private static readonly Refusal Unknown = new("retention.unknown-hold", "There is no such hold. Reload the page.");

    /// <summary>Refused for whoever keeps no records, without a reason, and where the hold is released already.</summary>
    public Task<Result<Guid>> ExecuteAsync(Guid personId, Guid holdId, string reason, CancellationToken cancellationToken) =>
        transaction.RunAsync<Guid>(new Attempt(personId, "release legal hold", database => CaseOfAsync(database, holdId, cancellationToken)), async operation =>
        {
            var hold = await operation.Database.Set<LegalHold>().Include(h => h.Release).SingleOrDefaultAsync(h => h.Id == holdId, cancellationToken);
            if (hold is null) return RecordKeepers.Include(operation.Actor) ? Unknown : RecordKeepers.NotAllowed;
            var released = hold.ReleaseBy(operation.Actor, reason, operation.Now);
            if (released.IsRefused) return released.Refusals.ToArray();
            return new Change<Guid>(released.Value.Id, CaseEvent.Of(RetentionEvents.HoldReleased, ("hold", holdId)));
        }, cancellationToken);

    private static Task<Guid?> CaseOfAsync(PortalDbContext database, Guid holdId, CancellationToken cancellationToken) =>
        database.Set<LegalHold>().Where(h => h.Id == holdId).Select(h => (Guid?)h.CaseId).SingleOrDefaultAsync(cancellationToken);
}
