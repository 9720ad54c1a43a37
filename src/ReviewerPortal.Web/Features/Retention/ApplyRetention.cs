using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Web.Features.Retention;

/// <summary>Removes one settled case past its term and leaves a tombstone in the chain, in one transaction.</summary>
public sealed class ApplyRetention(PortalTransaction transaction)
{
    private static readonly Refusal NotDue = new("retention.not-due", "This case is not settled, or its term is not over. Nothing was removed.", RetentionTerm.Cites);

    private static readonly Refusal Held = new("retention.held", "A legal hold keeps this case. Release the hold first. Nothing was removed.");

    /// <summary>Refused for whoever keeps no records, before the term is over, and while a legal hold stands. The value is what was removed.</summary>
    public Task<Result<RemovedCase>> ExecuteAsync(Guid personId, string caseNumber, CancellationToken cancellationToken) =>
        transaction.RunAsync<RemovedCase>(new Attempt(personId, "apply retention", database => CaseActions.IdOfAsync(database, caseNumber, cancellationToken)), async operation =>
        {
            if (!RecordKeepers.Include(operation.Actor)) return RecordKeepers.NotAllowed;
            if (operation.CaseId is not { } caseId || await SettledCases.DueAsync(operation.Database, caseId, operation.Now, cancellationToken) is not { } due) return NotDue;
            if (due.Case.IsHeld) return Held;
            return await RemoveAsync(operation, due, cancellationToken);
        }, cancellationToken);

    private static async Task<Result<Change<RemovedCase>>> RemoveAsync(Operation operation, DueForRemoval due, CancellationToken cancellationToken)
    {
        var plan = await PlanSettings.CurrentAsync(operation.Database, cancellationToken);
        var removed = await CaseRemoval.RemoveAsync(operation.Database, due.Case.Id, due.Case.Number, cancellationToken);
        return new Change<RemovedCase>(removed, Tombstone(due, removed, plan.RetentionTerm)) { Removed = removed.Covered };
    }

    /// <summary>No health information: ids, days and hashes.</summary>
    private static CaseEvent Tombstone(DueForRemoval due, RemovedCase removed, RetentionTerm term) => CaseEvent.Of(
        RetentionEvents.Removed, ("number", due.Case.Number), ("settledAt", due.Case.SettledAt.ToString("O")), ("term", term), ("cites", RetentionTerm.Cites),
        ("letters", string.Join(' ', removed.Letters)), ("rows", removed.Rows));
}
