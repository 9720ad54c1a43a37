using System.Globalization;
using CsCheck;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Tests.Support;

namespace ReviewerPortal.Domain.Tests.Deadlines;

public class DueTimeTests
{
    [Theory]
    // The receipt's day is day 0; due at the exclusive midnight after the last day, in the plan's zone (UTC-5 in summer, UTC-6 in winter).
    [InlineData("2026-06-01T15:00:00Z", 7, ClockUnit.CalendarDays, "2026-06-09T05:00:00Z")]
    [InlineData("2026-06-02T04:59:59Z", 7, ClockUnit.CalendarDays, "2026-06-09T05:00:00Z")]
    [InlineData("2026-06-02T05:00:00Z", 7, ClockUnit.CalendarDays, "2026-06-10T05:00:00Z")]
    // Over the autumn change, and over a leap day.
    [InlineData("2026-10-28T15:00:00Z", 7, ClockUnit.CalendarDays, "2026-11-05T06:00:00Z")]
    [InlineData("2028-02-25T15:00:00Z", 7, ClockUnit.CalendarDays, "2028-03-04T06:00:00Z")]
    // Hours count from the instant, whatever the clocks on the wall do.
    [InlineData("2026-10-31T15:00:00Z", 72, ClockUnit.Hours, "2026-11-03T15:00:00Z")]
    public void Of_CountsAsTheRowSays(string received, int limit, ClockUnit unit, string due) =>
        Assert.Equal(At(due), DueTime.Of(Given.Row(LineOfBusiness.Medicaid, limit, unit), At(received), Given.Chicago));

    [Fact]
    public void Of_WhenMidnightDoesNotExist_IsDueAtTheChange()
    {
        // Santiago moves its clocks forward at midnight: 2026-09-06 begins at 01:00.
        var santiago = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");

        var due = DueTime.Of(Given.Row(LineOfBusiness.Medicaid, 7), At("2026-08-29T15:00:00Z"), santiago);

        Assert.Equal(At("2026-09-06T04:00:00Z"), due);
    }

    [Fact]
    public void Of_AnyReceiptAndZone_IsDueOnTheDayAfterTheLastDay()
    {
        string[] zones = ["America/Chicago", "America/New_York", "America/Phoenix", "Pacific/Honolulu", "America/Santiago", "America/Havana", "Asia/Tehran", "UTC"];
        Gen.Select(Gen.OneOf([.. zones.Select(Gen.Const)]), Gen.Long[At("2000-01-01T00:00:00Z").Ticks, At("2100-01-01T00:00:00Z").Ticks], Gen.Int[0, 60]).Sample((zoneId, ticks, days) =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneId);
            var received = new DateTimeOffset(ticks, TimeSpan.Zero);
            var due = DueTime.Of(Given.Row(LineOfBusiness.Medicaid, days), received, zone);
            var lastDay = TimeZoneInfo.ConvertTime(received, zone).Date.AddDays(days);
            return TimeZoneInfo.ConvertTime(due, zone).Date == lastDay.AddDays(1) && TimeZoneInfo.ConvertTime(due.AddTicks(-1), zone).Date == lastDay;
        }, iter: 5000);
    }

    [Fact]
    public void Receive_TakesTheStrictestRowThatIsSwitchedOn_AndShowsTheOthers()
    {
        ClockRow[] rows =
        [
            Given.Row(LineOfBusiness.Commercial, 15),
            Given.Row(LineOfBusiness.Commercial, 7, source: ClockSource.Accreditation, switchedOn: false),
            Given.Row(LineOfBusiness.Medicaid, 1),
        ];

        var received = AuthorizationCase.Receive(Given.Intake(), "UM-2026-00001", rows, Given.Chicago, Given.Now).Value;

        Assert.Equal([(rows[1].Id, false), (rows[0].Id, true)], received.Clocks.Select(c => (c.ClockRowId, c.Governs)));
        Assert.Equal(At("2026-06-24T05:00:00Z"), received.DueAt);
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
