using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReviewerPortal.Data.Conventions;

/// <summary>
/// An instant is a UTC <see cref="DateTime"/> in every database: SQLite cannot order a DateTimeOffset,
/// and PostgreSQL refuses an offset other than zero. Cut to milliseconds, as the audit chain is.
/// </summary>
internal sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => Cut(instant),
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    private static DateTime Cut(DateTimeOffset instant) =>
        new(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
