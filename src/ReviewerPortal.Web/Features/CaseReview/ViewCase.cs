using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Somebody opens a case: who sees health information, and when, is on the audit log.</summary>
public sealed class ViewCase(PortalTransaction transaction)
{
    /// <summary>The case's id, once the view is recorded.</summary>
    public Task<Result<Guid>> ExecuteAsync(Guid personId, string caseNumber, CancellationToken cancellationToken) =>
        transaction.RunAsync(new Attempt(personId, "view case", database => CaseActions.IdOfAsync(database, caseNumber, cancellationToken)),
            operation => Task.FromResult(View(operation, caseNumber)), cancellationToken);

    private static Result<Change<Guid>> View(Operation operation, string caseNumber)
    {
        if (!CaseReaders.Include(operation.Actor)) return CaseReaders.NotAllowed;
        return operation.CaseId is { } known
            ? new Change<Guid>(known, CaseEvent.Of("case.viewed", ("number", caseNumber)))
            : new Refusal("case.unknown", $"There is no case {caseNumber}.");
    }
}

/// <summary>The roles whose work needs the health information of cases.</summary>
internal static class CaseReaders
{
    public static readonly Refusal NotAllowed = new("case.not-a-reader",
        "Cases hold health information. Nurses, medical directors and auditors read them; your roles do not include it.", "45 CFR 164.502(b)");

    public static bool Include(Reviewer person) =>
        person.Is(Role.Nurse) || person.Is(Role.MedicalDirector) || person.Is(Role.Auditor);
}
