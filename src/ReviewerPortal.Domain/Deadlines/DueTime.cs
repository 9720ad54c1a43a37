namespace ReviewerPortal.Domain.Deadlines;

/// <summary>Turns a clock row and a receipt into an instant.</summary>
public static class DueTime
{
    /// <summary>The instant (UTC) at which the limit has run out: a decision at or after it is late.</summary>
    public static DateTimeOffset Of(ClockRow row, DateTimeOffset receivedAt, TimeZoneInfo planTimeZone) => row.Unit switch
    {
        ClockUnit.Hours => receivedAt.ToUniversalTime().AddHours(row.Limit),
        ClockUnit.CalendarDays => MidnightAfterDay(receivedAt, row.Limit, planTimeZone),
        _ => throw new ArgumentOutOfRangeException(nameof(row), row.Unit, "Unknown clock unit."),
    };

    /// <summary>The instant (UTC) at which a day of the zone is over.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) => FirstInstantOf(day.AddDays(1).ToDateTime(TimeOnly.MinValue), zone);

    private static DateTimeOffset MidnightAfterDay(DateTimeOffset receivedAt, int days, TimeZoneInfo zone) =>
        EndOf(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(receivedAt, zone).DateTime).AddDays(days), zone);

    /// <summary>Some zones change to daylight saving at midnight, so that this midnight does not exist: the day then begins at the change.</summary>
    private static DateTimeOffset FirstInstantOf(DateTime localMidnight, TimeZoneInfo zone)
    {
        var local = localMidnight;
        while (zone.IsInvalidTime(local)) local = local.AddMinutes(1);
        // Of an ambiguous midnight the earlier instant is the stricter one: it has the larger offset.
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
