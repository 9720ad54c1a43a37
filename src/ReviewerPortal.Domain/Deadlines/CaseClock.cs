using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>
/// A clock row as it runs on one case: pinned in the version in force at receipt, whatever compliance changes later. All instants are UTC.
/// It is late from its due time on, and once late it stays late.
/// </summary>
public sealed class CaseClock
{
    private CaseClock()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClockRowId { get; private set; }

    /// <summary>The pinned version.</summary>
    public ClockRow Row { get; private set; } = null!;

    public ClockMeasure Measures { get; private set; }

    public NoticeRecipient To { get; private set; }

    public ClockStart Start { get; private set; }

    public string Cite { get; private set; } = "";

    public bool Verified { get; private set; }

    /// <summary>True for the strictest row that is switched on, one for each thing measured and each recipient.</summary>
    public bool Governs { get; private set; }

    /// <summary>Null until the event that starts the clock.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>Null until the clock starts. While paused: the due time if no answer comes.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>The due time before an extension moved it; null where none did.</summary>
    public DateTimeOffset? OriginalDueAt { get; private set; }

    /// <summary>When a noticed extension for missing information stopped the count.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>The answer, or the end of the window given for it.</summary>
    public DateTimeOffset? PausedUntil { get; private set; }

    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>When the standard clock took its place after a refused expedite.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    public bool Runs => DueAt is not null && StoppedAt is null && ReplacedAt is null;

    /// <summary>Nothing was done yet about what it measures, whether or not it runs already.</summary>
    public bool IsOpen => StoppedAt is null && ReplacedAt is null;

    public bool IsPausedAt(DateTimeOffset now) => Runs && PausedAt <= now && now < PausedUntil;

    /// <summary>True from the due time on: at it, or where it was stopped at or after it.</summary>
    public bool IsLateAt(DateTimeOffset now) => DueAt <= Earliest(now, StoppedAt, ReplacedAt);

    internal static CaseClock On(ClockRow row, NoticeRecipient to) => new()
    {
        Id = Guid.CreateVersion7(),
        ClockRowId = row.Id,
        Row = row,
        Measures = row.Measures,
        To = to,
        Start = row.Start,
        Cite = row.Cite,
        Verified = row.Verified,
    };

    internal void Begin(DateTimeOffset at, TimeZoneInfo zone) => BeginWithDue(at, DueTime.Of(Row, at, zone));

    /// <summary>Starts it with a due time that another clock decided.</summary>
    internal void BeginWithDue(DateTimeOffset at, DateTimeOffset due) => (StartedAt, DueAt) = (at, due);

    internal void Govern(bool governs) => Governs = governs;

    internal void Stop(DateTimeOffset at) => StoppedAt ??= at;

    internal void GoOn() => StoppedAt = null;

    internal void Replace(DateTimeOffset at) => ReplacedAt ??= at;

    /// <summary>Adds the terms' time to the due time, once.</summary>
    internal void Extend(ExtensionTerms terms, TimeZoneInfo zone) => MoveTo(Later(terms.Limit, terms.Unit, zone));

    /// <summary>Stops the count from the notice until the answer or the end of the window; the due time assumes that none comes.</summary>
    internal void Pause(DateTimeOffset noticedAt, ExtensionTerms terms, TimeZoneInfo zone)
    {
        var missing = terms.MissingInformation!;
        PausedAt = noticedAt;
        EndPause(DueTime.After(noticedAt, missing.Window, missing.WindowUnit, zone), terms, zone);
    }

    /// <summary>The answer came: the rest of the time is counted from here.</summary>
    internal void GoOnAfterTheAnswer(DateTimeOffset at, ExtensionTerms terms, TimeZoneInfo zone)
    {
        if (IsPausedAt(at)) EndPause(at, terms, zone);
    }

    private void EndPause(DateTimeOffset at, ExtensionTerms terms, TimeZoneInfo zone)
    {
        PausedUntil = at;
        if (terms.MissingInformation!.HoursAfterTheAnswer is { } hours)
        {
            MoveTo(at.AddHours(hours));
            return;
        }

        // The days of the pause do not count: the last day moves by as many, and by the extension itself.
        var paused = LastDay(at, zone).DayNumber - DueTime.DayOf(PausedAt!.Value, zone).DayNumber;
        OriginalDueAt ??= DueAt;
        MoveTo(DueTime.Later(Later(terms.Limit, terms.Unit, zone), Row.Unit == ClockUnit.CalendarDays, paused, ClockUnit.CalendarDays, zone));
    }

    /// <summary>A window of days ends at the midnight after its last day, which is the day that counts.</summary>
    private static DateOnly LastDay(DateTimeOffset end, TimeZoneInfo zone) => DueTime.DayOf(end.AddTicks(-1), zone);

    private DateTimeOffset Later(int limit, ClockUnit unit, TimeZoneInfo zone) =>
        DueTime.Later((OriginalDueAt ?? DueAt)!.Value, Row.Unit == ClockUnit.CalendarDays, limit, unit, zone);

    private void MoveTo(DateTimeOffset due) => (OriginalDueAt, DueAt) = (OriginalDueAt ?? DueAt, due);

    private static DateTimeOffset Earliest(DateTimeOffset now, params ReadOnlySpan<DateTimeOffset?> ends)
    {
        var earliest = now;
        foreach (var end in ends)
            if (end < earliest) earliest = end.Value;
        return earliest;
    }
}
