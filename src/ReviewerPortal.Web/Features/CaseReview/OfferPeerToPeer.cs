using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Logs that a peer-to-peer talk was offered, and what came of it.</summary>
public sealed class OfferPeerToPeer(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, string with, string outcome, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "offer peer-to-peer"),
            (found, operation) => found.RecordPeerToPeer(operation.Actor, with, outcome, operation.Now), cancellationToken);
}
