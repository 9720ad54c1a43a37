using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>A nurse or a medical director records that somebody was told.</summary>
public sealed class RecordNotice(CaseActions cases)
{
    public Task<Result<long>> ExecuteAsync(Guid personId, string caseNumber, NoticeEntry entry, CancellationToken cancellationToken) =>
        cases.ActAsync(new CaseAction(personId, caseNumber, "record notice"), (found, operation) => found.RecordNotice(operation.Actor, entry, operation.Now), cancellationToken);
}

/// <summary>What people do about the clocks of a case, in one place for its page.</summary>
public sealed record ClockUseCases(ExtendClock Extend, RefuseExpedite RefuseExpedite, RecordNotice RecordNotice);
