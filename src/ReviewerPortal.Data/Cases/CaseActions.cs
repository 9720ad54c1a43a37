using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Retention;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Data.Cases;

/// <summary>Who acts on which case. The version is the one the person saw, where a stale screen must not win; null where the action cannot overwrite anything.</summary>
public sealed record CaseAction(Guid ActorId, string CaseNumber, string Name, long? SeenVersion = null);

/// <summary>Loads the whole case, lets it decide, saves it with its event.</summary>
public sealed class CaseActions(PortalTransaction transaction)
{
    /// <summary>Events of a case that leave it as it was: nobody's screen became stale by them.</summary>
    private static readonly string[] KindsThatChangeNothing = ["refused", "case.viewed", "document.viewed", "letter.viewed", "letter.downloaded", "packet.exported", "clock.breached",
        RetentionEvents.HoldPlaced, RetentionEvents.HoldReleased];

    /// <summary>The case's new version. Refused where the case is unknown, stale, or the case itself refuses.</summary>
    public Task<Result<long>> ActAsync(CaseAction action, Func<AuthorizationCase, Operation, Task<Result<CaseEvent>>> act, CancellationToken cancellationToken) =>
        transaction.RunAsync<long>(new Attempt(action.ActorId, action.Name, database => IdOfAsync(database, action.CaseNumber, cancellationToken)), async operation =>
        {
            if (await LoadAsync(operation.Database, action.CaseNumber, cancellationToken) is not { } found) return NotFound(action.CaseNumber);
            if (action.SeenVersion is { } seen && seen != found.Version) return await StaleAsync(operation, found);
            var result = await act(found, operation);
            return result.IsRefused ? result.Refusals.ToArray() : new Change<long>(found.Version, result.Value);
        }, cancellationToken);

    /// <summary>The same for actions that need nothing but the case.</summary>
    public Task<Result<long>> ActAsync(CaseAction action, Func<AuthorizationCase, Operation, Result<CaseEvent>> act, CancellationToken cancellationToken) =>
        ActAsync(action, (found, operation) => Task.FromResult(act(found, operation)), cancellationToken);

    public static Task<AuthorizationCase?> LoadAsync(PortalDbContext context, string number, CancellationToken cancellationToken) =>
        context.Set<AuthorizationCase>()
            .Include(c => c.Lines).ThenInclude(l => l.Authorities)
            .Include(c => c.Lines).ThenInclude(l => l.Answers)
            .Include(c => c.Documents).Include(c => c.Clocks).ThenInclude(k => k.Row)
            .Include(c => c.Breaches).Include(c => c.Extension).Include(c => c.ExpediteRefusal).Include(c => c.Notices)
            .Include(c => c.PeerToPeer).Include(c => c.Notes)
            .Include(c => c.Recommendations).ThenInclude(r => r.Lines)
            .Include(c => c.Determinations)
            .Include(c => c.SignOffs).ThenInclude(s => s.ContraryEvidenceAnswers)
            .Include(c => c.Revocations).Include(c => c.Checks)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Number == number, cancellationToken);

    /// <summary>Null where there is no case of this number.</summary>
    public static Task<Guid?> IdOfAsync(PortalDbContext context, string number, CancellationToken cancellationToken) =>
        context.Set<AuthorizationCase>().Where(c => c.Number == number).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancellationToken);

    private static Refusal NotFound(string number) => new("case.unknown", $"There is no case {number}.");

    private static async Task<Refusal> StaleAsync(Operation operation, AuthorizationCase found)
    {
        var last = await operation.Database.Set<AuditEvent>()
            .Where(e => e.CaseId == found.Id && !KindsThatChangeNothing.Contains(e.Kind))
            .OrderByDescending(e => e.Sequence).Select(e => new { e.ActorId, e.Kind, e.At }).FirstAsync(operation.CancellationToken);
        var who = await operation.Database.Users.Where(p => p.Id == last.ActorId).Select(p => p.FullName).SingleOrDefaultAsync(operation.CancellationToken);
        return new Refusal("case.stale", $"Meanwhile {who ?? "somebody"} {CaseEventWords.InWords(last.Kind)}. Nothing was changed. Your text is kept as your draft; reload the case to see the change.");
    }
}
