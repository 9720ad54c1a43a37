using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Somebody opens a document of a case: who read what, and when, is on the audit log (45 CFR 164.312(b)).</summary>
public sealed class ViewDocument(PortalTransaction transaction, CaseQuery query)
{
    public static readonly Refusal Unreadable = new("document.unreadable", "This document cannot be read. Reload the case; if it stays so, tell your administrator.");

    /// <summary>The document's text, once the view is recorded. Refused for whoever reads no cases, and where the document is not the case's.</summary>
    public Task<Result<string>> ExecuteAsync(Guid personId, string caseNumber, Guid documentId, CancellationToken cancellationToken) =>
        transaction.RunAsync<string>(new Attempt(personId, "view document", database => CaseActions.IdOfAsync(database, caseNumber, cancellationToken)), async operation =>
        {
            var text = operation.CaseId is { } caseId ? await query.DocumentTextAsync(personId, caseId, documentId, cancellationToken) : null;
            return text is null ? Unreadable : new Change<string>(text, CaseEvent.Of("document.viewed", ("document", documentId)));
        }, cancellationToken);
}
