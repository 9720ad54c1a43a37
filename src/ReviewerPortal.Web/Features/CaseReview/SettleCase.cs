using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Records that whoever asked took the request back.</summary>
public sealed class WithdrawCase(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, string withdrawnBy, string reason, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "withdraw"), (found, operation) => found.Withdraw(operation.Actor, withdrawnBy, reason, operation.Now), cancellationToken);
}

/// <summary>Ends a case that there is nothing to determine in, for a coded reason.</summary>
public sealed class DismissCase(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, DismissalReason reason, string explanation, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "dismiss"), (found, operation) => found.Dismiss(operation.Actor, reason, explanation, operation.Now), cancellationToken);
}

/// <summary>Closes a settled case, once everything that is owed was told.</summary>
public sealed class CloseCase(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "close"), (found, operation) => found.Close(operation.Actor, operation.Now), cancellationToken);
}

/// <summary>Takes a settled case up again, with a reason.</summary>
public sealed class ReopenCase(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, string reason, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "reopen"), (found, operation) => found.Reopen(operation.Actor, reason, operation.Now), cancellationToken);
}
