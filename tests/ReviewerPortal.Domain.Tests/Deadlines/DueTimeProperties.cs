using CsCheck;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Tests.Support;
using static ReviewerPortal.Domain.Tests.Support.GivenClocks;

namespace ReviewerPortal.Domain.Tests.Deadlines;

/// <summary>What is true of every clock: over every zone that this machine knows, and a century of receipts, to the tick.</summary>
public class DueTimeProperties
{
    private const int Inputs = 5000;

    private static readonly TimeZoneInfo[] Zones = [.. TimeZoneInfo.GetSystemTimeZones().OrderBy(zone => zone.Id, StringComparer.Ordinal)];

    private static readonly Gen<TimeZoneInfo> Zone = Gen.Int[0, Zones.Length - 1].Select(i => Zones[i]);

    private static readonly Gen<DateTimeOffset> Receipt = Gen.Long[At("1990-01-01T00:00:00Z").Ticks, At("2090-01-01T00:00:00Z").Ticks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    [Fact]
    public void Zones_AreMany() => Assert.True(Zones.Length > 300, $"{Zones.Length} zones");

    [Fact]
    public void ADayLimit_EndsWithItsLastDay_AtTheFirstInstantOfTheNext() => Check(Gen.Select(Zone, Receipt, Gen.Int[0, 400]), (zone, receipt, days) =>
    {
        var due = DueTime.After(receipt, days, ClockUnit.CalendarDays, zone);
        var lastDay = DueTime.DayOf(receipt, zone).AddDays(days);
        var local = TimeZoneInfo.ConvertTime(due, zone).DateTime;
        // A day that has no midnight, or that was skipped altogether, begins with the change of the clocks.
        var begins = local == lastDay.AddDays(1).ToDateTime(TimeOnly.MinValue) || (DateOnly.FromDateTime(local) > lastDay && DueTime.DayOf(due.AddTicks(-1), zone) <= lastDay);
        return due > receipt && begins;
    });

    [Fact]
    public void AnHourLimit_IsExact() => Check(Gen.Select(Zone, Receipt, Gen.Int[1, 2000]), (zone, receipt, hours) =>
        DueTime.After(receipt, hours, ClockUnit.Hours, zone) - receipt == TimeSpan.FromHours(hours));

    [Fact]
    public void ALongerLimit_IsNeverDueEarlier() => Check(Gen.Select(Zone, Receipt, Gen.Int[0, 300], Gen.Int[1, 60]), (zone, receipt, limit, more) =>
        DueTime.After(receipt, limit + more, ClockUnit.CalendarDays, zone) > DueTime.After(receipt, limit, ClockUnit.CalendarDays, zone)
        && DueTime.After(receipt, limit + more, ClockUnit.Hours, zone) > DueTime.After(receipt, limit, ClockUnit.Hours, zone));

    /// <summary>In the order of the calendar: a clock that is set back over midnight shows a day twice, and a request is of the day that it showed.</summary>
    [Fact]
    public void ALaterReceipt_IsNeverDueEarlier() => Check(Gen.Select(Zone, Receipt, Gen.Long[1, TimeSpan.FromDays(3).Ticks], Gen.Int[1, 90]), (zone, receipt, later, days) =>
    {
        var second = receipt.AddTicks(later);
        return DueTime.DayOf(second, zone) < DueTime.DayOf(receipt, zone)
            || DueTime.After(second, days, ClockUnit.CalendarDays, zone) >= DueTime.After(receipt, days, ClockUnit.CalendarDays, zone);
    });

    [Fact]
    public void AnExtension_AddsExactlyItsDays() => Check(Gen.Select(Zone, Receipt, Gen.Int[1, 60], Gen.Int[1, 30]), (zone, receipt, days, more) =>
        DueTime.Later(DueTime.After(receipt, days, ClockUnit.CalendarDays, zone), isEndOfDay: true, more, ClockUnit.CalendarDays, zone)
        == DueTime.EndOf(DueTime.DayOf(DueTime.After(receipt, days, ClockUnit.CalendarDays, zone).AddTicks(-1), zone).AddDays(more), zone));

    [Fact]
    public void AnExtensionOfAnHourLimit_KeepsTheTimeOfDay_UnlessTheClocksSkipIt() => Check(Gen.Select(Zone, Receipt, Gen.Int[1, 200], Gen.Int[1, 30]), (zone, receipt, hours, days) =>
    {
        var due = DueTime.After(receipt, hours, ClockUnit.Hours, zone);
        var extended = DueTime.Later(due, isEndOfDay: false, days, ClockUnit.CalendarDays, zone);
        var wanted = TimeZoneInfo.ConvertTime(due, zone).DateTime.AddDays(days);
        var local = TimeZoneInfo.ConvertTime(extended, zone).DateTime;
        return extended > due && (local == wanted || (local > wanted && TimeZoneInfo.ConvertTime(extended.AddTicks(-1), zone).DateTime < wanted));
    });

    [Fact]
    public void APause_NeverShortensTheTime() => Check(Gen.Select(Zone, Receipt, Gen.Int[0, 14], Gen.Int[0, 60]), (zone, receipt, noticedAfter, answeredAfter) =>
    {
        var noticed = receipt.AddDays(noticedAfter);
        var (held, due) = Extended(zone, receipt, noticed);
        var provisional = held.DueAt;
        var answered = noticed.AddDays(answeredAfter);
        Given.Done(held.ReceiveInformation(Given.Nurse, "It came.", answered));
        return held.DueAt >= DueTime.Later(due, isEndOfDay: true, 15, ClockUnit.CalendarDays, zone) && held.DueAt <= provisional;
    });

    [Fact]
    public void TheStrictestRowThatIsOn_Governs() => Check(
        Gen.Select(Zone, Receipt, Gen.Select(Gen.Int[1, 30], Gen.Int[1, 720], Gen.Int[1, 30]), Gen.Select(Gen.Bool, Gen.Bool)), (zone, receipt, limits, on) =>
        {
            ClockRow[] rows =
            [
                Decision(LineOfBusiness.Commercial, limits.Item1),
                Decision(LineOfBusiness.Commercial, limits.Item2, ClockUnit.Hours, source: ClockSource.State, switchedOn: on.Item1),
                Decision(LineOfBusiness.Commercial, limits.Item3, source: ClockSource.Accreditation, switchedOn: on.Item2),
            ];
            var received = AuthorizationCase.Receive(Given.Intake() with { ReceivedAt = receipt }, "UM-1", rows, zone, receipt.AddMinutes(1)).Value;
            return received.Clocks.Count == 3 && received.DueAt == received.Clocks.Where(clock => clock.Row.SwitchedOn).Min(clock => clock.DueAt)
                && received.Clocks.Count(clock => clock.Governs) == 1 && received.DecisionClock.Row.SwitchedOn;
        });

    /// <summary>A case under the ERISA row of fifteen days, extended for missing information at the notice, with the due time before.</summary>
    private static (AuthorizationCase Held, DateTimeOffset Due) Extended(TimeZoneInfo zone, DateTimeOffset receipt, DateTimeOffset noticed)
    {
        var intake = Given.Intake() with { ReceivedAt = receipt, Member = Given.Intake().Member with { BirthDate = new DateOnly(1950, 1, 1) } };
        var held = AuthorizationCase.Receive(intake, "UM-1", [Decision(LineOfBusiness.Commercial, 15, extension: Erisa)], zone, receipt).Value;
        var due = held.DueAt;
        Given.Done(held.Claim(Given.Nurse, noticed));
        Given.Done(held.PendForInformation(Given.Nurse, "The technique.", noticed));
        Given.Done(held.Extend(Given.Nurse, InformationIsMissing with { NoticeSentAt = noticed }, noticed));
        return (held, due);
    }

    /// <summary>The same inputs at every run: each is drawn from a seed that counts up.</summary>
    private static void Check<T1, T2, T3>(Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> holds) => CheckAll(gen, input => holds(input.Item1, input.Item2, input.Item3));

    private static void Check<T1, T2, T3, T4>(Gen<(T1, T2, T3, T4)> gen, Func<T1, T2, T3, T4, bool> holds) => CheckAll(gen, input => holds(input.Item1, input.Item2, input.Item3, input.Item4));

    private static void CheckAll<T>(Gen<T> gen, Func<T, bool> holds)
    {
        for (var i = 0u; i < Inputs; i++)
        {
            var input = gen.Generate(new PCG(i, 20261125), null, out _);
            Assert.True(holds(input), $"Input {i}: {input}");
        }
    }
}
