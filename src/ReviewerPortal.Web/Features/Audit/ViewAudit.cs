using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>Somebody reads the audit log: one event for each visit of the page, not for each row.</summary>
public sealed class ViewAudit(PortalTransaction transaction)
{
    /// <summary>Refused for whoever is no auditor.</summary>
    public async Task<Result> ExecuteAsync(Guid personId, CancellationToken cancellationToken) =>
        await transaction.RunAsync<bool>(personId, "view audit log", operation => Task.FromResult<Result<Change<bool>>>(
            AuditReaders.MayRead(operation.Actor) ? new Change<bool>(true, CaseEvent.Of("audit.viewed")) : AuditReaders.NotAllowed), cancellationToken);
}
