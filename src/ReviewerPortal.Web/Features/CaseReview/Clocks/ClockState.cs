using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Web.Components.Values;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>What a clock does at a moment, in words and tone.</summary>
internal sealed record ClockState(string Words, ChipTone Tone)
{
    /// <summary>A clock that was late says so for ever; then whether it still runs, and whether it governs.</summary>
    public static ClockState Of(ClockView clock, DateTimeOffset now) => clock switch
    {
        { ReplacedAt: not null } => new(clock.IsLateAt(now) ? "replaced, was late" : "replaced", clock.IsLateAt(now) ? ChipTone.Late : ChipTone.Plain),
        { StoppedAt: not null } when clock.IsLateAt(now) => new($"{Done(clock)} late", ChipTone.Late),
        { StoppedAt: not null } => new($"{Done(clock)} in time", ChipTone.Ok),
        { DueAt: null } => new($"starts with {clock.Start.InWords()}", ChipTone.Plain),
        _ when clock.IsLateAt(now) => new("late", ChipTone.Late),
        _ when clock.IsPausedAt(now) => new("paused", ChipTone.Info),
        _ => new(TimeWords.Countdown(clock.DueAt!.Value, now), ChipTone.Plain),
    };

    private static string Done(ClockView clock) => clock.Measures == ClockMeasure.Decision ? "decided" : "told";
}
