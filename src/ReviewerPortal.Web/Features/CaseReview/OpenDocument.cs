using System.Text;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>
/// Opens a document of a case as text. Each time is an audit event; the first time of each person is kept, because a signature asks
/// whether its signer opened every document.
/// </summary>
public sealed class OpenDocument(PortalTransaction transaction)
{
    private static readonly Refusal Unknown = new("document.unknown", "There is no such document in this case.");

    public Task<Result<string>> ExecuteAsync(Guid personId, string caseNumber, Guid documentId, CancellationToken cancellationToken) =>
        transaction.RunAsync<string>(new Attempt(personId, "open document", database => CaseActions.IdOfAsync(database, caseNumber, cancellationToken)), async operation =>
        {
            if (!CaseReaders.Include(operation.Actor)) return CaseReaders.NotAllowed;
            if (operation.CaseId is not { } caseId || await BytesAsync(operation.Database, caseId, documentId, cancellationToken) is not { } bytes) return Unknown;
            await RememberAsync(operation, caseId, documentId);
            return new Change<string>(Encoding.UTF8.GetString(bytes), CaseEvent.Of("document.viewed", ("document", documentId)));
        }, cancellationToken);

    private static Task<byte[]?> BytesAsync(PortalDbContext context, Guid caseId, Guid documentId, CancellationToken cancellationToken) =>
        (from document in context.Set<AuthorizationCase>().Where(c => c.Id == caseId).SelectMany(c => c.Documents)
         join blob in context.Set<Blob>() on document.BlobHash equals blob.Sha256
         where document.Id == documentId
         select blob.Bytes).SingleOrDefaultAsync(cancellationToken);

    private static async Task RememberAsync(Operation operation, Guid caseId, Guid documentId)
    {
        var (context, person) = (operation.Database, operation.Actor.Id);
        if (await context.Set<DocumentOpening>().AnyAsync(o => o.DocumentId == documentId && o.PersonId == person, operation.CancellationToken)) return;
        context.Add(new DocumentOpening { Id = Guid.CreateVersion7(), DocumentId = documentId, PersonId = person, CaseId = caseId, OpenedAt = operation.Now });
    }
}
