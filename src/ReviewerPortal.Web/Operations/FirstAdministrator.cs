using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Operations;

/// <summary>
/// In whose name a verb acts: whoever may run the executable on the data folder is trusted with it, and the audit log names an
/// account that exists.
/// </summary>
internal static class FirstAdministrator
{
    /// <summary>Refused where no administrator is enabled.</summary>
    public static async Task<Result<Guid>> FindAsync(IDbContextFactory<PortalDbContext> contexts, string thenWhat, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.EnabledPeopleInRole(Role.Administrator).OrderBy(p => p.Id).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellationToken);
        return found is { } id
            ? id
            : new Refusal("account.no-administrator", $"There is no enabled administrator. Start the portal, create the first one, then {thenWhat}.");
    }
}
