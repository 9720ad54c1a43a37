using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Data.Accounts;

/// <summary>What use cases ask about the acting person: always the database, never the cookie, which outlives a revoked role.</summary>
public static class PersonQueries
{
    /// <summary>The tracked person when enabled and in the role; null otherwise.</summary>
    public static Task<Person?> EnabledPersonInRoleAsync(
        this PortalDbContext context, Guid personId, Role role, CancellationToken cancellationToken = default) =>
        context.EnabledPeopleInRole(role).SingleOrDefaultAsync(p => p.Id == personId, cancellationToken);

    /// <summary>Everybody who may act in a role now.</summary>
    public static IQueryable<Person> EnabledPeopleInRole(this PortalDbContext context, Role role)
    {
        var name = role.ToString();
        return from person in context.Users
               where person.DisabledAt == null
                     && context.UserRoles.Any(held => held.UserId == person.Id
                                                      && context.Roles.Any(r => r.Id == held.RoleId && r.Name == name))
               select person;
    }

    /// <summary>The roles that a person holds, in the order of <see cref="Role"/>; enabled or not.</summary>
    public static async Task<IReadOnlyList<Role>> RolesOfAsync(
        this PortalDbContext context, Guid personId, CancellationToken cancellationToken = default)
    {
        var names = await context.UserRoles.Where(held => held.UserId == personId)
            .Join(context.Roles, held => held.RoleId, role => role.Id, (_, role) => role.Name!)
            .ToListAsync(cancellationToken);
        return [.. names.Select(Enum.Parse<Role>).Order()];
    }
}
