using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>Which row a new clock is to be: what no two rows share. Null where nothing was chosen yet.</summary>
public sealed record ClockIdentity(LineOfBusiness? LineOfBusiness, RequestType? RequestType, Urgency? Urgency, ClockDuty? Duty, ClockSource? Source)
{
    /// <summary>What is wrong with it, beside its fields; <paramref name="current"/> are all rows in their newest version.</summary>
    internal IEnumerable<Refusal> Refusals(IReadOnlyList<ClockRow> current) => [.. Missing(), .. Misplaced(), .. Taken(current)];

    /// <summary>True where a row is this one.</summary>
    internal bool Names(ClockRow row) =>
        (row.LineOfBusiness, row.RequestType, row.Urgency, row.Duty, row.Source) == (LineOfBusiness, RequestType, Urgency, Duty, Source);

    private IEnumerable<Refusal> Missing()
    {
        if (LineOfBusiness is null) yield return LimitRule.Beside("LineOfBusiness", "Choose the line of business whose requests the row is for.");
        if (RequestType is null) yield return LimitRule.Beside("RequestType", "Choose the type of request that the row is for.");
        if (Urgency is null) yield return LimitRule.Beside("Urgency", "Choose the urgency of the requests that the row is for.");
        if (Duty is null || !ClockDuty.All.Contains(Duty)) yield return LimitRule.Beside("Duty", "Choose what must be done in time, and what the time counts from.");
        if (Source is null) yield return LimitRule.Beside("Source", "Choose where the row comes from.");
    }

    private IEnumerable<Refusal> Misplaced()
    {
        if (Urgency == Cases.Urgency.Standard && Duty?.Start == ClockStart.ExpediteRefusal)
            yield return LimitRule.Beside("Urgency", "Only an expedited request can be refused to be expedited. Choose expedited, or another duty.");
    }

    private IEnumerable<Refusal> Taken(IReadOnlyList<ClockRow> current)
    {
        if (current.FirstOrDefault(Names) is not { } row) yield break;
        yield return LimitRule.Beside("Duty",
            $"There is a row for this already; change it instead: {row.LineOfBusiness.InWords()}, {row.RequestType.InWords()}, {row.Urgency.InWords()}, {row.Duty.InWords()}, {row.Source.InWords()}.");
    }
}
