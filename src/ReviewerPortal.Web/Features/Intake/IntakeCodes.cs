using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Intake;

/// <summary>What published policies say about the codes that are typed into the form.</summary>
public sealed class IntakeCodes(IDbContextFactory<PortalDbContext> contexts, PolicyLibrary library, PlanTimeZone zone)
{
    /// <summary>The code as the policy in force describes it; null where none does.</summary>
    public async Task<PublishedCode?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PublishedCodes.FindAsync(context, code, zone.Today, cancellationToken);
    }

    /// <summary>The copyright sentence that must stand with CPT descriptions; null while no policy is published.</summary>
    public async Task<string?> AmaNoticeAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PublishedCodes.AmaNoticeAsync(context, library, cancellationToken);
    }
}
