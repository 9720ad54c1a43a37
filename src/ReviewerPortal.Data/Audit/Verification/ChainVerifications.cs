using Microsoft.EntityFrameworkCore;

namespace ReviewerPortal.Data.Audit.Verification;

/// <summary>Verifies the chain of this installation, on a connection and a thread of its own.</summary>
public sealed class ChainVerifications(IDbContextFactory<PortalDbContext> contexts, AuditAnchor anchor)
{
    /// <summary>Progress is reported from the verifying thread. Throws <see cref="OperationCanceledException"/> when it is cancelled.</summary>
    public Task<ChainVerification> RunAsync(IProgress<VerificationProgress>? progress, CancellationToken cancellationToken) => Task.Run(() =>
    {
        using var context = contexts.CreateDbContext();
        context.Database.OpenConnection();
        return new ChainVerifier(context.Database.GetDbConnection(), CoveredTable.Of(context), anchor.Path).Verify(progress, cancellationToken);
    }, cancellationToken);
}
