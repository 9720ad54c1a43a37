using System.Globalization;

namespace ReviewerPortal.Web.Time;

/// <summary>How instants and lengths of time are written on screen: in the plan's zone, in English, short.</summary>
public static class TimeWords
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", English);

    /// <summary>Day and wall clock, e.g. "Nov 16, 2026, 9:12 AM". The instant is already in the zone to be shown.</summary>
    public static string Moment(DateTimeOffset local) => local.ToString("MMM d, yyyy, h:mm tt", English);

    /// <summary>A due time. Limits in days end at midnight, which people read as the end of the day before.</summary>
    public static string Due(DateTimeOffset local, TimeZoneInfo zone) => local.TimeOfDay == TimeSpan.Zero
        ? $"end of {local.AddDays(-1).ToString("ddd, MMM d", English)} {Abbreviation(zone, local)}"
        : $"{local.ToString("ddd, MMM d, h:mm tt", English)} {Abbreviation(zone, local)}";

    /// <summary>What is left, in the two largest units that say something.</summary>
    public static string Length(TimeSpan length) => length switch
    {
        { TotalMinutes: < 1 } => "under 1 min",
        { TotalHours: < 1 } => $"{length.Minutes} min",
        { TotalDays: < 1 } => $"{length.Hours} h {length.Minutes} min",
        _ => $"{length.Days} d {length.Hours} h",
    };

    private static string Abbreviation(TimeZoneInfo zone, DateTimeOffset local)
    {
        var name = zone.IsDaylightSavingTime(local) ? zone.DaylightName : zone.StandardName;
        return name.Contains(' ') ? string.Concat(name.Split(' ').Select(word => word[0])) : name;
    }
}
