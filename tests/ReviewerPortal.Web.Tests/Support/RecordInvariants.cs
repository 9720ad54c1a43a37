using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReviewerPortal.Data;
using ReviewerPortal.Data.Accounts;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Cases;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;

namespace ReviewerPortal.Web.Tests.Support;

/// <summary>
/// What is true of a whole record at every moment, whatever was killed or refused before: no transition is there by half. Asks the
/// database past the use cases, and the audit events' bytes for what happened. Each broken one is a sentence.
/// </summary>
public sealed class RecordInvariants
{
    private readonly IReadOnlyList<AuthorizationCase> _cases;
    private readonly ILookup<Guid?, ToldEvent> _events;
    private readonly IReadOnlyList<ToldEvent> _all;
    private readonly IReadOnlyList<IssuedLetter> _letters;
    private readonly IReadOnlyDictionary<string, string> _blobs;
    private readonly IReadOnlyList<PolicyVersion> _policies;
    private readonly IReadOnlyDictionary<int, int> _counters;
    private readonly IReadOnlyDictionary<Guid, long> _people;

    private RecordInvariants(
        IReadOnlyList<AuthorizationCase> cases, IReadOnlyList<ToldEvent> events, IReadOnlyList<IssuedLetter> letters, IReadOnlyDictionary<string, string> blobs,
        IReadOnlyList<PolicyVersion> policies, IReadOnlyDictionary<int, int> counters, IReadOnlyDictionary<Guid, long> people)
    {
        (_cases, _all, _letters, _blobs, _policies, _counters, _people) = (cases, events, letters, blobs, policies, counters, people);
        _events = events.ToLookup(e => e.CaseId);
    }

    /// <summary>Every broken invariant; none where the record is whole.</summary>
    public static async Task<IReadOnlyList<string>> BrokenAsync(PortalDbContext context)
    {
        var read = await ReadAsync(context);
        return [.. read._cases.SelectMany(read.BrokenOf), .. read.BrokenBetweenCases(), .. read.BrokenOfPolicies(), .. read.BrokenOfPeople()];
    }

    public static async Task AssertHoldAsync(PortalHost host)
    {
        await using var context = host.NewContext();
        Assert.Empty(await BrokenAsync(context));
    }

    private static async Task<RecordInvariants> ReadAsync(PortalDbContext context)
    {
        var cases = new List<AuthorizationCase>();
        foreach (var number in await context.Set<AuthorizationCase>().OrderBy(c => c.Number).Select(c => c.Number).ToListAsync())
            cases.Add((await CaseActions.LoadAsync(context, number, CancellationToken.None))!);
        var events = await context.Set<AuditEvent>().AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
        var blobs = await context.Set<Blob>().AsNoTracking().ToListAsync();
        return new RecordInvariants(
            cases,
            [.. events.Select(e => e.Told())],
            await context.Set<IssuedLetter>().AsNoTracking().ToListAsync(),
            blobs.ToDictionary(b => b.Sha256, b => Blob.HashOf(b.Bytes)),
            await context.Set<PolicyVersion>().AsNoTracking().ToListAsync(),
            await context.Set<CaseCounter>().AsNoTracking().ToDictionaryAsync(c => c.Year, c => c.Last),
            await context.Set<Person>().AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Version));
    }

    private IEnumerable<string> BrokenOf(AuthorizationCase found) =>
        ((IEnumerable<string>[])[Versions(found), Status(found), Holder(found), Clocks(found), Documents(found), Recommendations(found), Determinations(found), SignOffs(found), Revocations(found), Told(found)])
        .SelectMany(broken => broken).Select(sentence => $"{found.Number}: {sentence}");

    /// <summary>An accepted action raises the version by one and is one event.</summary>
    private IEnumerable<string> Versions(AuthorizationCase found)
    {
        var told = _events[found.Id].Select(VersionOf).OfType<long>().ToList();
        if (!told.SequenceEqual(Enumerable.Range(1, (int)found.Version).Select(version => (long)version)))
            yield return $"its version is {found.Version}, its events tell {string.Join(' ', told)}";
    }

    private IEnumerable<string> Status(AuthorizationCase found)
    {
        var told = _events[found.Id].LastOrDefault(e => e.Details.ContainsKey("status"))?.Details["status"] ?? nameof(CaseStatus.Received);
        if (told != found.Status.ToString()) yield return $"it is {found.Status}, its last event says {told}";
        if (found.Status.IsSettled() && (found.DecidedAt is null || found.SettledAt is null || found.Outcome is null)) yield return $"it is {found.Status}, decided at {found.DecidedAt}, settled at {found.SettledAt} as {found.Outcome}";
        if (!found.Status.IsSettled() && found.SettledAt is not null) yield return $"it is {found.Status}, and settled at {found.SettledAt}";
        if (!found.Status.IsSettled() && !WasTakenUpAgain(found) && found.DecidedAt is not null) yield return $"it is {found.Status}, and decided at {found.DecidedAt}";
        if (found.Status.AwaitsSignature() && found.CurrentRecommendation is null) yield return "it awaits a signature without a recommendation";
        if (found.Status.IsDecided() && StandingOutcome(found) != found.Status) yield return $"it is {found.Status}, its determinations say {StandingOutcome(found)}";
        if (!found.Status.IsSettled() && !WasTakenUpAgain(found) && found.Determinations.Count > 0) yield return $"it is {found.Status} and has determinations";
    }

    /// <summary>The outcome of the determination of each line that counts; null where a line has none.</summary>
    private static CaseStatus? StandingOutcome(AuthorizationCase found)
    {
        var standing = found.StandingDeterminations;
        return standing.Count == found.Lines.Count ? Enum.Parse<CaseStatus>(Determination.CaseOutcome(standing.Select(d => d.Outcome)).ToString()) : null;
    }

    private bool WasTakenUpAgain(AuthorizationCase found) => _events[found.Id].Any(e => e.Kind is "case.reopened" or "determination.recalled");

    private static IEnumerable<string> Holder(AuthorizationCase found)
    {
        if (new[] { found.HolderId is null, found.HolderName is null, found.LeaseUntil is null }.Distinct().Count() > 1) yield return "its holder, the holder's name and the lease disagree";
        if (found.Status.IsSettled() && found.HolderId is not null) yield return $"it is {found.Status} and held";
        if (found.Status == CaseStatus.InReview && found.HolderId is null) yield return "it is in review by nobody";
    }

    private static IEnumerable<string> Clocks(AuthorizationCase found)
    {
        if (found.Lines.Count == 0) yield return "it has no line";
        if (found.Clocks.Count(clock => clock is { Measures: ClockMeasure.Decision, Governs: true }) != 1) yield return "not exactly one clock governs the decision";
        else if (found.DecisionClock.DueAt != found.DueAt) yield return "it is not due when its governing clock says";
        if (found.Breaches.Any(breach => found.Clocks.All(clock => clock.Id != breach.ClockId))) yield return "a breach is of a clock that does not exist";
        if (found.Breaches.Select(breach => breach.ClockId).Distinct().Count() != found.Breaches.Count) yield return "a clock was breached twice";
    }

    private IEnumerable<string> Documents(AuthorizationCase found)
    {
        var received = _events[found.Id].Where(e => e.Kind == "case.received").ToList();
        if (received.Count != 1) yield return $"it was received {received.Count} times";
        else if (received[0].Details["documents"] != found.Documents.Count.ToString(CultureInfo.InvariantCulture)) yield return "documents of the receipt are missing";
        foreach (var document in found.Documents.Where(d => !IsWhole(d.BlobHash))) yield return $"the bytes of the document {document.Title} are missing or changed";
    }

    private IEnumerable<string> Recommendations(AuthorizationCase found)
    {
        foreach (var recommendation in found.Recommendations)
        {
            if (EventsNaming(found, "determination.recommended", "recommendation", recommendation.Id) != 1) yield return "a recommendation has not exactly one event";
            if (!recommendation.Lines.Select(l => l.LineNumber).Order().SequenceEqual(found.Lines.Select(l => l.LineNumber).Order())) yield return "a recommendation does not cover each line once";
        }
    }

    private IEnumerable<string> Determinations(AuthorizationCase found)
    {
        foreach (var determination in found.Determinations)
        {
            if (determination.Outcome != LineOutcome.Approved && determination.SignOffId is null) yield return $"line {determination.LineNumber} is {determination.Outcome} without a signature";
            if (determination.SignOffId is { } id && found.SignOffs.All(s => s.Id != id)) yield return $"the signature of line {determination.LineNumber} is missing";
            if (determination.SignOffId is null && !_events[found.Id].Any(e => e.Kind == "determination.approved" && e.ActorId == determination.DecidedById && e.At == determination.DecidedAt))
                yield return $"the approval of line {determination.LineNumber} has no event";
        }
    }

    private IEnumerable<string> SignOffs(AuthorizationCase found)
    {
        foreach (var signOff in found.SignOffs)
        {
            var recommendation = found.Recommendations.SingleOrDefault(r => r.Id == signOff.RecommendationId);
            if (recommendation is null) yield return "a signature has no recommendation";
            else if (recommendation.RecommendedById == signOff.SignerId) yield return "the signer recommended it";
            if (EventsNaming(found, signOff.IsFirstOfTwo ? "determination.first-signed" : "determination.signed", "signOff", signOff.Id) != 1) yield return "a signature has not exactly one event";
            var decided = found.Determinations.Where(d => d.SignOffId == signOff.Id).ToList();
            if (decided.Count != (signOff.IsFirstOfTwo ? 0 : found.Lines.Count)) yield return "a signature does not decide each line";
            var owed = decided.Any(d => d.Outcome != LineOutcome.Approved) ? 1 : 0;
            var letters = _letters.Where(l => l.SignOffId == signOff.Id).ToList();
            if (letters.Count != owed) yield return $"a signature has {letters.Count} letters and owes {owed}";
            foreach (var letter in letters.Where(l => l.CaseId != found.Id || l.CaseNumber != found.Number)) yield return $"the letter of its signature names {letter.CaseNumber}";
        }
    }

    private IEnumerable<string> Revocations(AuthorizationCase found)
    {
        foreach (var revocation in found.Revocations)
        {
            if (found.SignOffs.All(s => s.Id != revocation.SignOffId)) yield return "a revoked signature is missing";
            if (revocation.Kind == RevocationKind.Recalled && EventsNaming(found, "determination.recalled", "revocation", revocation.Id) != 1) yield return "a recall has not exactly one event";
        }
    }

    /// <summary>What somebody was told, or given more time for, is one event each.</summary>
    private IEnumerable<string> Told(AuthorizationCase found)
    {
        foreach (var notice in found.Notices.Where(n => EventsNaming(found, "notice.recorded", "notice", n.Id) != 1)) yield return $"the notice to the {notice.To} has not exactly one event";
        if (found.Extension is { } extension && EventsNaming(found, "clock.extended", "extension", extension.Id) != 1) yield return "the extension has not exactly one event";
        if (found.ExpediteRefusal is { } refusal && EventsNaming(found, "expedite.refused", "refusal", refusal.Id) != 1) yield return "the refused expedite has not exactly one event";
    }

    private IEnumerable<string> BrokenBetweenCases()
    {
        var known = _cases.Select(c => c.Id).ToHashSet();
        foreach (var stray in _all.Where(e => e.CaseId is { } id && !known.Contains(id))) yield return $"the event {stray.Kind} is about a case that does not exist";
        foreach (var letter in _letters.Where(l => !IsWhole(l.Sha256))) yield return $"the bytes of the letter of {letter.CaseNumber} are missing or changed";
        foreach (var letter in _letters.Where(l => !_cases.Any(c => c.SignOffs.Any(s => s.Id == l.SignOffId)))) yield return $"the letter of {letter.CaseNumber} has no signature";
        foreach (var (year, last) in _counters)
            if (_cases.Count(c => c.Number.StartsWith($"UM-{year}-", StringComparison.Ordinal)) != last) yield return $"{last} case numbers of {year} are used, and not as many cases exist";
    }

    private IEnumerable<string> BrokenOfPolicies() =>
        from version in _policies
        let events = _all.Count(e => e.Kind == "policy.published" && e.Details["policyVersion"] == version.Id.ToString())
        where events != 1 || !IsWhole(version.ContentHash) || !IsWhole(version.EvidenceHash)
        select $"the policy {version.ReferenceNumber} lacks its event or its files";

    private IEnumerable<string> BrokenOfPeople()
    {
        string[] changes = ["person.changed", "person.disabled", "person.enabled", "person.password-reset"];
        var told = _all.Where(e => changes.Contains(e.Kind)).CountBy(e => Guid.Parse(e.Details["person"]!)).ToDictionary();
        return _people.Where(person => person.Value != told.GetValueOrDefault(person.Key)).Select(person => $"the person {person.Key} was changed {person.Value} times, told {told.GetValueOrDefault(person.Key)} times");
    }

    private bool IsWhole(string hash) => _blobs.TryGetValue(hash, out var hashOfBytes) && hashOfBytes == hash;

    private int EventsNaming(AuthorizationCase found, string kind, string detail, Guid id) =>
        _events[found.Id].Count(e => e.Kind == kind && e.Details.GetValueOrDefault(detail) == id.ToString());

    /// <summary>The receipt makes version 1; views, letters opened and refusals make none.</summary>
    private static long? VersionOf(ToldEvent told) => told.Kind == "case.received" ? 1
        : told.Details.TryGetValue("version", out var version) ? long.Parse(version!, CultureInfo.InvariantCulture) : null;
}
