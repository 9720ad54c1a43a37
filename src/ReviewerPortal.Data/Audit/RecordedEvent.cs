using System.Text.Json;
using ReviewerPortal.Domain.Audit;

namespace ReviewerPortal.Data.Audit;

/// <summary>An audit event as its bytes tell it; the columns beside them are not asked. Reads events of every version. The time is UTC.</summary>
public sealed record RecordedEvent(
    DateTimeOffset At, Guid? ActorId, string ActorName, string ActorRoles, Guid? CaseId, string Kind,
    IReadOnlyList<KeyValuePair<string, string?>> Details, IReadOnlyList<AuditChange> Changes, IReadOnlyList<CoveredRow> Rows, IReadOnlyList<RowName> Removed)
{
    /// <summary>The first detail of that name; null where there is none.</summary>
    public string? Detail(string name) => Details.FirstOrDefault(d => d.Key == name).Value;

    /// <summary>Throws <see cref="JsonException"/> where the bytes are not an event's.</summary>
    public static RecordedEvent Read(byte[] canonicalBytes)
    {
        using var document = JsonDocument.Parse(canonicalBytes);
        var root = document.RootElement;
        return new RecordedEvent(
            root.GetProperty("at").GetDateTimeOffset(), Id(root, "actorId"), Text(root, "actorName"), Text(root, "actorRoles"), Id(root, "caseId"), Text(root, "kind"),
            List(root, "details", e => KeyValuePair.Create(e[0].GetString()!, e[1].GetString())),
            List(root, "changes", e => new AuditChange(e[0].GetString()!, e[1].GetString(), e[2].GetString())),
            List(root, "rows", e => new CoveredRow(NameOf(e), e[2].GetString()!)),
            List(root, "removed", NameOf));
    }

    private static RowName NameOf(JsonElement e) => new(e[0].GetString()!, e[1].GetString()!);

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString()!;

    private static Guid? Id(JsonElement root, string name) => root.GetProperty(name).GetString() is { } text ? Guid.Parse(text) : null;

    private static IReadOnlyList<T> List<T>(JsonElement root, string name, Func<JsonElement, T> read) =>
        root.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(read)] : [];
}
