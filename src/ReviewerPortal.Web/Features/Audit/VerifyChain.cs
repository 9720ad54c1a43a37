using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit.Verification;
using ReviewerPortal.Data.Transactions;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Web.Features.Audit;

/// <summary>Verifies the whole chain for an auditor, and records the result in the chain itself.</summary>
public sealed class VerifyChain(IDbContextFactory<PortalDbContext> contexts, ChainVerifications verifications, PortalTransaction transaction)
{
    public const string Kind = "audit.verified";

    /// <summary>The recorded result of a chain without a fault.</summary>
    public const string Whole = "whole";

    /// <summary>
    /// What was found. Refused for whoever is no auditor. Throws <see cref="OperationCanceledException"/> when it is cancelled; then nothing is recorded.
    /// </summary>
    public async Task<Result<ChainVerification>> ExecuteAsync(Guid personId, IProgress<VerificationProgress>? progress, CancellationToken cancellationToken)
    {
        if (!await MayVerifyAsync(personId, cancellationToken)) return AuditReaders.NotAllowed;
        var found = await verifications.RunAsync(progress, cancellationToken);
        var recorded = await transaction.RunAsync<ChainVerification>(personId, "verify chain", operation => Task.FromResult<Result<Change<ChainVerification>>>(
            AuditReaders.MayRead(operation.Actor) ? new Change<ChainVerification>(found, EventOf(found)) : AuditReaders.NotAllowed), CancellationToken.None);
        return recorded;
    }

    private async Task<bool> MayVerifyAsync(Guid personId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return AuditReaders.MayRead(await ReviewerLoader.FindAsync(context, personId, cancellationToken));
    }

    private static CaseEvent EventOf(ChainVerification found) => CaseEvent.Of(
        Kind, ("events", found.Events), ("rows", found.Rows), ("files", found.Files), ("result", found.Fault is { } fault ? fault.InOneSentence : Whole));
}
