using System.Globalization;

namespace ReviewerPortal.Web.Time;

/// <summary>Instants and days as people read them, in the plan's time zone.</summary>
internal static class PlanTimeWords
{
    /// <summary>"Nov 20".</summary>
    public static string ShortDay(this PlanTimeZone zone, DateTimeOffset instant) => zone.Local(instant).ToString("MMM d", CultureInfo.InvariantCulture);

    /// <summary>"Nov 20, 2026, 3:05 PM".</summary>
    public static string Moment(this PlanTimeZone zone, DateTimeOffset instant) => zone.Local(instant).ToString("MMM d, yyyy, h:mm tt", CultureInfo.InvariantCulture);

    /// <summary>A due time; the exclusive midnight after a day is that day's end.</summary>
    public static string DueMoment(this PlanTimeZone zone, DateTimeOffset dueAt)
    {
        var local = zone.Local(dueAt);
        return local.TimeOfDay == TimeSpan.Zero ? $"end of {Day(DateOnly.FromDateTime(local.Date).AddDays(-1))}" : zone.Moment(dueAt);
    }

    /// <summary>"Nov 20, 2026".</summary>
    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);
}
