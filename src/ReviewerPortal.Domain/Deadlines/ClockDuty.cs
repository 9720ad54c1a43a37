namespace ReviewerPortal.Domain.Deadlines;

/// <summary>What a clock asks for: what must be done, who is told, and what the time counts from.</summary>
public sealed record ClockDuty(ClockMeasure Measures, NoticeRecipient To, ClockStart Start)
{
    /// <summary>
    /// Every duty that a case knows how to start and to stop. A decision is told to nobody by itself; what an expedite or a breach owes is owed to the member.
    /// </summary>
    public static IReadOnlyList<ClockDuty> All { get; } =
    [
        new(ClockMeasure.Decision, NoticeRecipient.Nobody, ClockStart.Receipt),
        new(ClockMeasure.OralNotice, NoticeRecipient.Member, ClockStart.Receipt),
        new(ClockMeasure.OralNotice, NoticeRecipient.Provider, ClockStart.Receipt),
        new(ClockMeasure.WrittenNotice, NoticeRecipient.Member, ClockStart.Receipt),
        new(ClockMeasure.WrittenNotice, NoticeRecipient.Provider, ClockStart.Receipt),
        new(ClockMeasure.WrittenNotice, NoticeRecipient.Member, ClockStart.OralNotice),
        new(ClockMeasure.WrittenNotice, NoticeRecipient.Provider, ClockStart.OralNotice),
        new(ClockMeasure.ExpediteRefusalOralNotice, NoticeRecipient.Member, ClockStart.ExpediteRefusal),
        new(ClockMeasure.ExpediteRefusalWrittenNotice, NoticeRecipient.Member, ClockStart.ExpediteRefusal),
        new(ClockMeasure.UntimelyDecisionNotice, NoticeRecipient.Member, ClockStart.DecisionBreach),
    ];

    /// <summary>"decision", "written notice to the member, counts from the oral notice".</summary>
    public string InWords() =>
        Start == ClockStart.Receipt ? ClockWords.Of(Measures, To) : $"{ClockWords.Of(Measures, To)}, counts from {Start.InWords()}";
}
