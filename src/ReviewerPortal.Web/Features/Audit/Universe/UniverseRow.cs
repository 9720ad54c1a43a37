using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Web.Time;

namespace ReviewerPortal.Web.Features.Audit.Universe;

/// <summary>One case as the columns ask it. Nothing that a signature made is told before its release.</summary>
internal sealed class UniverseRow(
    AuthorizationCase found, IReadOnlyList<IssuedLetter> letters, IReadOnlyDictionary<Guid, PolicyVersion> policies, bool isSampled, DateTimeOffset now, PlanTimeZone zone)
{
    private const string NotReleased = "not released yet";

    public AuthorizationCase Case => found;

    public bool IsSampled => isSampled;

    private bool IsReleased => SignOffsThatCount.All(s => s.ReleaseAt <= now);

    private IEnumerable<Domain.Determinations.SignOff> SignOffsThatCount => found.SignOffs.Where(s => found.Revocations.All(r => r.SignOffId != s.Id));

    public string Status => IsReleased ? found.Status.InWords() : NotReleased;

    public string Outcome => !IsReleased ? NotReleased : found.Outcome?.InWords() ?? "";

    public string DecidedAt => IsReleased ? Time(found.DecidedAt) : "";

    public string UrgencyAtReceipt => (found.ExpediteRefusal is null ? found.Urgency : Urgency.Expedited).InWords();

    public string UrgencyAtDecision => found.DecidedAt is null ? "" : found.Urgency.InWords();

    public IReadOnlyList<Determination> Determinations => IsReleased ? found.StandingDeterminations : [];

    public string LineOutcomes => string.Join("; ", Determinations.Select(d =>
        $"{d.LineNumber}: {CodeOf(d.LineNumber)} {d.Outcome.InWords()}, {d.Basis.InWords()}{(d.InPart is { } part ? $" ({part.Units} of {part.Code})" : "")}"));

    public string DecisionTimeliness => found.DecisionClock is var clock && !IsReleased ? NotReleased : Timeliness(clock, "open");

    /// <summary>The first notice of the determination that counts, in this form to this recipient; empty where none was given.</summary>
    public string NoticeAt(NoticeRecipient to, NoticeForm form) => Time(found.Notices
        .Where(n => n.Kind == NoticeKind.Determination && n.To == to && n.Form == form && n.GivenAt >= found.DecidedAt).Min(n => (DateTimeOffset?)n.GivenAt));

    /// <summary>By the clock that governs this notice; empty where none does.</summary>
    public string NoticeTimeliness(NoticeRecipient to, NoticeForm form)
    {
        var measure = form == NoticeForm.Oral ? ClockMeasure.OralNotice : ClockMeasure.WrittenNotice;
        var clock = found.Clocks.FirstOrDefault(c => c.Measures == measure && c.To == to && c.Governs);
        return clock is null ? "" : Timeliness(clock, "not given");
    }

    public Recommendation? Recommendation => found.CurrentRecommendation ?? found.Recommendations.OrderBy(r => r.RecommendedAt).LastOrDefault();

    public Domain.Determinations.SignOff? FirstSigner => IsReleased ? SignOffsThatCount.Where(s => s.IsFirstOfTwo).OrderBy(s => s.SignedAt).LastOrDefault() : null;

    public string Deciders(Func<Determination, string?> value) => Distinct(Determinations.Select(value));

    /// <summary>The versions that the determinations pinned; before those, the versions under review.</summary>
    public string Policies(Func<PolicyVersion, string> value)
    {
        var pinned = Determinations.Count > 0 ? Determinations.Select(d => d.PolicyVersionId) : found.Lines.OrderBy(l => l.LineNumber).Select(l => l.PolicyVersionId);
        return Distinct(pinned.OfType<Guid>().Select(id => policies.TryGetValue(id, out var version) ? value(version) : null));
    }

    public string Letters => string.Join("; ", letters
        .Where(l => l.ReleaseAt <= now && found.Revocations.All(r => r.SignOffId != l.SignOffId)).Select(l => l.Sha256));

    public string Breaches => string.Join("; ", found.Breaches.OrderBy(b => b.DueAt).ThenBy(b => b.Measures).Select(b => $"{ClockWords.Of(b.Measures, b.To)}, due {Time(b.DueAt)}"));

    /// <summary>The plan's wall clock with its offset, e.g. 2026-11-16T09:12:33-06:00; empty for none.</summary>
    public string Time(DateTimeOffset? instant) => instant is { } given ? zone.ToText(given) : "";

    /// <summary>What was late once stays late, whatever happened later.</summary>
    private string Timeliness(CaseClock clock, string open) => (clock.StoppedAt is null, clock.IsLateAt(now)) switch
    {
        (true, true) => $"{open}, late",
        (true, false) => open,
        (false, true) => "late",
        _ => "timely",
    };

    private string CodeOf(int lineNumber) => found.Lines.First(l => l.LineNumber == lineNumber).Code;

    private static string Distinct(IEnumerable<string?> values) => string.Join("; ", values.Where(v => !string.IsNullOrEmpty(v)).Distinct());
}
