using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Transactions;

/// <summary>What an accepted action returns, and the event that the same transaction records.</summary>
public sealed record Change<T>(T Value, CaseEvent Event);

/// <summary>
/// Runs one use case: begins the transaction first, loads who acts, lets the use case decide, appends the audit event and saves
/// all of it or nothing. A refusal is recorded too, in a transaction of its own.
/// </summary>
public sealed class PortalTransaction(IDbContextFactory<PortalDbContext> contexts, AuditAnchor anchor, TimeProvider clock)
{
    public static readonly Refusal UnknownActor = new("account.disabled", "Your account is disabled or unknown. Sign in again or ask an administrator.");

    /// <summary>
    /// Refused where the actor is unknown or disabled, where <paramref name="decide"/> refuses, or where a person changed the same record meanwhile.
    /// </summary>
    public async Task<Result<T>> RunAsync<T>(
        Guid actorId, string action, Func<Operation, Task<Result<Change<T>>>> decide, CancellationToken cancellationToken)
    {
        var about = new RefusedAction(action, actorId);
        var result = await TryAsync(about, decide, cancellationToken);
        if (result.IsRefused) await RecordRefusalAsync(about, result.Refusals, cancellationToken);
        return result;
    }

    private async Task<Result<T>> TryAsync<T>(RefusedAction about, Func<Operation, Task<Result<Change<T>>>> decide, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var actor = await ReviewerLoader.FindAsync(context, about.ActorId, cancellationToken);
        if (actor is null) return UnknownActor;

        about.Actor = actor;
        var operation = new Operation(context, actor, Now(), cancellationToken);
        var result = await decide(operation);
        about.CaseId = operation.CaseId;
        if (result.IsRefused) return result.Refusals.ToArray();

        var link = await AuditTrail.AppendAsync(context, Record(operation.CaseId, actor, operation.Now, result.Value.Event), cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("save.stale", "Somebody changed this meanwhile. Your text is kept; reload to see the change.");
        }

        await transaction.CommitAsync(cancellationToken);
        anchor.Write(link);
        return result.Value.Value;
    }

    private async Task RecordRefusalAsync(RefusedAction about, IReadOnlyList<Refusal> refusals, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var refused = CaseEvent.Of("refused", ("action", about.Action), ("codes", string.Join(' ', refusals.Select(r => r.Code))));
        var record = about.Actor is { } actor
            ? Record(about.CaseId, actor, Now(), refused)
            : new AuditRecord(Guid.CreateVersion7(), Now(), about.ActorId, "unknown", "", about.CaseId, refused.Kind, refused.Details);
        var link = await AuditTrail.AppendAsync(context, record, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        anchor.Write(link);
    }

    /// <summary>Cut to milliseconds, as the chain stores it.</summary>
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    private static AuditRecord Record(Guid? caseId, Reviewer actor, DateTimeOffset at, CaseEvent change) =>
        new(Guid.CreateVersion7(), at, actor.Id, actor.FullName, string.Join(' ', actor.Roles.Order()), caseId, change.Kind, change.Details);

    private sealed class RefusedAction(string action, Guid actorId)
    {
        public string Action { get; } = action;

        public Guid ActorId { get; } = actorId;

        public Reviewer? Actor { get; set; }

        public Guid? CaseId { get; set; }
    }
}
