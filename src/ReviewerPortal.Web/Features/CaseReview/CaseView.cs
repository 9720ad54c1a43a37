using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Policies.Evidence;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview.Clocks;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>Everything that the case page shows of a case, at one version. Instants are UTC; the zone is the plan's.</summary>
public sealed record CaseView
{
    public required Guid Id { get; init; }
    public required string Number { get; init; }
    public required long Version { get; init; }
    public required CaseStatus Status { get; init; }
    public required Member Member { get; init; }
    public required Provider Provider { get; init; }
    public required Coverage Coverage { get; init; }
    public required RequestType RequestType { get; init; }
    public required Urgency Urgency { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required DateTimeOffset? DecidedAt { get; init; }
    public required CaseOutcome? Outcome { get; init; }
    public required DismissalReason? Dismissal { get; init; }
    public required HolderView? Holder { get; init; }

    /// <summary>The newest look at each subject.</summary>
    public required IReadOnlyList<CheckView> Checks { get; init; }

    /// <summary>The member's other requests, the newest first.</summary>
    public required IReadOnlyList<EarlierRequestView> Earlier { get; init; }

    /// <summary>The newest first, revoked ones included.</summary>
    public required IReadOnlyList<SignatureView> Signatures { get; init; }

    public required CaseClocksView Clocks { get; init; }

    public required IReadOnlyList<Diagnosis> Diagnoses { get; init; }
    public required IReadOnlyList<LineView> Lines { get; init; }
    public required IReadOnlyList<DocumentView> Documents { get; init; }
    public required IReadOnlyList<TalkView> Talks { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<NoteView> Notes { get; init; }

    /// <summary>The newest, standing or returned; null before the first.</summary>
    public required RecommendationView? Recommendation { get; init; }

    public required IReadOnlyList<DeterminationView> Determinations { get; init; }
    public required IReadOnlyList<LetterView> Letters { get; init; }

    /// <summary>The policy versions that the lines are reviewed under, read.</summary>
    public required IReadOnlyDictionary<Guid, PolicyView> Policies { get; init; }

    public required IReadOnlyList<PolicyChoice> PolicyChoices { get; init; }

    /// <summary>The words of every basis, in the version in force.</summary>
    public required IReadOnlyDictionary<DeterminationBasis, BasisView> Reasons { get; init; }

    /// <summary>The school grade that texts to this member should not exceed.</summary>
    public required int ReadingTarget { get; init; }

    public required Guid ReaderId { get; init; }

    /// <summary>What the person who reads may do, as the database knew it; for what is offered, never for what is allowed.</summary>
    public required IReadOnlySet<Role> ReaderRoles { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The plan's day when the case was read.</summary>
    public required DateOnly Today { get; init; }

    public ClockView Governing => Clocks.All[0];

    /// <summary>The governing decision clock's due time.</summary>
    public DateTimeOffset DueAt => Governing.DueAt!.Value;

    public DateOnly ReceivedOn => Day(ReceivedAt);

    public bool NeedsIndividualReview => IndividualReview.IsNeeded(Coverage, Member, Today);

    public bool IsAdverseRecommended => Recommendation is { Stands: true } standing && standing.Lines.Any(l => l.Outcome != LineOutcome.Approved);

    public PolicyView? PolicyOf(LineView line) => line.PolicyVersionId is { } id ? Policies.GetValueOrDefault(id) : null;

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    public DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant).DateTime);
}

public sealed record HolderView(Guid Id, string Name, DateTimeOffset? LeaseUntil);

public sealed record LineView(
    int Number, string Code, string Description, int Units, DateOnly FromDate, DateOnly ToDate, string? Method, Guid? PolicyVersionId,
    IReadOnlyList<AuthorityView> Authorities, IReadOnlyDictionary<string, AnswerValue> Answers)
{
    public string Name => $"Line {Number} · {Code}";
}

/// <summary>A recorded search that stands.</summary>
public sealed record AuthorityView(
    Guid Id, AuthoritySource Source, string Title, string Version, string Clause, string Place, DateOnly SearchedOn, string Excerpt,
    AuthorityConclusion Conclusion, string RecordedBy, DateTimeOffset RecordedAt);

/// <summary>A document; opened by the person who reads the case, or not yet.</summary>
public sealed record DocumentView(Guid Id, string Title, string Kind, string? Author, DateOnly DatedOn, bool IsOpened);

public sealed record CheckView(CheckSubject Subject, string Remark, string By, DateTimeOffset At);

public sealed record EarlierRequestView(string Number, DateTimeOffset ReceivedAt, CaseStatus Status, CaseOutcome? Outcome, IReadOnlyList<string> Codes);

/// <summary>A signature, and why it no longer counts where it does not.</summary>
public sealed record SignatureView(
    Guid Id, Guid SignerId, string By, string Credentials, DateTimeOffset At, DateTimeOffset ReleaseAt, bool IsFirstOfTwo, RevocationView? Revoked);

public sealed record RevocationView(RevocationKind Kind, string Reason, string By, DateTimeOffset At);

public enum DeterminationStanding
{
    Stands,
    Recalled,
    Superseded,
}

public sealed record TalkView(string With, string Outcome, string RecordedBy, DateTimeOffset RecordedAt);

public sealed record NoteView(CaseNoteKind Kind, string Text, string Author, DateTimeOffset WrittenAt);

public sealed record RecommendationView(
    Guid Id, bool Stands, string By, string Credentials, DateTimeOffset At, Rationale Texts, IReadOnlyList<LineProposal> Lines);

public sealed record DeterminationView(
    int LineNumber, LineOutcome Outcome, DeterminationBasis Basis, ApprovedInPart? InPart, string By, string Credentials, DateTimeOffset At,
    string ClinicalRationale, string? PolicyHash, string? SupersessionReason, DeterminationStanding Standing);

/// <summary>The plan's words for a basis: what it means to a clinician, and what would change a decision on it.</summary>
public sealed record BasisView(string ClinicianText, string WhatWouldChange);

/// <summary>An issued letter; recalled where its signature was taken back, so that it never went out.</summary>
public sealed record LetterView(Guid Id, string Kind, DateOnly Date, bool IsRecalled);

public sealed record PolicyChoice(Guid VersionId, string Reference, string Title, string Revision);

/// <summary>A policy version with its text, its evidence and the questions it asks.</summary>
public sealed record PolicyView(PolicyChoice Choice, GoverningPolicy Governing, PolicyVersionDraft Content);
