using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>One nurse takes a case, for as long as the lease runs.</summary>
public sealed class ClaimCase(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "claim"), (found, operation) => found.Claim(operation.Actor, operation.Now), cancellationToken);
}
