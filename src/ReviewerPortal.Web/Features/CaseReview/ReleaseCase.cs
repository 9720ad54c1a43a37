using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>The holder gives a case back to the list.</summary>
public sealed class ReleaseCase(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "release"), (found, operation) => found.Release(operation.Actor, operation.Now), cancellationToken);
}
