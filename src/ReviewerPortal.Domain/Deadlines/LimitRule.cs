using ReviewerPortal.Domain.Common;

namespace ReviewerPortal.Domain.Deadlines;

/// <summary>Checks a number of hours or days as compliance typed it.</summary>
internal static class LimitRule
{
    private const int MaxDays = 366;

    /// <summary>The refusal beside the field, or none. <paramref name="typed"/> is null where nothing was typed, and negative where it was no number.</summary>
    public static IEnumerable<Refusal> Refusals(string field, string what, int? typed, int least, ClockUnit unit)
    {
        var most = unit == ClockUnit.Hours ? MaxDays * 24 : MaxDays;
        if (typed is null || typed < least || typed > most) yield return Beside(field, $"{what} is a whole number from {least} to {most:N0} {unit.InWords()}.");
    }

    public static Refusal Beside(string field, string sentence) => new($"clock-row.{field.ToLowerInvariant()}", sentence) { Field = field };
}
