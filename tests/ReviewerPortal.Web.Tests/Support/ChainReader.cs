using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data.Audit;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>An audit event as its bytes tell it; the columns beside the bytes are not asked.</summary>
public sealed record ToldEvent(DateTimeOffset At, Guid? ActorId, Guid? CaseId, string Kind, IReadOnlyDictionary<string, string?> Details);

/// <summary>Reads the audit chain of a host.</summary>
public static class ChainReader
{
    public static async Task<List<AuditEvent>> ReadChainAsync(this PortalHost host)
    {
        await using var context = host.NewContext();
        return await context.Set<AuditEvent>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
    }

    /// <summary>What a person was refused, oldest first.</summary>
    public static async Task<List<ToldEvent>> RefusalsOfAsync(this PortalHost host, Guid personId) =>
        [.. (await host.ReadChainAsync()).Where(e => e.ActorId == personId && e.Kind == "refused").Select(e => e.Told())];

    public static ToldEvent Told(this AuditEvent link)
    {
        using var bytes = JsonDocument.Parse(link.CanonicalBytes);
        var root = bytes.RootElement;
        return new ToldEvent(
            root.GetProperty("at").GetDateTimeOffset(), IdIn(root, "actorId"), IdIn(root, "caseId"), root.GetProperty("kind").GetString()!,
            root.GetProperty("details").EnumerateArray().ToDictionary(d => d[0].GetString()!, d => d[1].GetString()));
    }

    private static Guid? IdIn(JsonElement root, string name) => root.GetProperty(name).GetString() is { } text ? Guid.Parse(text) : null;
}
