using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Domain.Audit;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Data.Transactions;

/// <summary>Who attempts what, and which case it is about. The case is found before anything is decided, so that every refusal is recorded with it.</summary>
public sealed record Attempt(Guid ActorId, string Action, Func<PortalDbContext, Task<Guid?>> FindCaseAsync);

/// <summary>What an accepted action returns, and the event that the same transaction records.</summary>
public sealed record Change<T>(T Value, CaseEvent Event)
{
    /// <summary>Covered rows that retention removed; the event is their tombstone.</summary>
    public IReadOnlyList<RowName> Removed { get; init; } = [];
}

/// <summary>
/// Runs one use case: begins the transaction first, loads who acts, lets the use case decide, appends the audit event and saves
/// all of it or nothing. A refusal is recorded too, in a transaction of its own.
/// </summary>
public sealed class PortalTransaction(IDbContextFactory<PortalDbContext> contexts, AuditAnchor anchor, TimeProvider clock)
{
    /// <summary>As the audit log names what no person did.</summary>
    public const string System = "system";

    public static readonly Refusal UnknownActor = new("account.disabled", "Your account is disabled or unknown. Sign in again or ask an administrator.");

    /// <summary>For actions that are about no case, or that make one.</summary>
    public Task<Result<T>> RunAsync<T>(
        Guid actorId, string action, Func<Operation, Task<Result<Change<T>>>> decide, CancellationToken cancellationToken) =>
        RunAsync(new Attempt(actorId, action, _ => Task.FromResult<Guid?>(null)), decide, cancellationToken);

    /// <summary>
    /// Refused where the actor is unknown or disabled, where <paramref name="decide"/> refuses, or where a person changed the same record meanwhile.
    /// </summary>
    public async Task<Result<T>> RunAsync<T>(Attempt attempt, Func<Operation, Task<Result<Change<T>>>> decide, CancellationToken cancellationToken)
    {
        var about = new About(attempt);
        var result = await TryAsync(about, decide, cancellationToken);
        if (result.IsRefused) await RecordAsync(attempt.ActorId, about.CaseId, AuditTrail.Refused(attempt.Action, result.Refusals), cancellationToken);
        return result;
    }

    private async Task<Result<T>> TryAsync<T>(About about, Func<Operation, Task<Result<Change<T>>>> decide, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        about.CaseId = await about.Attempt.FindCaseAsync(context);
        var actor = await ReviewerLoader.FindAsync(context, about.Attempt.ActorId, cancellationToken);
        if (actor is null) return UnknownActor;

        var operation = new Operation(context, actor, Now(), cancellationToken) { CaseId = about.CaseId };
        var result = await decide(operation);
        about.CaseId = operation.CaseId;
        if (result.IsRefused) return result.Refusals.ToArray();

        AuditEvent link;
        try
        {
            var record = AuditTrail.RecordBy(actor, operation.CaseId, operation.Now, result.Value.Event) with { Removed = result.Value.Removed };
            link = await AuditTrail.SaveAsync(context, record, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal("save.stale", "Somebody changed this meanwhile. Your text is kept; reload to see the change.");
        }

        await CommitAsync(transaction, link, cancellationToken);
        return result.Value.Value;
    }

    /// <summary>Records something that happened and changed nothing else, such as a sign-in or a refusal. The actor may be nobody known.</summary>
    public async Task RecordAsync(Guid? actorId, Guid? caseId, CaseEvent happened, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var link = await AuditTrail.SaveAsync(context, await AuditTrail.RecordOfAsync(context, actorId, caseId, Now(), happened, cancellationToken), cancellationToken);
        await CommitAsync(transaction, link, cancellationToken);
    }

    /// <summary>Runs what no person does to one case, with the system as the actor. False where the case is unknown or nothing happened.</summary>
    public async Task<bool> RunAsSystemAsync(string caseNumber, Func<AuthorizationCase, DateTimeOffset, CaseEvent?> act, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var (found, now) = (await CaseActions.LoadAsync(context, caseNumber, cancellationToken), Now());
        if (found is null || act(found, now) is not { } happened) return false;

        var link = await AuditTrail.SaveAsync(context, new AuditRecord(Guid.CreateVersion7(), now, null, System, "", found.Id, happened.Kind, happened.Details), cancellationToken);
        await CommitAsync(transaction, link, cancellationToken);
        return true;
    }

    private async Task CommitAsync(IDbContextTransaction transaction, AuditEvent link, CancellationToken cancellationToken)
    {
        await transaction.CommitAsync(cancellationToken);
        anchor.Write(link);
    }

    /// <summary>Cut to milliseconds, as the chain stores it.</summary>
    private DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>The attempt, and the case once it is known; a refusal is recorded with both.</summary>
    private sealed class About(Attempt attempt)
    {
        public Attempt Attempt { get; } = attempt;

        public Guid? CaseId { get; set; }
    }
}
