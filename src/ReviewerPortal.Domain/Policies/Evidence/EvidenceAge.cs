namespace ReviewerPortal.Domain.Policies.Evidence;

/// <summary>The age of an evidence summary on a day, in full months, with the words that a person reads.</summary>
public sealed record EvidenceAge(int Months, string Words)
{
    /// <summary>Evidence is called old when it is more than this many full years of age: a hint for the eye, no judgement.</summary>
    public const int OldAfterYears = 5;

    public int Years => Months / 12;

    public bool IsOld => Years > OldAfterYears;

    internal static EvidenceAge Of(EvidenceSummary summary, DateOnly day)
    {
        if (summary.SearchEndedOn is { } searchEnd)
        {
            var months = FullMonths(searchEnd, day);
            return new EvidenceAge(months, months < 0 ? "search ended later" : $"search ended {Length(months)} ago");
        }

        var age = summary.PublishedOn is { } published ? FullMonths(published, day) : (day.Year - summary.StatementYear) * 12;
        return new EvidenceAge(age, InWords(age, yearOnly: summary.PublishedOn is null));
    }

    private static string InWords(int months, bool yearOnly) => (months, yearOnly) switch
    {
        (< 0, _) => "published later",
        (0, true) => "of this year",
        (_, true) => $"about {Length(months)} old",
        _ => $"{Length(months)} old",
    };

    private static string Length(int months) => months switch
    {
        0 => "less than a month",
        1 => "1 month",
        < 24 => $"{months} months",
        _ => $"{months / 12} years",
    };

    private static int FullMonths(DateOnly from, DateOnly to) =>
        ((to.Year - from.Year) * 12) + to.Month - from.Month - (to.Day < from.Day ? 1 : 0);
}
