using System.Text;
using System.Text.Json;

namespace ReviewerPortal.Data.Audit.Verification;

/// <summary>The columns beside an event's bytes, as the database stores them.</summary>
internal readonly record struct StoredColumns(string? CaseId, string? ActorId, string? Kind, string? At);

/// <summary>
/// Reads an event's bytes once: compares the columns beside them, and hands on which rows the event covers, takes over or removed.
/// Compares as text, exactly as the database stores it: an id in other letters names the same person to us and nobody to a query.
/// </summary>
internal sealed class EventReader(ExpectedRows expected)
{
    private const int LongestTime = 27;
    private const int IdLength = 36;

    /// <summary>Null where everything fits; else what does not.</summary>
    public string? Check(ReadOnlySpan<byte> bytes, StoredColumns columns, long sequence)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                if (Member(ref reader, columns, sequence) is { } wrong) return wrong;
            return null;
        }
        catch (JsonException)
        {
            return "its bytes are no event.";
        }
    }

    private string? Member(ref Utf8JsonReader reader, StoredColumns columns, long sequence)
    {
        if (reader.ValueTextEquals("at"u8)) return Differs(Next(ref reader) && IsTime(reader.ValueSpan, columns.At), "At");
        if (reader.ValueTextEquals("actorId"u8)) return Differs(Next(ref reader) && IsId(ref reader, columns.ActorId), "ActorId");
        if (reader.ValueTextEquals("caseId"u8)) return Differs(Next(ref reader) && IsId(ref reader, columns.CaseId), "CaseId");
        if (reader.ValueTextEquals("kind"u8)) return Differs(Next(ref reader) && columns.Kind is not null && reader.ValueTextEquals(columns.Kind), "Kind");
        if (reader.ValueTextEquals("rows"u8)) return Cover(ref reader, sequence);
        if (reader.ValueTextEquals("removed"u8) && columns.Kind == Retention.RetentionEvents.Removed) return Remove(ref reader);
        if (reader.ValueTextEquals("details"u8) && columns.Kind == RowsCoverage.Kind) return TakeOver(ref reader);
        reader.Skip();
        return null;
    }

    private static string? Differs(bool same, string column) => same ? null : $"its column {column} is not what its bytes say.";

    private static bool Next(ref Utf8JsonReader reader) => reader.Read();

    private string? Cover(ref Utf8JsonReader reader, long sequence)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            var (table, key) = Name(ref reader);
            reader.Read();
            if (!expected.TryCover(table, key, reader.ValueSpan, sequence)) return $"it covers the row {table} {key}, which this version of the portal cannot read.";
            reader.Read();
        }

        return null;
    }

    private string? Remove(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            var (table, key) = Name(ref reader);
            expected.Remove(table, key);
            reader.Read();
        }

        return null;
    }

    private string? TakeOver(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            var (name, value) = Name(ref reader);
            if (name == RowsCoverage.Tables) expected.TakeOver(value);
            reader.Read();
        }

        return null;
    }

    /// <summary>The first two texts of a list.</summary>
    private static (string First, string Second) Name(ref Utf8JsonReader reader)
    {
        reader.Read();
        var first = reader.GetString() ?? "";
        reader.Read();
        return (first, reader.GetString() ?? "");
    }

    /// <summary>SQLite stores ids in upper case.</summary>
    private static bool IsId(ref Utf8JsonReader reader, string? column)
    {
        if (reader.TokenType == JsonTokenType.Null || column is null) return reader.TokenType == JsonTokenType.Null && column is null;
        Span<char> upper = stackalloc char[IdLength];
        return reader.ValueSpan.Length == IdLength && column.Length == IdLength
            && Ascii.ToUpper(reader.ValueSpan, upper, out _) == System.Buffers.OperationStatus.Done && upper.SequenceEqual(column);
    }

    /// <summary>"2026-06-10T15:00:00.120Z" in the bytes is "2026-06-10 15:00:00.12" in the column: without T, Z, and zeros at the end.</summary>
    private static bool IsTime(ReadOnlySpan<byte> told, string? column)
    {
        if (column is null || told.Length is 0 or > LongestTime) return false;
        Span<char> stored = stackalloc char[LongestTime];
        var length = Encoding.UTF8.GetChars(told, stored) - 1;
        stored.Replace('T', ' ');
        return stored[..length].TrimEnd('0').TrimEnd('.') is var trimmed && column.AsSpan().SequenceEqual(KeepSeconds(stored, trimmed.Length));
    }

    /// <summary>Zeros of the seconds stay: only a fraction is cut.</summary>
    private static ReadOnlySpan<char> KeepSeconds(ReadOnlySpan<char> stored, int trimmed) => stored[..Math.Max(trimmed, "yyyy-MM-dd HH:mm:ss".Length)];
}
