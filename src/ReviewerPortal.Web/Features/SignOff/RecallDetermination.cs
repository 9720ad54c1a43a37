using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>The signer takes a signature back within the recall window; its letter stays stored and never goes out.</summary>
public sealed class RecallDetermination(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, string reason, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "recall"), (found, operation) => found.Recall(operation.Actor, reason, operation.Now), cancellationToken);
}
