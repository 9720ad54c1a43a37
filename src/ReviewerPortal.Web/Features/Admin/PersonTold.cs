using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Web.Features.Admin;

/// <summary>
/// What the audit log tells of a person: what decides over rights (roles, credentials, licence, whether the account is disabled) as it
/// is, names and emails as digests. Of passwords nothing.
/// </summary>
internal static class PersonTold
{
    /// <summary>As stored before the change; the account library's own saves make the context forget it. Null for a new person.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string?>>> BeforeAsync(PortalDbContext context, Guid personId)
    {
        var stored = await context.Users.AsNoTracking().SingleAsync(p => p.Id == personId);
        return await NowAsync(context, stored);
    }

    /// <summary>As the change leaves the person.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string?>>> NowAsync(PortalDbContext context, Person person) =>
    [
        new("Roles", string.Join(", ", await context.RolesOfAsync(person.Id))),
        new(nameof(Person.FullName), AuditText.Digest(person.FullName)),
        new(nameof(Person.Email), AuditText.Digest(person.Email)),
        new(nameof(Person.Credentials), person.Credentials),
        new(nameof(Person.Specialty), person.Specialty),
        new(nameof(Person.LicenseNumber), person.LicenseNumber),
        new(nameof(Person.LicenseState), person.LicenseState),
        new(nameof(Person.LicenseExpiresOn), person.LicenseExpiresOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        new(nameof(Person.LicenseRestricted), person.LicenseRestricted ? "yes" : "no"),
        new(nameof(Person.DisabledAt), person.DisabledAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
    ];

    public static IReadOnlyList<AuditChange> Changes(
        IReadOnlyList<KeyValuePair<string, string?>> before, IReadOnlyList<KeyValuePair<string, string?>> after) =>
    [
        .. after.Select(now => new AuditChange(now.Key, before.FirstOrDefault(then => then.Key == now.Key).Value, now.Value))
            .Where(change => change.Before != change.After),
    ];
}
