using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.InsertOnly;

namespace ReviewerPortal.Data.Audit.Verification;

/// <summary>Verifies the chain of this installation and looks for its insert-only triggers, on a connection and a thread of its own.</summary>
public sealed class ChainVerifications(IDbContextFactory<PortalDbContext> contexts, AuditAnchor anchor)
{
    /// <summary>Progress is reported from the verifying thread. Throws <see cref="OperationCanceledException"/> when it is cancelled.</summary>
    public Task<ChainVerification> RunAsync(IProgress<VerificationProgress>? progress, CancellationToken cancellationToken) => Task.Run(() =>
    {
        using var context = contexts.CreateDbContext();
        context.Database.OpenConnection();
        var found = new ChainVerifier(context.Database.GetDbConnection(), CoveredTable.Of(context), anchor.Path).Verify(progress, cancellationToken);
        return found.IsWhole ? found with { Fault = Unguarded(context) } : found;
    }, cancellationToken);

    /// <summary>What was changed while a trigger was away is found above; from now on it must be there again.</summary>
    private static ChainFault? Unguarded(PortalDbContext context) => InsertOnlyTriggers.FirstMissing(context) is { } name
        ? new ChainFault($"trigger {name}", "it is missing or was changed, so that the database does not refuse to change what is insert-only. Starting the portal makes it anew.")
        : null;
}
