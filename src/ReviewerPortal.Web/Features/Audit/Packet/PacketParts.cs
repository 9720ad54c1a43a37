using System.Text;
using ReviewerPortal.Data.Audit;
using ReviewerPortal.Data.Blobs;
using ReviewerPortal.Data.Letters;
using ReviewerPortal.Data.Plan;
using ReviewerPortal.Data.Policies;
using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Retention;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>Maps the record to the parts of a case packet, member by member, so that the format changes only on purpose.</summary>
internal static class PacketParts
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PacketPlan Of(PlanSettings plan) => new(plan.Name, plan.AddressLines, plan.Phone, plan.Tty, plan.TimeZone);

    public static PacketCase Of(AuthorizationCase c) => new(
        c.Id, c.Number, c.Version, c.Status, c.RequestType, c.Urgency, c.PhysicianSupportsExpedite, c.ReceivedAt, c.DueAt, c.NoticeDueAt, c.DecidedAt, c.SettledAt,
        c.Outcome, c.Dismissal, c.HolderId, c.HolderName, c.LeaseUntil, c.CurrentRecommendationId, c.ClockZone);

    public static PacketMember Of(Member m) => new(
        m.GivenName, m.FamilyName, m.MemberId, m.BirthDate, m.Address, m.Phone, m.PreferredLanguage, m.LargePrint, m.State, m.Representative);

    public static PacketProvider Of(Provider p) => new(p.Name, p.Organisation, p.Npi, p.Phone, p.Fax, p.Address);

    public static PacketCoverage Of(Coverage c) => new(c.LineOfBusiness, c.Funding, c.Product, c.ActiveFrom);

    public static PacketLine Of(RequestedService s, PacketPeople people) => new(
        s.Id, s.LineNumber, s.Code, CodeShapes.IsCpt(s.Code), s.Description, s.Units, s.FromDate, s.ToDate, s.Method, s.PolicyVersionId,
        [.. s.Authorities.OrderBy(a => a.RecordedAt).ThenBy(a => a.Id).Select(Of)],
        [.. s.Answers.OrderBy(a => a.Address, StringComparer.Ordinal).Select(a => new PacketAnswer(a.Id, a.Address, a.Value, a.AnsweredById, people.NameOf(a.AnsweredById), a.AnsweredAt))]);

    private static PacketAuthority Of(AuthorityRecord a) => new(
        a.Id, a.Source, a.Title, a.Version, a.Clause, a.Place, a.SearchedOn, a.Excerpt, a.Conclusion, a.RecordedById, a.RecordedByName, a.RecordedAt, a.WithdrawnAt);

    public static PacketPolicy Of(PublishedPolicy policy)
    {
        var (version, content) = (policy.Version, policy.Content);
        return new PacketPolicy(
            version.Id, version.ReferenceNumber, version.Title, version.RevisionDate, version.EffectiveFrom, version.EffectiveTo, version.CommitteeAdoptedOn,
            version.PublishedAt, version.ContentHash, version.EvidenceHash,
            [.. content.Policy.Statements.Select(s => new PacketStatement(s.Address, s.Text.Text, s.Verdict))],
            [.. content.Evidence.Select(e => new PacketEvidence(
                e.Id, e.Organisation, e.Name, e.Strength, e.Direction, e.PointsTheOtherWay?.QuestionForDirector, e.PointsTheOtherWay?.ComplianceAnswer?.Text))],
            content.Policy.Copyright?.Text, content.Policy.Source);
    }

    public static PacketCheck Of(RequestCheck c) => new(c.Id, c.Subject, c.Remark, c.CheckedById, c.CheckedByName, c.CheckedAt);

    public static PacketDocument Of(ClinicalDocument d, Blob? blob)
    {
        var matches = blob is not null && Blob.HashOf(blob.Bytes) == d.BlobHash;
        return new PacketDocument(
            d.Id, d.Position, d.Title, d.Kind, d.Author, d.DatedOn, d.BlobHash, blob?.ContentType ?? "", blob?.Bytes.Length ?? 0, matches, matches ? TextOf(blob!) : null);
    }

    /// <summary>Null where the bytes are no text.</summary>
    private static string? TextOf(Blob blob)
    {
        if (!blob.ContentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return Strict.GetString(blob.Bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static PacketTalk Of(PeerToPeerEntry t) => new(t.Id, t.With, t.Outcome, t.RecordedById, t.RecordedByName, t.RecordedAt);

    public static PacketNote Of(CaseNote n) => new(n.Id, n.Kind, n.Text, n.AuthorId, n.AuthorName, n.WrittenAt);

    public static PacketClock Of(CaseClock c, DateTimeOffset now) => new(
        c.Id, c.Measures, c.To, c.Start, c.Row.Source, c.Row.Limit, c.Row.Unit, c.Cite, c.Verified, c.Row.SwitchedOn, c.Governs, c.ClockRowId, c.Row.Version,
        c.StartedAt, c.DueAt, c.OriginalDueAt, c.PausedAt, c.PausedUntil, c.StoppedAt, c.ReplacedAt, StateOf(c, now));

    private static PacketClockState StateOf(CaseClock clock, DateTimeOffset now) => (clock, clock.IsLateAt(now)) switch
    {
        ({ ReplacedAt: not null }, var late) => late ? PacketClockState.ReplacedLate : PacketClockState.Replaced,
        ({ StoppedAt: not null }, var late) => late ? PacketClockState.StoppedLate : PacketClockState.StoppedInTime,
        ({ DueAt: null }, _) => PacketClockState.NotStarted,
        (_, true) => PacketClockState.Late,
        _ => clock.IsPausedAt(now) ? PacketClockState.Paused : PacketClockState.Running,
    };

    public static PacketBreach Of(ClockBreach b) => new(b.Id, b.ClockId, b.Measures, b.To, b.DueAt, b.RecordedAt, b.Cite);

    public static PacketExtension Of(ClockExtension e) => new(
        e.Id, e.ClockId, e.AskedBy, e.Ground, e.Reason, e.MemberInterest, e.NoticeSentAt, e.NoticeChannel, e.ExtendedById, e.ExtendedByName, e.ExtendedAt, e.OriginalDueAt, e.Cite);

    public static PacketExpediteRefusal Of(ExpediteRefusal r) => new(r.Id, r.Reason, r.RefusedById, r.RefusedByName, r.RefusedAt);

    public static PacketNotice Of(GivenNotice n) => new(n.Id, n.Kind, n.Form, n.To, n.Channel, n.GivenAt, n.GivenTo, n.RecordedById, n.RecordedByName, n.RecordedAt);

    public static PacketRecommendation Of(Recommendation r, Guid? current) => new(
        r.Id, r.Id == current, r.RecommendedById, r.RecommendedByName, r.RecommendedByCredentials, r.RecommendedAt,
        [.. r.Lines.OrderBy(l => l.LineNumber).Select(l => new PacketRecommendedLine(l.Id, l.LineNumber, l.Outcome, l.Basis, Of(l.InPart)))],
        r.MemberFacingReason, r.ClinicalRationale, r.WhatWouldChange, r.IndividualReview);

    private static PacketInPart? Of(ApprovedInPart? part) => part is null ? null : new(part.Code, part.Description, part.Units, part.PlainName);

    public static PacketDetermination Of(Determination d, PacketStanding standing) => new(
        d.Id, d.LineNumber, d.Outcome, d.Basis, Of(d.InPart), standing, d.SupersedesId, d.SupersessionReason, d.PolicyVersionId, d.PolicyContentHash,
        d.DecidedById, d.DecidedByName, d.DecidedByCredentials, d.DecidedBySpecialty, d.LicenseNumber, d.LicenseState, d.DecidedAt, d.ClinicalRationale, d.SignOffId);

    public static PacketSignOff Of(Domain.Determinations.SignOff s, SignOffRevocation? revocation) => new(
        s.Id, s.RecommendationId, s.SignerId, s.SignerName, s.SignerCredentials, s.SignerSpecialty, s.LicenseNumber, s.LicenseState, s.SignedAt, s.ReleaseAt, s.PacketDigest,
        s.IsFirstOfTwo, s.ApprovedInstead, s.Reasoning,
        [.. s.ContraryEvidenceAnswers.OrderBy(a => a.EvidenceId, StringComparer.Ordinal).Select(a => new PacketEvidenceAnswer(a.Id, a.EvidenceId, a.Answer))],
        s.AttestedStatement, s.SimilarityPercent, s.SecondsOnCase, s.UnopenedEvidence.Split(',', StringSplitOptions.RemoveEmptyEntries), Of(revocation));

    private static PacketRevocation? Of(SignOffRevocation? r) => r is null ? null : new(r.Id, r.Kind, r.Reason, r.RevokedById, r.RevokedByName, r.RevokedAt);

    public static PacketLetter Of(IssuedLetter l, bool isRecalled) => new(
        l.Id, l.SignOffId, l.Kind, l.LetterDate, l.IssuedAt, l.ReleaseAt, l.SignerName, l.SignerCredentials, l.PolicyReference, l.PolicyRevision, l.PolicyVersionId,
        l.Sha256, l.PageCount, l.TextsVersion, l.RendererVersion, l.IsDraft, isRecalled);

    public static PacketHold Of(LegalHold h) => new(
        h.Id, h.Reason, h.PlacedById, h.PlacedByName, h.PlacedAt,
        h.Release is { } r ? new PacketHoldRelease(r.Id, r.Reason, r.ReleasedById, r.ReleasedByName, r.ReleasedAt) : null);

    public static PacketEvent Of(AuditEvent link)
    {
        var told = RecordedEvent.Read(link.CanonicalBytes);
        return new PacketEvent(
            link.Sequence, told.At, told.Kind, told.ActorId, told.ActorName, told.ActorRoles,
            [.. told.Details.Select(d => new PacketDetail(d.Key, d.Value))],
            [.. told.Changes.Select(c => new PacketChange(c.What, c.Before, c.After))],
            [.. told.Rows.Select(r => new PacketRow(r.Name.Table, r.Name.Key, r.Sha256))],
            [.. told.Removed.Select(r => new PacketRow(r.Table, r.Key, null))],
            Encoding.UTF8.GetString(link.CanonicalBytes), Convert.ToHexStringLower(link.PreviousHash), Convert.ToHexStringLower(link.Hash));
    }
}

/// <summary>People's names of today, for rows that keep an id only.</summary>
internal sealed record PacketPeople(IReadOnlyDictionary<Guid, string> Names)
{
    public string NameOf(Guid id) => Names.GetValueOrDefault(id, "unknown");
}
