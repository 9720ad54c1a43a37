namespace ReviewerPortal.Domain.Deadlines;

/// <summary>
/// A clock that ran out. Insert-only, one for each case and clock: nothing that happens later takes it back, not a decision, an extension,
/// a refused expedite, a withdrawal, a reopening or a recall.
/// </summary>
public sealed class ClockBreach
{
    private ClockBreach()
    {
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid ClockId { get; private set; }

    public ClockMeasure Measures { get; private set; }

    public NoticeRecipient To { get; private set; }

    /// <summary>UTC; the due time that passed, which is the moment of the breach.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>UTC; when it was noticed.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    public string Cite { get; private set; } = "";

    internal static ClockBreach Of(Guid caseId, CaseClock clock, DateTimeOffset recordedAt) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseId = caseId,
        ClockId = clock.Id,
        Measures = clock.Measures,
        To = clock.To,
        DueAt = clock.DueAt!.Value,
        RecordedAt = recordedAt,
        Cite = clock.Cite,
    };
}
