using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>Puts the rows of a kind of request on a case, and says which of them govern.</summary>
internal static class CaseClocks
{
    /// <summary>
    /// Every row for this kind of request; those that count from the receipt run at once.
    /// Throws <see cref="InvalidOperationException"/> where no decision row is switched on: the 24 cells are always filled.
    /// </summary>
    public static IReadOnlyList<CaseClock> For(
        Coverage coverage, RequestType type, Urgency urgency, bool hasRepresentative, DateTimeOffset receivedAt, IEnumerable<ClockRow> rows, TimeZoneInfo zone)
    {
        var clocks = rows.Where(row => row.AppliesTo(coverage.LineOfBusiness, type, urgency))
            .Select(row => CaseClock.On(row, RecipientOf(row, hasRepresentative))).ToList();
        if (!clocks.Exists(clock => clock is { Measures: ClockMeasure.Decision, Row.SwitchedOn: true }))
            throw new InvalidOperationException($"No decision row is switched on for {coverage.LineOfBusiness} {type} {urgency}.");
        foreach (var clock in clocks.Where(clock => clock.Start == ClockStart.Receipt)) clock.Begin(receivedAt, zone);
        Govern(clocks);
        return [.. clocks.OrderBy(clock => clock.Measures).ThenBy(clock => clock.DueAt)];
    }

    /// <summary>Marks the strictest switched-on row, for each thing measured and each recipient. What was replaced governs no more.</summary>
    public static void Govern(IReadOnlyList<CaseClock> clocks)
    {
        foreach (var same in clocks.GroupBy(clock => (clock.Measures, clock.To)))
        {
            var strictest = same.Where(clock => clock.Row.SwitchedOn && clock.ReplacedAt is null)
                .OrderBy(clock => clock.DueAt ?? DateTimeOffset.MaxValue).ThenBy(clock => clock.Row.Source).FirstOrDefault();
            foreach (var clock in same) clock.Govern(clock == strictest);
        }
    }

    private static NoticeRecipient RecipientOf(ClockRow row, bool hasRepresentative) =>
        row.To == NoticeRecipient.Member && hasRepresentative ? NoticeRecipient.Representative : row.To;
}
