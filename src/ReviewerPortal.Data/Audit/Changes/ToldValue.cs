using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Data.Audit.Changes;

/// <summary>
/// A value as an audit event tells it. Enums, ids, numbers, dates, yes and no, and the columns of <see cref="PlainTexts"/> are told;
/// every other text is told as a digest, and of whatever describes the member only that it was there: an event is kept longer than the record
/// and read by more people (45 CFR 164.502(b), minimum necessary), and the digest of a birth date or a phone number is soon guessed.
/// </summary>
internal static class ToldValue
{
    private const int DigestLength = 16;
    private const string Withheld = "not told";

    /// <summary>Null stays null: that a value was missing is no health information.</summary>
    public static string? Of(IReadOnlyProperty property, object? value) => value switch
    {
        null => null,
        byte[] bytes => Digest("bytes", bytes.Length, bytes),
        _ when DescribesTheMember(property) => Withheld,
        string text => PlainTexts.Include(property) ? text : Digest(text),
        _ => Plain(value),
    };

    private static bool DescribesTheMember(IReadOnlyProperty property) => property.DeclaringType.ClrType == typeof(Member);

    private static string Plain(object value) => value switch
    {
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>Enough to tell whether two texts are the same, and to prove which one it was to whoever has it.</summary>
    public static string Digest(string text) => Digest("characters", text.Length, Encoding.UTF8.GetBytes(text));

    private static string Digest(string unit, int length, byte[] bytes) => string.Create(
        CultureInfo.InvariantCulture, $"text, {length:N0} {unit}, sha256 {Convert.ToHexStringLower(SHA256.HashData(bytes))[..DigestLength]}");
}
