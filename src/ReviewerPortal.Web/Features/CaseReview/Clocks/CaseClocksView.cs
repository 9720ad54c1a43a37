using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;

namespace ReviewerPortal.Web.Features.CaseReview.Clocks;

/// <summary>What the case page shows of a case's times. Instants are UTC.</summary>
public sealed record CaseClocksView
{
    /// <summary>The governing decision clock first, then decisions, then notices, each by due time; replaced ones last.</summary>
    public required IReadOnlyList<ClockView> All { get; init; }

    public required IReadOnlyList<BreachView> Breaches { get; init; }

    public required ExtensionView? Extension { get; init; }

    public required ExpediteRefusalView? ExpediteRefusal { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<NoticeGivenView> Notices { get; init; }

    /// <summary>How the governing clock may be extended; null where it may not.</summary>
    public required ExtensionTerms? Terms { get; init; }

    public required bool PhysicianSupportsExpedite { get; init; }

    /// <summary>Who may be told: the representative in the member's place where there is one.</summary>
    public required IReadOnlyList<NoticeRecipient> Recipients { get; init; }

    /// <summary>What can be told now.</summary>
    public required IReadOnlyList<NoticeKind> Tellable { get; init; }

    public required DateTimeOffset? NoticeDueAt { get; init; }

    internal static CaseClocksView Of(AuthorizationCase found) => new()
    {
        All = [.. found.Clocks.OrderBy(c => c.ReplacedAt is not null).ThenByDescending(c => c is { Measures: ClockMeasure.Decision, Governs: true }).ThenBy(c => c.Measures).ThenByDescending(c => c.Governs).ThenBy(c => c.DueAt).Select(ClockView.Of)],
        Breaches = [.. found.Breaches.OrderBy(b => b.DueAt).ThenBy(b => b.Measures).ThenBy(b => b.To).Select(b => new BreachView(b.Measures, b.To, b.DueAt, b.RecordedAt, b.Cite))],
        Extension = found.Extension is { } e ? new ExtensionView(e.AskedBy, e.Ground, e.Reason, e.MemberInterest, e.NoticeSentAt, e.NoticeChannel, e.ExtendedByName, e.ExtendedAt, e.OriginalDueAt, e.Cite) : null,
        ExpediteRefusal = found.ExpediteRefusal is { } r ? new ExpediteRefusalView(r.Reason, r.RefusedByName, r.RefusedAt) : null,
        Notices = [.. found.Notices.OrderByDescending(n => n.GivenAt).Select(n => new NoticeGivenView(n.Kind, n.Form, n.To, n.Channel, n.GivenAt, n.GivenTo, n.RecordedByName))],
        Terms = found.DecisionClock.Row.Extension,
        PhysicianSupportsExpedite = found.PhysicianSupportsExpedite,
        Recipients = [found.Member.Representative is null ? NoticeRecipient.Member : NoticeRecipient.Representative, NoticeRecipient.Provider],
        Tellable = [.. TellableIn(found)],
        NoticeDueAt = found.NoticeDueAt,
    };

    private static IEnumerable<NoticeKind> TellableIn(AuthorizationCase found)
    {
        if (found.DecidedAt is not null) yield return NoticeKind.Determination;
        if (found.ExpediteRefusal is not null) yield return NoticeKind.ExpediteRefusal;
        if (found.Breaches.Any(b => b.Measures == ClockMeasure.Decision)) yield return NoticeKind.UntimelyDecision;
    }
}

/// <summary>A clock as it runs on the case. A due time is null until the event that starts the clock.</summary>
public sealed record ClockView(
    ClockMeasure Measures, NoticeRecipient To, ClockStart Start, DateTimeOffset? DueAt, DateTimeOffset? OriginalDueAt, DateTimeOffset? PausedAt, DateTimeOffset? PausedUntil,
    DateTimeOffset? StoppedAt, DateTimeOffset? ReplacedAt, string Cite, string? Note, bool Verified, bool Governs)
{
    public string Name => ClockWords.Of(Measures, To);

    public bool IsLateAt(DateTimeOffset now) => DueAt <= now && (StoppedAt is null || DueAt <= StoppedAt) && (ReplacedAt is null || DueAt <= ReplacedAt);

    public bool IsPausedAt(DateTimeOffset now) => PausedAt <= now && now < PausedUntil && StoppedAt is null && ReplacedAt is null;

    internal static ClockView Of(CaseClock clock) => new(
        clock.Measures, clock.To, clock.Start, clock.DueAt, clock.OriginalDueAt, clock.PausedAt, clock.PausedUntil, clock.StoppedAt, clock.ReplacedAt,
        clock.Cite, clock.Row.Note, clock.Verified, clock.Governs);
}

public sealed record BreachView(ClockMeasure Measures, NoticeRecipient To, DateTimeOffset DueAt, DateTimeOffset RecordedAt, string Cite);

public sealed record ExtensionView(
    ExtensionAsker AskedBy, ExtensionGround Ground, string Reason, string MemberInterest, DateTimeOffset NoticeSentAt, NoticeChannel Channel,
    string By, DateTimeOffset At, DateTimeOffset OriginalDueAt, string Cite);

public sealed record ExpediteRefusalView(string Reason, string By, DateTimeOffset At);

public sealed record NoticeGivenView(NoticeKind Kind, NoticeForm Form, NoticeRecipient To, NoticeChannel Channel, DateTimeOffset GivenAt, string GivenTo, string RecordedBy);
