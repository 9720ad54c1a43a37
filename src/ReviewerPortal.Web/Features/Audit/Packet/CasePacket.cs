using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Deadlines;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Policies;
using ReviewerPortal.Domain.Policies.Evidence;

namespace ReviewerPortal.Web.Features.Audit.Packet;

/// <summary>
/// Everything that the database knows about one case, at one moment. The order of members is part of the format: a packet of the same state is
/// the same bytes, but for <see cref="Exported"/> and what is late or running as of it. Instants are UTC, hashes lower-case hex. Health information.
/// </summary>
public sealed record CasePacket
{
    /// <summary>To be raised with every change of the format.</summary>
    public const int CurrentSchema = 1;

    public required int SchemaVersion { get; init; }
    public required PacketExport Exported { get; init; }

    /// <summary>The last event of the whole chain when the packet was read; the event of this export follows it.</summary>
    public required PacketHead ChainHead { get; init; }

    public required PacketPlan Plan { get; init; }
    public required PacketCase Case { get; init; }
    public required PacketMember Member { get; init; }
    public required PacketProvider RequestingProvider { get; init; }
    public required PacketCoverage Coverage { get; init; }
    public required IReadOnlyList<PacketDiagnosis> Diagnoses { get; init; }
    public required IReadOnlyList<PacketLine> Lines { get; init; }

    /// <summary>The notice of the American Medical Association, which stands wherever a CPT description does; empty where the request has none.</summary>
    public required string CptNotice { get; init; }

    public required IReadOnlyList<PacketPolicy> Policies { get; init; }
    public required IReadOnlyList<PacketCheck> Checks { get; init; }
    public required IReadOnlyList<PacketDocument> Documents { get; init; }

    /// <summary>The first time of each person; every later one is an event.</summary>
    public required IReadOnlyList<PacketOpening> DocumentOpenings { get; init; }

    public required IReadOnlyList<PacketTalk> PeerToPeer { get; init; }
    public required IReadOnlyList<PacketNote> Notes { get; init; }
    public required IReadOnlyList<PacketClock> Clocks { get; init; }
    public required IReadOnlyList<PacketBreach> Breaches { get; init; }
    public required PacketExtension? Extension { get; init; }
    public required PacketExpediteRefusal? ExpediteRefusal { get; init; }
    public required IReadOnlyList<PacketNotice> Notices { get; init; }
    public required IReadOnlyList<PacketRecommendation> Recommendations { get; init; }
    public required IReadOnlyList<PacketDetermination> Determinations { get; init; }
    public required IReadOnlyList<PacketSignOff> SignOffs { get; init; }
    public required IReadOnlyList<PacketLetter> Letters { get; init; }
    public required IReadOnlyList<PacketHold> LegalHolds { get; init; }
    public required IReadOnlyList<PacketEvent> Events { get; init; }
}

/// <summary>Who took the packet, and when.</summary>
public sealed record PacketExport(DateTimeOffset At, Guid ById, string ByName);

/// <summary>The place in the audit chain up to which the packet tells.</summary>
public sealed record PacketHead(long Sequence, string Hash);

/// <summary>The plan as its settings name it; days and printed times are in its zone (IANA).</summary>
public sealed record PacketPlan(string Name, IReadOnlyList<string> AddressLines, string Phone, string Tty, string TimeZone);

public sealed record PacketCase(
    Guid Id, string Number, long Version, CaseStatus Status, RequestType RequestType, Urgency Urgency, bool PhysicianSupportsExpedite,
    DateTimeOffset ReceivedAt, DateTimeOffset DueAt, DateTimeOffset? NoticeDueAt, DateTimeOffset? DecidedAt, DateTimeOffset? SettledAt,
    CaseOutcome? Outcome, DismissalReason? Dismissal, Guid? HolderId, string? HolderName, DateTimeOffset? LeaseUntil,
    Guid? CurrentRecommendationId, string ClockZone);

public sealed record PacketMember(
    string GivenName, string FamilyName, string MemberId, DateOnly BirthDate, string Address, string? Phone, string? PreferredLanguage, bool LargePrint,
    string State, string? Representative);

public sealed record PacketProvider(string Name, string? Organisation, string Npi, string? Phone, string? Fax, string? Address);

public sealed record PacketCoverage(LineOfBusiness LineOfBusiness, Funding? Funding, string? Product, DateOnly? ActiveFrom);

public sealed record PacketDiagnosis(string Code, string Description);

/// <summary>A requested service with what was searched and answered on it.</summary>
public sealed record PacketLine(
    Guid Id, int LineNumber, string Code, bool IsCpt, string Description, int Units, DateOnly FromDate, DateOnly ToDate, string? Method, Guid? PolicyVersionId,
    IReadOnlyList<PacketAuthority> Authorities, IReadOnlyList<PacketAnswer> Answers);

/// <summary>A search above the policy; withdrawn ones stay on the record.</summary>
public sealed record PacketAuthority(
    Guid Id, AuthoritySource Source, string Title, string Version, string Clause, string Place, DateOnly SearchedOn, string Excerpt, AuthorityConclusion Conclusion,
    Guid RecordedById, string RecordedByName, DateTimeOffset RecordedAt, DateTimeOffset? WithdrawnAt);

/// <summary>An answer to a statement of the policy. The name is the person's of today; the event has that of the moment.</summary>
public sealed record PacketAnswer(Guid Id, string Address, AnswerValue Value, Guid AnsweredById, string AnsweredByName, DateTimeOffset AnsweredAt);

/// <summary>A policy version that a line or a determination names, with its text as published and the owner's copyright line.</summary>
public sealed record PacketPolicy(
    Guid VersionId, string ReferenceNumber, string Title, string RevisionDate, DateOnly EffectiveFrom, DateOnly? EffectiveTo, DateOnly? CommitteeAdoptedOn,
    DateTimeOffset PublishedAt, string ContentHash, string EvidenceHash, IReadOnlyList<PacketStatement> Statements, IReadOnlyList<PacketEvidence> Evidence,
    string? Copyright, string Text);

public sealed record PacketStatement(string Address, string Text, PolicyVerdict? Verdict);

public sealed record PacketEvidence(
    string Id, string Organisation, string Name, string Strength, EvidenceDirection Direction, string? QuestionForDirector, string? ComplianceAnswer);

public sealed record PacketCheck(Guid Id, CheckSubject Subject, string Remark, Guid CheckedById, string CheckedByName, DateTimeOffset CheckedAt);

/// <summary>A document that came with the request. The text is null where the bytes are no text, or do not match their hash.</summary>
public sealed record PacketDocument(
    Guid Id, int Position, string Title, string Kind, string? Author, DateOnly DatedOn, string Sha256, string ContentType, int Bytes, bool MatchesHash, string? Text);

public sealed record PacketOpening(Guid Id, Guid DocumentId, Guid PersonId, string PersonName, DateTimeOffset OpenedAt);

public sealed record PacketTalk(Guid Id, string With, string Outcome, Guid RecordedById, string RecordedByName, DateTimeOffset RecordedAt);

public sealed record PacketNote(Guid Id, CaseNoteKind Kind, string Text, Guid AuthorId, string AuthorName, DateTimeOffset WrittenAt);

/// <summary>What a clock does as of the export.</summary>
public enum PacketClockState
{
    NotStarted,
    Running,
    Paused,
    Late,
    StoppedInTime,
    StoppedLate,
    Replaced,
    ReplacedLate,
}

/// <summary>A clock in the version of its row that was pinned at receipt.</summary>
public sealed record PacketClock(
    Guid Id, ClockMeasure Measures, NoticeRecipient To, ClockStart Start, ClockSource Source, int Limit, ClockUnit Unit, string Cite, bool Verified, bool SwitchedOn,
    bool Governs, Guid RowId, int RowVersion, DateTimeOffset? StartedAt, DateTimeOffset? DueAt, DateTimeOffset? OriginalDueAt, DateTimeOffset? PausedAt,
    DateTimeOffset? PausedUntil, DateTimeOffset? StoppedAt, DateTimeOffset? ReplacedAt, PacketClockState StateAtExport);

public sealed record PacketBreach(Guid Id, Guid ClockId, ClockMeasure Measures, NoticeRecipient To, DateTimeOffset DueAt, DateTimeOffset RecordedAt, string Cite);

public sealed record PacketExtension(
    Guid Id, Guid ClockId, ExtensionAsker AskedBy, ExtensionGround Ground, string Reason, string MemberInterest, DateTimeOffset NoticeSentAt, NoticeChannel NoticeChannel,
    Guid ExtendedById, string ExtendedByName, DateTimeOffset ExtendedAt, DateTimeOffset OriginalDueAt, string Cite);

public sealed record PacketExpediteRefusal(Guid Id, string Reason, Guid RefusedById, string RefusedByName, DateTimeOffset RefusedAt);

public sealed record PacketNotice(
    Guid Id, NoticeKind Kind, NoticeForm Form, NoticeRecipient To, NoticeChannel Channel, DateTimeOffset GivenAt, string GivenTo,
    Guid RecordedById, string RecordedByName, DateTimeOffset RecordedAt);

public sealed record PacketRecommendation(
    Guid Id, bool IsCurrent, Guid RecommendedById, string RecommendedByName, string RecommendedByCredentials, DateTimeOffset RecommendedAt,
    IReadOnlyList<PacketRecommendedLine> Lines, string MemberFacingReason, string ClinicalRationale, string WhatWouldChange, string IndividualReview);

public sealed record PacketRecommendedLine(Guid Id, int LineNumber, LineOutcome Outcome, DeterminationBasis Basis, PacketInPart? ApprovedInPart);

/// <summary>What is approved where a line is approved in part.</summary>
public sealed record PacketInPart(string Code, string Description, int Units, string PlainName);

/// <summary>Whether a determination counts.</summary>
public enum PacketStanding
{
    Standing,
    Superseded,

    /// <summary>Its signature was taken back before the release.</summary>
    Recalled,
}

public sealed record PacketDetermination(
    Guid Id, int LineNumber, LineOutcome Outcome, DeterminationBasis Basis, PacketInPart? ApprovedInPart, PacketStanding Standing, Guid? SupersedesId, string? SupersessionReason,
    Guid? PolicyVersionId, string? PolicyContentHash, Guid DecidedById, string DecidedByName, string DecidedByCredentials, string? DecidedBySpecialty,
    string? LicenseNumber, string? LicenseState, DateTimeOffset DecidedAt, string ClinicalRationale, Guid? SignOffId);

/// <summary>A signature. Similarity, seconds and unopened evidence are recorded for audit, never scored.</summary>
public sealed record PacketSignOff(
    Guid Id, Guid RecommendationId, Guid SignerId, string SignerName, string SignerCredentials, string? SignerSpecialty, string LicenseNumber, string LicenseState,
    DateTimeOffset SignedAt, DateTimeOffset ReleaseAt, string PacketDigest, bool IsFirstOfTwo, bool ApprovedInstead, string Reasoning,
    IReadOnlyList<PacketEvidenceAnswer> ContraryEvidenceAnswers, string AttestedStatement, int SimilarityPercent, int SecondsOnCase, IReadOnlyList<string> UnopenedEvidence,
    PacketRevocation? Revocation);

public sealed record PacketEvidenceAnswer(Guid Id, string EvidenceId, string Answer);

public sealed record PacketRevocation(Guid Id, RevocationKind Kind, string Reason, Guid RevokedById, string RevokedByName, DateTimeOffset RevokedAt);

/// <summary>An issued letter by its hash; the bytes are handed out under Letters.</summary>
public sealed record PacketLetter(
    Guid Id, Guid SignOffId, string Kind, DateOnly LetterDate, DateTimeOffset IssuedAt, DateTimeOffset ReleaseAt, string SignerName, string SignerCredentials,
    string PolicyReference, string PolicyRevision, Guid? PolicyVersionId, string Sha256, int Pages, string TextsVersion, string RendererVersion, bool IsDraft, bool IsRecalled);

public sealed record PacketHold(Guid Id, string Reason, Guid PlacedById, string PlacedByName, DateTimeOffset PlacedAt, PacketHoldRelease? Release);

public sealed record PacketHoldRelease(Guid Id, string Reason, Guid ReleasedById, string ReleasedByName, DateTimeOffset ReleasedAt);

/// <summary>
/// An event of the chain. <see cref="CanonicalText"/> is what its hash covers, in UTF-8, after the bytes of <see cref="PreviousHash"/>; the members before it say the same.
/// </summary>
public sealed record PacketEvent(
    long Sequence, DateTimeOffset At, string Kind, Guid? ActorId, string ActorName, string ActorRoles, IReadOnlyList<PacketDetail> Details,
    IReadOnlyList<PacketChange> Changes, IReadOnlyList<PacketRow> CoveredRows, IReadOnlyList<PacketRow> RemovedRows, string CanonicalText, string PreviousHash, string Hash);

public sealed record PacketDetail(string Name, string? Value);

public sealed record PacketChange(string What, string? Before, string? After);

/// <summary>A row of the database by table and key; the hash is null for one that was removed.</summary>
public sealed record PacketRow(string Table, string Key, string? Sha256);
