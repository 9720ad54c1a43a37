using System.Globalization;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Tests.Time;

public class TimeTests
{
    private static readonly DateTimeOffset Due = new(2026, 6, 10, 15, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    [Theory]
    [InlineData(-52 * 60, "2 d 4 h left")]
    [InlineData(-108, "1 h 48 m left")]
    [InlineData(-12, "12 m left")]
    [InlineData(-0.5, "under 1 m left")]
    [InlineData(0, "under 1 m late")]
    [InlineData(185, "3 h 05 m late")]
    public void Countdown_AtAMoment_SaysWhatIsLeft(double minutesAfterDue, string expected) =>
        Assert.Equal(expected, TimeWords.Countdown(Due, Due.AddMinutes(minutesAfterDue)));

    [Theory]
    [InlineData("2026-11-22T09:30", "2026-11-22T15:30:00Z")]
    [InlineData("2026-07-22T09:30", "2026-07-22T14:30:00Z")]
    [InlineData("2026-11-01T01:30", "2026-11-01T06:30:00Z")] // happened twice: the earlier, stricter instant
    [InlineData("2026-03-08T02:30", null)] // never happened
    public void PlanInstant_OfAReading_IsTheInstant(string reading, string? expected) =>
        Assert.Equal(
            expected is null ? null : DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture),
            PlanInstant.At(DateTime.Parse(reading, CultureInfo.InvariantCulture), Chicago));
}
