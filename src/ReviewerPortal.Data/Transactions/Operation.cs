using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Transactions;

/// <summary>What a use case works with while its transaction is open. Now is UTC.</summary>
public sealed class Operation(PortalDbContext database, Reviewer actor, DateTimeOffset now, CancellationToken cancellationToken)
{
    public PortalDbContext Database { get; } = database;

    /// <summary>Loaded inside the transaction: an open circuit outlives a revoked role.</summary>
    public Reviewer Actor { get; } = actor;

    public DateTimeOffset Now { get; } = now;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The case that the action is about, once it is known; the audit event names it.</summary>
    public Guid? CaseId { get; set; }
}
