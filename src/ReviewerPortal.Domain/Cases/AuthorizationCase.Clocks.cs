using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Deadlines.Rules;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>
/// The times that run on a case: until when it must be decided and told. No path leads from here to a determination: a clock that runs out
/// raises a breach and nothing else.
/// </summary>
public sealed partial class AuthorizationCase
{
    public const int ZoneLength = 60;

    private readonly List<ClockBreach> _breaches = [];
    private readonly List<GivenNotice> _notices = [];

    /// <summary>The IANA name of the plan's time zone at receipt, pinned like the clock rows: the case's days are counted in it.</summary>
    public string ClockZone { get; private set; } = "";

    /// <summary>True where the treating physician supports the expedite, which must then be granted.</summary>
    public bool PhysicianSupportsExpedite { get; private set; }

    /// <summary>UTC; when the next notice that is owed is due. Null while nothing is to be told.</summary>
    public DateTimeOffset? NoticeDueAt { get; private set; }

    /// <summary>Clocks that ran out; none is ever taken back.</summary>
    public IReadOnlyList<ClockBreach> Breaches => _breaches;

    /// <summary>Notices that were given.</summary>
    public IReadOnlyList<GivenNotice> Notices => _notices;

    /// <summary>The one extension; null where there was none.</summary>
    public ClockExtension? Extension { get; private set; }

    public ExpediteRefusal? ExpediteRefusal { get; private set; }

    /// <summary>The clock that <see cref="DueAt"/> comes from.</summary>
    public CaseClock DecisionClock => _clocks.Single(clock => clock is { Measures: ClockMeasure.Decision, Governs: true });

    private bool HasRepresentative => Member.Representative is not null;

    private TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(ClockZone);

    /// <summary>
    /// The holder gives the decision more time, by the terms of the row that governs: once, on the row's grounds, noticed before the due time.
    /// Refused with each rule that is broken, the fields named <c>Extension…</c>.
    /// </summary>
    public Result<CaseEvent> Extend(Reviewer nurse, ExtensionRequest request, DateTimeOffset now)
    {
        if (HolderRefusals(CaseAct.Extend, nurse) is { Length: > 0 } notYours) return notYours;
        if (DecisionClock is not { Row.Extension: { } terms } clock) return NoExtension(DecisionClock);
        var broken = Rules.Broken(
            new ACaseIsExtendedOnce(Extension, terms.Cite),
            new TheDueTimeHasNotPassed(clock, now, terms.Cite),
            new TheGroundIsOneOfTheRow(terms, request.Ground),
            new TheGroundFitsWhoAsked(request),
            new TheExtensionHasAReason(request.Reason),
            new TheMembersInterestIsStated(terms, request),
            new RecordsOfAContractedProviderAreNotAwaited(terms, request),
            new TheExtensionIsNoticedInTime(clock, terms, request, now),
            new TheExtensionNoticeIsInWriting(terms, request.NoticeChannel));
        if (broken.Length > 0) return broken;

        Extension = ClockExtension.Of(Id, clock, terms, request, nurse, now);
        MoveClocks(terms, request);
        return Accept("clock.extended", now, ("extension", Extension.Id), ("ground", request.Ground), ("askedBy", request.AskedBy),
            ("noticeSentAt", request.NoticeSentAt?.ToString("O")), ("dueBefore", Extension.OriginalDueAt.ToString("O")), ("due", DueAt.ToString("O")));
    }

    /// <summary>
    /// The holder does not expedite what the treating physician does not support. The standard clock counts from the original receipt; the expedited
    /// ones stay on the record as replaced, their breaches too; the notice that a breach already owes stays owed. <paramref name="rows"/> are those in force at receipt.
    /// </summary>
    public Result<CaseEvent> RefuseExpedite(Reviewer nurse, string reason, IEnumerable<ClockRow> rows, DateTimeOffset now)
    {
        if (HolderRefusals(CaseAct.RefuseExpedite, nurse) is { Length: > 0 } notYours) return notYours;
        var broken = Rules.Broken(
            new TheRequestIsExpedited(Urgency),
            new AnExpediteThatThePhysicianSupportsIsGranted(PhysicianSupportsExpedite),
            new AnExtendedClockIsNotReplaced(Extension),
            new TheExpediteRefusalHasAReason(reason));
        if (broken.Length > 0) return broken;

        RecordExpiredClocks(now);
        ExpediteRefusal = ExpediteRefusal.Of(Id, reason, nurse, now);
        var (dueBefore, replaced) = (DueAt, _clocks.Where(clock => clock.Start != ClockStart.ExpediteRefusal && !IsOwedSinceABreach(clock)).ToList());
        replaced.ForEach(clock => clock.Replace(now));
        foreach (var clock in _clocks.Where(clock => clock.Start == ClockStart.ExpediteRefusal)) clock.Begin(now, Zone);
        Urgency = Urgency.Standard;
        _clocks.AddRange(CaseClocks.For(Coverage, RequestType, Urgency, HasRepresentative, ReceivedAt, rows, Zone));
        Regovern();
        return Accept("expedite.refused", now, ("refusal", ExpediteRefusal.Id), ("dueBefore", dueBefore.ToString("O")), ("due", DueAt.ToString("O")));
    }

    /// <summary>Records that somebody was told: the notice, not the signature, stops a notice clock. The fields are named <c>Notice…</c>.</summary>
    public Result<CaseEvent> RecordNotice(Reviewer by, NoticeEntry entry, DateTimeOffset now)
    {
        if (ActRefusals(CaseAct.RecordNotice, by) is { Length: > 0 } notAllowed) return notAllowed;
        var broken = Rules.Broken(
            new ThereIsSomethingToTell(entry.Kind, HappenedAt(entry.Kind)),
            new TheNoticeFollowsWhatItTells(entry.GivenAt, HappenedAt(entry.Kind), ReleasedAt(entry.Kind), now),
            new TheChannelFitsTheForm(entry.Form, entry.Channel),
            new TheRepresentativeStandsInTheMembersPlace(entry.To, HasRepresentative),
            new TheNoticeNamesWhoWasTold(entry.GivenTo));
        if (broken.Length > 0) return broken;

        var notice = GivenNotice.By(by, Id, entry, now);
        _notices.Add(notice);
        StopNoticeClocks(notice);
        return Accept("notice.recorded", now, ("notice", notice.Id), ("kind", entry.Kind), ("form", entry.Form), ("to", entry.To), ("givenAt", notice.GivenAt.ToString("O")));
    }

    /// <summary>
    /// Records each clock that has run out, once. Called by a job, and by every accepted action. Null where nothing new ran out; the version stays,
    /// because nobody's screen becomes stale by it.
    /// </summary>
    public CaseEvent? RecordBreaches(DateTimeOffset now)
    {
        if (RecordExpiredClocks(now) is not { Count: > 0 } breaches) return null;
        RenewNoticeDue();
        return CaseEvent.Of("clock.breached", ("clocks", InWords(breaches)), ("breaches", string.Join(' ', breaches.Select(breach => breach.Id))), ("status", Status));
    }

    private void StartClocks(IEnumerable<ClockRow> rows, TimeZoneInfo zone)
    {
        ClockZone = zone.Id;
        _clocks.AddRange(CaseClocks.For(Coverage, RequestType, Urgency, HasRepresentative, ReceivedAt, rows, zone));
        Regovern();
    }

    /// <summary>Nothing is left to decide as of this moment (UTC): the decision clock stops.</summary>
    private void DecisionMade(DateTimeOffset at)
    {
        DecidedAt = at;
        foreach (var clock in DecisionClocks) clock.Stop(at);
    }

    /// <summary>A decision was taken back before anybody was told: the decision clock goes on from the receipt, as if it had never stopped.</summary>
    private void DecisionUnmade()
    {
        // A superseding decision found the clock stopped by the first one, which still stands.
        foreach (var clock in DecisionClocks.Where(clock => clock.StoppedAt == DecidedAt)) clock.GoOn();
        DecidedAt = DecisionClock.StoppedAt;
    }

    /// <summary>A withdrawal or a dismissal is taken up again: what must be decided and told is open once more, by the original due times.</summary>
    private void NothingWasDecided()
    {
        foreach (var clock in _clocks.Where(clock => clock.StoppedAt == DecidedAt && IsOfTheDetermination(clock))) clock.GoOn();
        DecisionUnmade();
    }

    /// <summary>What was asked for has come (UTC): a clock that a noticed extension paused goes on.</summary>
    private void InformationArrived(DateTimeOffset now)
    {
        if (Extension is not { Ground: ExtensionGround.MissingInformation } || DecisionClock.Row.Extension is not { } terms) return;
        foreach (var clock in _clocks.Where(clock => clock.Runs)) clock.GoOnAfterTheAnswer(now, terms, Zone);
        Regovern();
    }

    /// <summary>What every accepted action finds out about the clocks, in its own transaction: for its audit event.</summary>
    private IEnumerable<(string Name, object? Value)> ClocksMet(DateTimeOffset now)
    {
        var breaches = RecordExpiredClocks(now);
        // A request that was taken back leaves nothing to tell of a determination.
        if (Status == CaseStatus.Withdrawn)
            foreach (var clock in _clocks.Where(clock => clock.IsOpen && IsOfTheDetermination(clock))) clock.Stop(now);
        RenewNoticeDue();
        return breaches.Count > 0 ? [("breached", InWords(breaches))] : [];
    }

    private List<ClockBreach> RecordExpiredClocks(DateTimeOffset now)
    {
        var found = new List<ClockBreach>();
        foreach (var clock in _clocks.OrderBy(clock => clock.Measures).Where(clock => clock.Row.SwitchedOn))
        {
            if (clock.IsLateAt(now) && !_breaches.Exists(breach => breach.ClockId == clock.Id)) found.Add(ClockBreach.Of(Id, clock, now));
            if (clock is { Measures: ClockMeasure.Decision, Governs: true } && clock.IsLateAt(now)) OweTheUntimelyNotice(clock.DueAt!.Value);
        }

        _breaches.AddRange(found);
        return found;
    }

    private void OweTheUntimelyNotice(DateTimeOffset breachedAt)
    {
        foreach (var clock in _clocks.Where(clock => clock is { Start: ClockStart.DecisionBreach, StartedAt: null, IsOpen: true })) clock.Begin(breachedAt, Zone);
    }

    /// <summary>The decision and the notices that are due with it move together; rows with terms of their own do not.</summary>
    private void MoveClocks(ExtensionTerms terms, ExtensionRequest request)
    {
        var governing = DecisionClock;
        var moved = _clocks.Where(clock => clock.Runs && clock.Start == ClockStart.Receipt && IsTheSameLimit(clock.Row, governing.Row)).ToList();
        foreach (var clock in moved)
        {
            if (request.Ground == ExtensionGround.MissingInformation && terms.MissingInformation is not null) clock.Pause(request.NoticeSentAt!.Value, terms, Zone);
            else clock.Extend(terms, Zone);
        }

        Regovern();
    }

    private static bool IsTheSameLimit(ClockRow row, ClockRow governing) =>
        row.Limit == governing.Limit && row.Unit == governing.Unit && row.Source == governing.Source;

    private void StopNoticeClocks(GivenNotice notice)
    {
        var told = _clocks.Where(clock => clock.IsOpen && clock.To == notice.To).ToList();
        foreach (var clock in told.Where(clock => IsStoppedBy(clock.Measures, notice))) clock.Stop(notice.GivenAt);
        if (notice is { Kind: NoticeKind.Determination, Form: NoticeForm.Oral }) StartWrittenConfirmation(notice);
    }

    /// <summary>Written notice confirms an oral one that was in time; after a late one it is owed since the oral notice was due.</summary>
    private void StartWrittenConfirmation(GivenNotice oral)
    {
        var late = _clocks.Find(clock => clock is { Measures: ClockMeasure.OralNotice, Governs: true } && clock.To == oral.To && clock.DueAt <= oral.GivenAt)?.DueAt;
        foreach (var clock in _clocks.Where(clock => clock is { Start: ClockStart.OralNotice, StartedAt: null, IsOpen: true } && clock.To == oral.To))
        {
            if (late is { } due) clock.BeginWithDue(oral.GivenAt, due);
            else clock.Begin(oral.GivenAt, Zone);
        }

        Regovern();
    }

    /// <summary>A written notice serves in an oral one's place, never the other way round.</summary>
    private static bool IsStoppedBy(ClockMeasure measure, GivenNotice notice) => (measure, notice.Kind) switch
    {
        (ClockMeasure.WrittenNotice, NoticeKind.Determination) or (ClockMeasure.ExpediteRefusalWrittenNotice, NoticeKind.ExpediteRefusal)
            or (ClockMeasure.UntimelyDecisionNotice, NoticeKind.UntimelyDecision) => notice.Form == NoticeForm.Written,
        (ClockMeasure.OralNotice, NoticeKind.Determination) or (ClockMeasure.ExpediteRefusalOralNotice, NoticeKind.ExpediteRefusal) => true,
        _ => false,
    };

    private DateTimeOffset? HappenedAt(NoticeKind kind) => kind switch
    {
        NoticeKind.Determination => DecidedAt,
        NoticeKind.ExpediteRefusal => ExpediteRefusal?.RefusedAt,
        _ => _breaches.Find(breach => breach.Measures == ClockMeasure.Decision)?.DueAt,
    };

    private DateTimeOffset? ReleasedAt(NoticeKind kind) =>
        kind == NoticeKind.Determination ? DecidingSignOff?.ReleaseAt : null;

    private IEnumerable<CaseClock> DecisionClocks => _clocks.Where(clock => clock.Measures == ClockMeasure.Decision && clock.ReplacedAt is null);

    private static bool IsOwedSinceABreach(CaseClock clock) => clock is { Start: ClockStart.DecisionBreach, StartedAt: not null };

    /// <summary>Whoever the law has told of the determination in writing.</summary>
    private IReadOnlyList<NoticeRecipient> ToldInWriting => [.. _clocks.Where(clock => clock is { Measures: ClockMeasure.WrittenNotice, Governs: true }).Select(clock => clock.To).Distinct()];

    private static bool IsOfTheDetermination(CaseClock clock) => clock.Measures is ClockMeasure.OralNotice or ClockMeasure.WrittenNotice;

    private void Regovern()
    {
        CaseClocks.Govern(_clocks);
        DueAt = DecisionClock.DueAt!.Value;
    }

    private void RenewNoticeDue() =>
        NoticeDueAt = _clocks.Where(clock => clock is { Governs: true, Runs: true } && IsOwed(clock)).Min(clock => clock.DueAt);

    /// <summary>A determination is told once it is made; what other events started is owed at once.</summary>
    private bool IsOwed(CaseClock clock) => clock.Measures != ClockMeasure.Decision && (DecidedAt is not null || clock.Start is ClockStart.ExpediteRefusal or ClockStart.DecisionBreach);

    private static string InWords(IEnumerable<ClockBreach> breaches) => string.Join("; ", breaches.Select(breach => ClockWords.Of(breach.Measures, breach.To)));

    private static Refusal NoExtension(CaseClock clock) =>
        new("extension.not-in-row", "The clock that governs this case cannot be extended. Decide within the due time.", clock.Cite);
}
