using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.SignOff;

/// <summary>A medical director sends a case back, with a reason; the recommendation no longer stands.</summary>
public sealed class ReturnToNurse(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, long seenVersion, string reason, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "return to nurse", seenVersion),
            (found, operation) => found.ReturnToNurse(operation.Actor, reason, operation.Now), cancellationToken);
}
