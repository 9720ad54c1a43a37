using ReviewerPortal.Domain.Cases;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>A clock row as one case was given it at receipt: the case keeps this version whatever compliance changes later.</summary>
public sealed class CaseClock
{
    private CaseClock()
    {
    }

    public Guid Id { get; private set; }

    public Guid ClockRowId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public string Cite { get; private set; } = "";

    public bool Verified { get; private set; }

    /// <summary>True for the strictest row that is switched on; exactly one per case.</summary>
    public bool Governs { get; private set; }

    /// <summary>
    /// Every row for this kind of request, the strictest switched-on row marked as governing.
    /// Throws <see cref="InvalidOperationException"/> where no row is switched on: the 24 cells are always filled.
    /// </summary>
    internal static IReadOnlyList<CaseClock> For(
        Coverage coverage, RequestType type, Urgency urgency, DateTimeOffset receivedAt, IEnumerable<ClockRow> rows, TimeZoneInfo zone)
    {
        var clocks = rows.Where(row => row.AppliesTo(coverage.LineOfBusiness, type, urgency))
            .Select(row => (Row: row, Clock: From(row, DueTime.Of(row, receivedAt, zone))))
            .OrderBy(pair => pair.Clock.DueAt)
            .ToList();
        var governing = clocks.Find(pair => pair.Row.SwitchedOn).Clock
            ?? throw new InvalidOperationException($"No clock row is switched on for {coverage.LineOfBusiness} {type} {urgency}.");
        governing.Governs = true;
        return [.. clocks.Select(pair => pair.Clock)];
    }

    private static CaseClock From(ClockRow row, DateTimeOffset dueAt) => new()
    {
        Id = Guid.CreateVersion7(),
        ClockRowId = row.Id,
        DueAt = dueAt,
        Cite = row.Cite,
        Verified = row.Verified,
    };
}
