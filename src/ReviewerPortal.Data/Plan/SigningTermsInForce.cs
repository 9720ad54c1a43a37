using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Plan;

/// <summary>The rows under which a signature on a case is given now.</summary>
public static class SigningTermsInForce
{
    public static async Task<SigningTerms> ForAsync(
        PortalDbContext context, AuthorizationCase found, GoverningPolicies policies, PlanSettings settings, CancellationToken cancellationToken)
    {
        var allowed = await context.Set<CredentialClass>().AsNoTracking().Where(c => c.LineOfBusiness == found.Coverage.LineOfBusiness)
            .OrderByDescending(c => c.Version).FirstAsync(cancellationToken);
        return new SigningTerms(policies, allowed, await SecondSignaturesAsync(context, cancellationToken), TimeSpan.FromSeconds(settings.RecallSeconds));
    }

    /// <summary>The newest version of each class.</summary>
    public static async Task<IReadOnlyList<SecondSignatureClass>> SecondSignaturesAsync(PortalDbContext context, CancellationToken cancellationToken)
    {
        var versions = await context.Set<SecondSignatureClass>().AsNoTracking().ToListAsync(cancellationToken);
        return [.. versions.GroupBy(c => c.Name).Select(group => group.MaxBy(c => c.Version)!)];
    }
}
