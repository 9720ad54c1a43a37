using Microsoft.EntityFrameworkCore;

namespace ReviewerPortal.Data.Policies;

/// <summary>A code as the policy in force describes it.</summary>
public sealed record PublishedCode(string Code, string Description, Guid PolicyVersionId, string PolicyReference);

/// <summary>What published policies say about codes.</summary>
public static class PublishedCodes
{
    /// <summary>The newest version in force on the day whose code table names the code; null where none does.</summary>
    public static Task<PublishedCode?> FindAsync(PortalDbContext context, string code, DateOnly day, CancellationToken cancellationToken) =>
        context.Set<PolicyVersion>()
            .Where(v => v.EffectiveFrom <= day && (v.EffectiveTo == null || v.EffectiveTo >= day))
            .OrderByDescending(v => v.EffectiveFrom).ThenByDescending(v => v.PublishedAt)
            .SelectMany(v => v.Codes.Where(row => row.Code == code), (version, row) => new PublishedCode(row.Code, row.Description, version.Id, version.ReferenceNumber))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>Which policy versions name which of the codes.</summary>
    public static async Task<ILookup<string, Guid>> VersionsNamingAsync(PortalDbContext context, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var rows = await context.Set<PolicyVersion>()
            .SelectMany(v => v.Codes, (version, row) => new { row.Code, version.Id })
            .Where(row => codes.Contains(row.Code))
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Code, row => row.Id);
    }

    /// <summary>
    /// The sentence of the American Medical Association's copyright, from the newest policy that has one: it stands wherever a
    /// CPT description is shown. Null before a policy is published.
    /// </summary>
    public static async Task<string?> AmaNoticeAsync(PortalDbContext context, PolicyLibrary library, CancellationToken cancellationToken)
    {
        var versions = await context.Set<PolicyVersion>().OrderByDescending(v => v.PublishedAt).Select(v => v.Id).ToListAsync(cancellationToken);
        foreach (var id in versions)
            if (await library.FindAsync(context, id, cancellationToken) is { Content.Policy.Coding.AmaCopyright: { } notice }) return notice;
        return null;
    }
}
