using System.Globalization;

namespace ReviewerPortal.Web.Time;

/// <summary>A due time in words: how long is left, or how long it is past.</summary>
internal static class Countdown
{
    /// <summary>"2 d 4 h left", "1 h 48 m left", "12 m left", "3 h 05 m late". At the due time itself a decision is already late.</summary>
    public static string InWords(DateTimeOffset dueAt, DateTimeOffset now) =>
        IsLate(dueAt, now) ? $"{Length(now - dueAt)} late" : $"{Length(dueAt - now)} left";

    public static bool IsLate(DateTimeOffset dueAt, DateTimeOffset at) => at >= dueAt;

    private static string Length(TimeSpan span) => span switch
    {
        { TotalDays: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalDays:N0} d {span.Hours} h"),
        { TotalHours: >= 1 } => $"{span.Hours} h {span.Minutes:00} m",
        { TotalMinutes: >= 1 } => $"{span.Minutes} m",
        _ => "under 1 m",
    };
}
