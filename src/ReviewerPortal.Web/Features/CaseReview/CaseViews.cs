using ReviewerPortal.Domain.Cases;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Reviewers;
using ReviewerPortal.Web.Features.CaseReview.Clocks;

namespace ReviewerPortal.Web.Features.CaseReview;

/// <summary>What stands beside a case in other tables. Now is UTC.</summary>
internal sealed record CaseSurroundings(
    IReadOnlyList<LetterView> Letters,
    IReadOnlyDictionary<Guid, PolicyView> Policies,
    IReadOnlyList<PolicyChoice> Choices,
    IReadOnlyDictionary<DeterminationBasis, BasisView> Reasons,
    int ReadingTarget,
    IReadOnlyList<EarlierRequestView> Earlier,
    IReadOnlySet<Guid> OpenedDocuments,
    Reviewer Reader,
    TimeZoneInfo Zone,
    DateTimeOffset Now);

/// <summary>Turns a loaded case into the records of the page, so that no component sees an entity.</summary>
internal static class CaseViews
{
    public static CaseView ToView(this AuthorizationCase found, CaseSurroundings beside) => new()
    {
        Id = found.Id,
        Number = found.Number,
        Version = found.Version,
        Status = found.Status,
        Member = found.Member,
        Provider = found.RequestingProvider,
        Coverage = found.Coverage,
        RequestType = found.RequestType,
        Urgency = found.Urgency,
        ReceivedAt = found.ReceivedAt,
        DecidedAt = found.DecidedAt,
        Outcome = found.Outcome,
        Dismissal = found.Dismissal,
        Checks = [.. found.Checks.GroupBy(c => c.Subject).Select(looks => looks.MaxBy(c => c.CheckedAt)!).OrderBy(c => c.Subject).Select(Check)],
        Earlier = beside.Earlier,
        Signatures = [.. found.SignOffs.OrderByDescending(s => s.SignedAt).Select(s => Signed(s, found))],
        Holder = found.HolderId is { } holder ? new HolderView(holder, found.HolderName ?? "", found.LeaseUntil) : null,
        Clocks = CaseClocksView.Of(found),
        Diagnoses = found.Diagnoses,
        Lines = [.. found.Lines.OrderBy(l => l.LineNumber).Select(Line)],
        Documents = [.. found.Documents.OrderBy(d => d.Position).Select(d => new DocumentView(d.Id, d.Title, d.Kind, d.Author, d.DatedOn, beside.OpenedDocuments.Contains(d.Id)))],
        Talks = [.. found.PeerToPeer.OrderByDescending(t => t.RecordedAt).Select(t => new TalkView(t.With, t.Outcome, t.RecordedByName, t.RecordedAt))],
        Notes = [.. found.Notes.OrderByDescending(n => n.WrittenAt).Select(n => new NoteView(n.Kind, n.Text, n.AuthorName, n.WrittenAt))],
        Recommendation = found.Recommendations.OrderBy(r => r.RecommendedAt).LastOrDefault() is { } newest ? Recommended(newest, found) : null,
        Determinations = [.. found.Determinations.OrderBy(d => d.LineNumber).ThenByDescending(d => d.DecidedAt).Select(d => Determined(d, found))],
        Letters = beside.Letters,
        Policies = beside.Policies,
        PolicyChoices = beside.Choices,
        Reasons = beside.Reasons,
        ReadingTarget = beside.ReadingTarget,
        ReaderId = beside.Reader.Id,
        ReaderRoles = beside.Reader.Roles,
        Zone = beside.Zone,
        Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(beside.Now, beside.Zone).DateTime),
    };

    private static LineView Line(RequestedService line) => new(
        line.LineNumber, line.Code, line.Description, line.Units, line.FromDate, line.ToDate, line.Method, line.PolicyVersionId,
        [.. line.StandingAuthorities.OrderBy(a => a.RecordedAt).Select(Authority)], line.Answers.ToDictionary(a => a.Address, a => a.Value));

    private static AuthorityView Authority(AuthorityRecord record) => new(
        record.Id, record.Source, record.Title, record.Version, record.Clause, record.Place, record.SearchedOn, record.Excerpt,
        record.Conclusion, record.RecordedByName, record.RecordedAt);

    private static RecommendationView Recommended(Recommendation recommendation, AuthorizationCase found) => new(
        recommendation.Id, recommendation.Id == found.CurrentRecommendationId, recommendation.RecommendedByName, recommendation.RecommendedByCredentials, recommendation.RecommendedAt,
        new Rationale(recommendation.MemberFacingReason, recommendation.ClinicalRationale, recommendation.WhatWouldChange, recommendation.IndividualReview),
        [.. recommendation.Lines.OrderBy(l => l.LineNumber).Select(l => l.ToProposal())]);

    private static CheckView Check(RequestCheck check) => new(check.Subject, check.Remark, check.CheckedByName, check.CheckedAt);

    private static SignatureView Signed(Domain.Determinations.SignOff signOff, AuthorizationCase found)
    {
        var revoked = found.Revocations.FirstOrDefault(r => r.SignOffId == signOff.Id);
        return new SignatureView(
            signOff.Id, signOff.SignerId, signOff.SignerName, signOff.SignerCredentials, signOff.SignedAt, signOff.ReleaseAt, signOff.IsFirstOfTwo,
            revoked is null ? null : new RevocationView(revoked.Kind, revoked.Reason, revoked.RevokedByName, revoked.RevokedAt));
    }

    private static DeterminationView Determined(Determination determination, AuthorizationCase found) => new(
        determination.LineNumber, determination.Outcome, determination.Basis, determination.InPart, determination.DecidedByName, determination.DecidedByCredentials,
        determination.DecidedAt, determination.ClinicalRationale, determination.PolicyContentHash, determination.SupersessionReason,
        found.Revocations.Any(r => r.SignOffId == determination.SignOffId) ? DeterminationStanding.Recalled
        : found.StandingDeterminations.Contains(determination) ? DeterminationStanding.Stands : DeterminationStanding.Superseded);
}
