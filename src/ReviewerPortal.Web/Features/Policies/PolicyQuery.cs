using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Features.Policies;

/// <summary>A published version in the list.</summary>
public sealed record PolicyRow(Guid VersionId, string Reference, string Title, string Revision, DateOnly EffectiveFrom, DateOnly? EffectiveTo, DateOnly? CommitteeAdoptedOn, int Codes);

/// <summary>A published version with its text and evidence read.</summary>
public sealed record PolicyDocument(PolicyRow Row, string ContentHash, PolicyVersionDraft Content);

/// <summary>Reads published policies.</summary>
public sealed class PolicyQuery(IDbContextFactory<PortalDbContext> contexts, PolicyLibrary library)
{
    public async Task<IReadOnlyList<PolicyRow>> AllAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<PolicyVersion>().OrderBy(v => v.ReferenceNumber).ThenByDescending(v => v.EffectiveFrom)
            .Select(v => new PolicyRow(v.Id, v.ReferenceNumber, v.Title, v.RevisionDate, v.EffectiveFrom, v.EffectiveTo, v.CommitteeAdoptedOn, v.Codes.Count))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The newest version of a reference number, or null.</summary>
    public async Task<PolicyDocument?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        if ((await AllAsync(cancellationToken)).FirstOrDefault(row => row.Reference == reference) is not { } row) return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var policy = await library.FindAsync(context, row.VersionId, cancellationToken);
        return policy is null ? null : new PolicyDocument(row, policy.Version.ContentHash, policy.Content);
    }
}
