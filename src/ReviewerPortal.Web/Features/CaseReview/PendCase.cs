using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Asks the provider for facts, and takes the review up again. The clock goes on in between.</summary>
public sealed class PendCase(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, string request, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "pend"),
            (found, operation) => found.PendForInformation(operation.Actor, request, operation.Now), cancellationToken);

    public Task<Result<long>> ReceiveAsync(Guid personId, string caseNumber, string received, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "receive information"),
            (found, operation) => found.ReceiveInformation(operation.Actor, received, operation.Now), cancellationToken);

    /// <summary>The same while a signature is awaited: the recommendation falls.</summary>
    public Task<Result<long>> ReceiveLateAsync(Guid personId, string caseNumber, string received, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "receive late information"),
            (found, operation) => found.ReceiveLateInformation(operation.Actor, received, operation.Now), cancellationToken);
}
