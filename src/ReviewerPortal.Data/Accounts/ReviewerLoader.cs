using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Accounts;

/// <summary>The person as the rules know them. A disabled account is nobody.</summary>
public static class ReviewerLoader
{
    public static async Task<Reviewer?> FindAsync(PortalDbContext context, Guid personId, CancellationToken cancellationToken)
    {
        var person = await context.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId && p.DisabledAt == null, cancellationToken);
        if (person is null) return null;
        var roles = await (from link in context.UserRoles
                           join role in context.Roles on link.RoleId equals role.Id
                           where link.UserId == personId
                           select role.Name!).ToListAsync(cancellationToken);
        return new Reviewer(person.Id, person.FullName, person.Credentials, person.Specialty, LicenseOf(person), roles.Select(Enum.Parse<Role>).ToHashSet());
    }

    private static License? LicenseOf(Person person) =>
        person is { LicenseNumber: { } number, LicenseState: { } state, LicenseExpiresOn: { } expires }
            ? new License(number, state, expires, person.LicenseRestricted)
            : null;
}
