using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>The plan's settings as a test needs them: their next version, covered by the chain and named by the anchor as every version is.</summary>
public static class TestPlan
{
    public static async Task SetRecallSecondsAsync(PortalDbContext context, AuditAnchor anchor, int seconds)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var last = await context.Set<PlanSettingsVersion>().AsNoTracking().OrderByDescending(s => s.Version).FirstAsync();
        var settings = await PlanSettings.CurrentAsync(context, CancellationToken.None) with { RecallSeconds = seconds };
        context.Add(new PlanSettingsVersion { Version = last.Version + 1, EffectiveAt = last.EffectiveAt, Json = settings.ToJson() });
        var link = await AuditTrail.SaveAsync(context, new AuditRecord(Guid.CreateVersion7(), last.EffectiveAt, null, "test", "", null, "test", []), CancellationToken.None);
        await transaction.CommitAsync();
        anchor.Write(link);
    }
}
