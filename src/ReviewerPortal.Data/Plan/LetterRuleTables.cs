using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Letters;

namespace ReviewerPortal.Data.Plan;

/// <summary>The versioned texts and appeal periods of denial letters, per line of business; the highest version is in force.</summary>
public static class LetterRuleTables
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static async Task<LetterTexts> TextsAsync(PortalDbContext context, LineOfBusiness lineOfBusiness, CancellationToken cancellationToken)
    {
        var row = await context.Set<LetterTextsVersion>().AsNoTracking().Where(t => t.LineOfBusiness == lineOfBusiness)
            .OrderByDescending(t => t.Version).FirstAsync(cancellationToken);
        return JsonSerializer.Deserialize<LetterTexts>(row.Json, Json)! with { Version = row.Version, ApprovedBy = row.ApprovedBy, ApprovedOn = row.ApprovedOn };
    }

    public static async Task<AppealRule> AppealAsync(PortalDbContext context, LineOfBusiness lineOfBusiness, CancellationToken cancellationToken)
    {
        var json = await context.Set<AppealRuleVersion>().Where(r => r.LineOfBusiness == lineOfBusiness)
            .OrderByDescending(r => r.Version).Select(r => r.Json).FirstAsync(cancellationToken);
        return JsonSerializer.Deserialize<AppealRule>(json, Json)!;
    }

    internal static IEnumerable<LetterTextsVersion> FirstTexts() => LetterTexts.Seed().Select(texts => new LetterTextsVersion
    {
        Id = Guid.CreateVersion7(),
        LineOfBusiness = texts.LineOfBusiness,
        Version = texts.Version,
        Json = JsonSerializer.Serialize(texts, Json),
        ApprovedBy = texts.ApprovedBy,
        ApprovedOn = texts.ApprovedOn,
    });

    internal static IEnumerable<AppealRuleVersion> FirstAppealRules() => AppealRule.Seed().Select(rule => new AppealRuleVersion
    {
        Id = Guid.CreateVersion7(),
        LineOfBusiness = rule.LineOfBusiness,
        Version = 1,
        Json = JsonSerializer.Serialize(rule, Json),
    });
}
