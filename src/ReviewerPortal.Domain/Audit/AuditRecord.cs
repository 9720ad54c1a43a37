using System.Security.Cryptography;
using System.Text.Json;

namespace ReviewerPortal.Domain.Audit;

/// <summary>
/// Something that happened, as the chain keeps it: canonical bytes, cut to milliseconds, in a fixed order of members.
/// Who (with the roles at that moment), when (UTC), on which case, and the details as text.
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
            foreach (var (name, value) in Details) WriteDetail(json, name, value);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteDetail(Utf8JsonWriter json, string name, string? value)
    {
        json.WriteStartArray();
        json.WriteStringValue(name);
        json.WriteStringValue(value);
        json.WriteEndArray();
    }
}

/// <summary>The hash chain over audit events: each hash covers the hash before it and the event's bytes.</summary>
public static class AuditChain
{
    /// <summary>The hash before the first event.</summary>
    public static byte[] Genesis { get; } = new byte[SHA256.HashSizeInBytes];

    public static byte[] HashOf(byte[] previousHash, byte[] canonicalBytes) => SHA256.HashData([.. previousHash, .. canonicalBytes]);
}
