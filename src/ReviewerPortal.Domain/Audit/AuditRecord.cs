using System.Security.Cryptography;
using System.Text.Json;

namespace ReviewerPortal.Domain.Audit;

/// <summary>
/// Something that happened, as the chain keeps it: canonical bytes, cut to milliseconds, in a fixed order of members.
/// Who (with the roles at that moment), when (UTC), on which case, the details as text, and what it changed. Ids stand in place
/// of health information: an event outlives the record it is about.
/// </summary>
public sealed record AuditRecord(
    Guid Id,
    DateTimeOffset At,
    Guid? ActorId,
    string ActorName,
    string ActorRoles,
    Guid? CaseId,
    string Kind,
    IReadOnlyList<KeyValuePair<string, string?>> Details)
{
    /// <summary>Each changed value, before and after.</summary>
    public IReadOnlyList<AuditChange> Changes { get; init; } = [];

    /// <summary>The rows that may never change from here on, each with the hash of its values.</summary>
    public IReadOnlyList<CoveredRow> Rows { get; init; } = [];

    /// <summary>Covered rows that retention removed: from here on they may be missing.</summary>
    public IReadOnlyList<RowName> Removed { get; init; } = [];

    /// <summary>The bytes that the hash covers and the database stores. The order of members is part of the format.</summary>
    public byte[] ToCanonicalBytes()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            json.WriteString("at", At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("actorId", ActorId?.ToString());
            json.WriteString("actorName", ActorName);
            json.WriteString("actorRoles", ActorRoles);
            json.WriteString("caseId", CaseId?.ToString());
            json.WriteString("kind", Kind);
            json.WriteStartArray("details");
            foreach (var (name, value) in Details) WriteTexts(json, name, value);
            json.WriteEndArray();
            // A member without content is left out: the bytes of events that changed nothing stay as they were in the first version.
            WriteList(json, "changes", Changes, c => WriteTexts(json, c.What, c.Before, c.After));
            WriteList(json, "rows", Rows, r => WriteTexts(json, r.Name.Table, r.Name.Key, r.Sha256));
            WriteList(json, "removed", Removed, r => WriteTexts(json, r.Table, r.Key));
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, params ReadOnlySpan<string?> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

/// <summary>One changed value: what it is (table, column, key), before and after. Health information and free text are digests, never words.</summary>
public sealed record AuditChange(string What, string? Before, string? After);

/// <summary>A row of the database: its table, and its key as the database stores it.</summary>
public sealed record RowName(string Table, string Key);

/// <summary>A row that may never change, and the SHA-256 of its values (lower-case hex).</summary>
public sealed record CoveredRow(RowName Name, string Sha256);

/// <summary>The hash chain over audit events: each hash covers the hash before it and the event's bytes.</summary>
public static class AuditChain
{
    /// <summary>The hash before the first event.</summary>
    public static byte[] Genesis { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] HashOf(byte[] previousHash, byte[] canonicalBytes) => SHA256.HashData([.. previousHash, .. canonicalBytes]);
}
