namespace ReviewerPortal.Domain.Deadlines;

/// <summary>
/// The calendar of clocks, in the plan's time zone; all results are UTC. Rests on the conversion from UTC alone, which is never in doubt:
/// a wall clock reading may happen twice, or never.
/// </summary>
public static class DueTime
{
    /// <summary>No zone is further from UTC, and none changes its clocks by more, than these together.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromHours(40);

    private static readonly TimeSpan Step = TimeSpan.FromHours(5);

    /// <summary>The instant at which the limit has run out: what is done at or after it is late. Always after the start.</summary>
    public static DateTimeOffset Of(ClockRow row, DateTimeOffset start, TimeZoneInfo planTimeZone) => After(start, row.Limit, row.Unit, planTimeZone);

    /// <summary>The end of a limit that counts from an instant.</summary>
    public static DateTimeOffset After(DateTimeOffset start, int limit, ClockUnit unit, TimeZoneInfo zone) => unit switch
    {
        ClockUnit.Hours => start.ToUniversalTime().AddHours(limit),
        ClockUnit.CalendarDays => FirstInstantOf(DayOf(start, zone).AddDays(limit + 1), start, zone),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Unknown clock unit."),
    };

    /// <summary>
    /// A due time moved by an extension. A due time at the end of a day moves to the end of the later day; any other keeps its time of day
    /// when days are added.
    /// </summary>
    public static DateTimeOffset Later(DateTimeOffset due, bool isEndOfDay, int limit, ClockUnit unit, TimeZoneInfo zone) => (unit, isEndOfDay) switch
    {
        (ClockUnit.Hours, _) => due.AddHours(limit),
        (_, true) => EndOf(DayOf(due.AddTicks(-1), zone).AddDays(limit), zone),
        _ => InstantOf(Local(due, zone).AddDays(limit), due, zone),
    };

    /// <summary>The instant at which a day of the zone is over.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) => FirstInstantOf(day.AddDays(1), DateTimeOffset.MinValue, zone);

    /// <summary>The day of the zone that an instant is on.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(Local(instant, zone));

    private static DateTimeOffset FirstInstantOf(DateOnly day, DateTimeOffset after, TimeZoneInfo zone) =>
        InstantOf(day.ToDateTime(TimeOnly.MinValue), after, zone);

    /// <summary>
    /// The first instant after another at which the zone's wall clock shows the reading. Of a reading that happens twice that is the earlier
    /// one, which is the stricter due time; a reading that is skipped becomes the moment of the change.
    /// </summary>
    private static DateTimeOffset InstantOf(DateTime reading, DateTimeOffset after, TimeZoneInfo zone)
    {
        var asUtc = new DateTimeOffset(reading, TimeSpan.Zero);
        var offsets = new HashSet<TimeSpan>();
        for (var at = asUtc - Reach; at <= asUtc + Reach; at += Step) offsets.Add(zone.GetUtcOffset(at));
        var instants = offsets.Select(offset => asUtc - offset).Where(instant => instant > after && Local(instant, zone) == reading).ToList();
        return instants.Count > 0 ? instants.Min() : FirstInstantBeyond(reading, asUtc - Reach, asUtc + Reach, zone);
    }

    private static DateTimeOffset FirstInstantBeyond(DateTime reading, DateTimeOffset before, DateTimeOffset beyond, TimeZoneInfo zone)
    {
        while (beyond - before > TimeSpan.FromTicks(1))
        {
            var middle = before + (beyond - before) / 2;
            if (Local(middle, zone) < reading) before = middle;
            else beyond = middle;
        }

        return beyond;
    }

    private static DateTime Local(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;
}
