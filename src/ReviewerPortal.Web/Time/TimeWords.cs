using System.Globalization;

namespace ReviewerPortal.Web.Time;

/// <summary>How instants and lengths of time are written on screen: in the plan's zone, in English, short.</summary>
public static class TimeWords
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>"Nov 16".</summary>
    public static string ShortDay(DateTimeOffset local) => local.ToString("MMM d", English);

    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", English);

    /// <summary>Day and wall clock, e.g. "Nov 16, 2026, 9:12 AM". The instant is already in the zone to be shown.</summary>
    public static string Moment(DateTimeOffset local) => local.ToString("MMM d, yyyy, h:mm tt", English);

    /// <summary>A due time. Limits in days end at midnight, which people read as the end of the day before.</summary>
    public static string Due(DateTimeOffset local, TimeZoneInfo zone) => local.TimeOfDay == TimeSpan.Zero
        ? $"end of {local.AddDays(-1).ToString("ddd, MMM d", English)} {Abbreviation(zone, local)}"
        : $"{local.ToString("ddd, MMM d, h:mm tt", English)} {Abbreviation(zone, local)}";

    /// <summary>"2 d 4 h left", "1 h 48 m left", "12 m left", "3 h 05 m late". At the due time itself a decision is already late.</summary>
    public static string Countdown(DateTimeOffset dueAt, DateTimeOffset now) =>
        IsLate(dueAt, now) ? $"{Length(now - dueAt)} late" : $"{Length(dueAt - now)} left";

    public static bool IsLate(DateTimeOffset dueAt, DateTimeOffset at) => at >= dueAt;

    /// <summary>The two largest units that say something.</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalMinutes: < 1 } => "under 1 m",
        { TotalHours: < 1 } => $"{length.Minutes} m",
        { TotalDays: < 1 } => $"{length.Hours} h {length.Minutes:00} m",
        _ => string.Create(English, $"{length.Days:N0} d {length.Hours} h"),
    };

    private static string Abbreviation(TimeZoneInfo zone, DateTimeOffset local)
    {
        var name = zone.IsDaylightSavingTime(local) ? zone.DaylightName : zone.StandardName;
        return name.Contains(' ') ? string.Concat(name.Split(' ').Select(word => word[0])) : name;
    }
}
