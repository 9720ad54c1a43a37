using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Chooses the policy under which a line is reviewed, or none.</summary>
public sealed class ChoosePolicy(CaseActions cases)
{
    private static readonly Refusal NoSuchPolicy = new("policy.unknown", "There is no such policy version.");

    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, int lineNumber, Guid? policyVersionId, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "choose policy"), async (found, operation) =>
        {
            var known = policyVersionId is null || await operation.Database.Set<PolicyVersion>().AnyAsync(v => v.Id == policyVersionId, cancellationToken);
            return known ? found.ReviewUnderPolicy(operation.Actor, lineNumber, policyVersionId, operation.Now) : NoSuchPolicy;
        }, cancellationToken);
}
