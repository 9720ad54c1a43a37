using System.Globalization;
using Microsoft.Extensions.Options;
using ReviewerPortal.Web.Configuration;

namespace ReviewerPortal.Web.Time;

/// <summary>The plan's calendar: instants are UTC everywhere, days and printed times are the plan's.</summary>
public sealed class PlanTimeZone(IOptions<PlanOptions> plan, TimeProvider time)
{
    private readonly Lazy<TimeZoneInfo> _zone = new(() => TimeZoneInfo.FindSystemTimeZoneById(plan.Value.TimeZone));

    public TimeZoneInfo Zone => _zone.Value;

    /// <summary>The plan's current day.</summary>
    public DateOnly Today => Day(time.GetUtcNow());

    /// <summary>The plan's wall clock at an instant.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The same as files write it, with its offset: 2026-11-16T09:12:33-06:00.</summary>
    public string ToText(DateTimeOffset instant) => Local(instant).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The plan's day at an instant.</summary>
    public DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);

    /// <summary>The first instant of a day (UTC); where midnight never happened, the hour after it.</summary>
    public DateTimeOffset StartOf(DateOnly day) =>
        PlanInstant.At(day.ToDateTime(TimeOnly.MinValue), Zone) ?? PlanInstant.At(day.ToDateTime(new TimeOnly(1, 0)), Zone)!.Value;

    /// <summary>The first instant after a day (UTC).</summary>
    public DateTimeOffset EndOf(DateOnly day) => day < DateOnly.MaxValue ? StartOf(day.AddDays(1)) : DateTimeOffset.MaxValue;
}
