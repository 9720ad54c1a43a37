using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>The nurse who holds a case takes it to the standard clock, in the rows that were in force at receipt.</summary>
public sealed class RefuseExpedite(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, string reason, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "refuse expedite"), async (found, operation) =>
        {
            var rows = await operation.Database.RulesInForceAtAsync<ClockRow>(found.ReceivedAt, cancellationToken);
            return found.RefuseExpedite(operation.Actor, reason, rows, operation.Now);
        }, cancellationToken);
}
