using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>Reads the rows of the People page.</summary>
internal sealed class PeopleQuery(IDbContextFactory<PortalDbContext> contexts, TimeProvider time)
{
    public const int PageSize = 25;

    /// <summary>One page by name; the search looks into names and emails. Pages count from 1.</summary>
    public async Task<PeopleList> ListAsync(string? search, int page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var people = Matching(context, search);
        var rows = await people.OrderBy(p => p.FullName).ThenBy(p => p.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        var roles = await RolesAsync(context, [.. rows.Select(p => p.Id)], cancellationToken);
        return new PeopleList([.. rows.Select(p => Row(p, roles))], await people.CountAsync(cancellationToken));
    }

    private static IQueryable<Person> Matching(PortalDbContext context, string? search)
    {
        var people = context.Users.AsNoTracking();
        if (string.IsNullOrWhiteSpace(search))
            return people;

        var wanted = search.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's upper(): no culture, and the same on every provider.
        return people.Where(p => p.NormalizedEmail!.Contains(wanted) || p.FullName.ToUpper().Contains(wanted));
#pragma warning restore CA1304, CA1311, CA1862
    }

    private static async Task<ILookup<Guid, Role>> RolesAsync(PortalDbContext context, Guid[] ids, CancellationToken cancellationToken)
    {
        var held = await context.UserRoles.Where(r => ids.Contains(r.UserId))
            .Join(context.Roles, r => r.RoleId, r => r.Id, (held, role) => new { held.UserId, Name = role.Name! })
            .ToListAsync(cancellationToken);
        return held.ToLookup(r => r.UserId, r => Enum.Parse<Role>(r.Name));
    }

    private PersonRow Row(Person person, ILookup<Guid, Role> roles) =>
        new(person, [.. roles[person.Id].Order()], IsLocked: person.LockoutEnd > time.GetUtcNow());
}

/// <summary>One page of people and how many match in all.</summary>
internal sealed record PeopleList(IReadOnlyList<PersonRow> Rows, int Total);

/// <summary>A person as the People page shows and edits it.</summary>
public sealed record PersonRow(
    Guid Id, long Version, string FullName, string Email, string Credentials, string? Specialty,
    string? LicenseNumber, string? LicenseState, DateOnly? LicenseExpiresOn, bool LicenseRestricted,
    IReadOnlyList<Role> Roles, bool IsDisabled, bool IsLocked)
{
    internal PersonRow(Person person, IReadOnlyList<Role> roles, bool IsLocked)
        : this(person.Id, person.Version, person.FullName, person.Email ?? "", person.Credentials, person.Specialty,
            person.LicenseNumber, person.LicenseState, person.LicenseExpiresOn, person.LicenseRestricted,
            roles, person.DisabledAt is not null, IsLocked)
    {
    }

    internal PersonForm ToForm() => new()
    {
        FullName = FullName,
        Email = Email,
        Credentials = Credentials,
        Specialty = Specialty ?? "",
        LicenseNumber = LicenseNumber ?? "",
        LicenseState = LicenseState ?? "",
        LicenseExpiresOn = LicenseExpiresOn,
        LicenseRestricted = LicenseRestricted,
        Roles = Roles.ToHashSet(),
    };
}
