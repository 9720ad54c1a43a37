using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>The nurse who holds a case extends its clock, once, by the terms of the row that governs.</summary>
public sealed class ExtendClock(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, ExtensionRequest request, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "extend"), (found, operation) => found.Extend(operation.Actor, request, operation.Now), cancellationToken);
}
