using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Records what a source above the policy says about a line, or withdraws a wrong record.</summary>
public sealed class RecordAuthority(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, int lineNumber, AuthoritySearch search, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "record authority"),
            (found, operation) => found.RecordAuthority(operation.Actor, lineNumber, search, operation.Now), cancellationToken);

    public Task<Result<long>> WithdrawAsync(Guid personId, string caseNumber, int lineNumber, Guid recordId, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "withdraw authority"),
            (found, operation) => found.WithdrawAuthority(operation.Actor, lineNumber, recordId, operation.Now), cancellationToken);
}
