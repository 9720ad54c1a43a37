using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Web.Features.Retention;

/// <summary>Keeps a case past its term.</summary>
public sealed class PlaceHold(PortalTransaction transaction)
{
    public const string CaseField = "CaseNumber";

    /// <summary>The hold's id. Refused for whoever keeps no records, for an unknown case, and without a reason.</summary>
    public Task<Result<Guid>> ExecuteAsync(Guid personId, string caseNumber, string reason, CancellationToken cancellationToken) =>
        transaction.RunAsync(new Attempt(personId, "place legal hold", database => CaseActions.IdOfAsync(database, caseNumber, cancellationToken)),
            operation => Task.FromResult(Place(operation, caseNumber, reason)), cancellationToken);

    private static Result<Change<Guid>> Place(Operation operation, string caseNumber, string reason)
    {
        var placed = LegalHold.Place(operation.CaseId ?? Guid.Empty, operation.Actor, reason, operation.Now);
        Refusal[] refusals = [.. placed.Refusals, .. Unknown(operation, caseNumber)];
        if (refusals.Length > 0) return refusals;
        operation.Database.Add(placed.Value);
        return new Change<Guid>(placed.Value.Id, CaseEvent.Of(RetentionEvents.HoldPlaced, ("hold", placed.Value.Id)));
    }

    private static Refusal[] Unknown(Operation operation, string caseNumber) => operation.CaseId is not null || !RecordKeepers.Include(operation.Actor)
        ? []
        : [new Refusal("case.unknown", string.IsNullOrWhiteSpace(caseNumber) ? "Enter the number of the case, for example UM-2026-00001." : $"There is no case {caseNumber}.") { Field = CaseField }];
}
