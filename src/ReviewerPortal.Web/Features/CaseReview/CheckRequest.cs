using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Records that somebody looked at what comes before the clinical review, and that nothing stands against it.</summary>
public sealed class CheckRequest(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, IReadOnlyList<CheckSubject> subjects, string remark, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "check request"), (found, operation) => found.RecordChecks(operation.Actor, subjects, remark, operation.Now), cancellationToken);
}
