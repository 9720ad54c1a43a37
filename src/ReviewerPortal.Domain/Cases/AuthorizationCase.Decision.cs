using ReviewerPortal.Domain.Common;
using ReviewerPortal.Domain.Determinations;
using ReviewerPortal.Domain.Determinations.Rules;
using ReviewerPortal.Domain.Reviewers;

namespace ReviewerPortal.Domain.Cases;

/// <summary>What leads to a determination: the nurse's recommendation or approval, the director's signature, return or recall.</summary>
public sealed partial class AuthorizationCase
{
    /// <summary>What everybody else is told who comes to sign.</summary>
    public static Refusal OnlyADirectorSigns => TheSignerIsAMedicalDirector.Refusal;

    /// <summary>
    /// A nurse proposes an outcome per line for a medical director to decide: a denial, a partial approval, or an approval that is
    /// the director's to give.
    /// </summary>
    public Result<CaseEvent> Recommend(
        Reviewer nurse, Rationale rationale, IReadOnlyList<LineProposal> proposals, GoverningPolicies policies, DecisionMoment moment)
    {
        if (HolderRefusals(CaseAct.Recommend, nurse) is { Length: > 0 } notYours) return notYours;
        var broken = Rules.Broken([
            .. RecordRules(),
            new EveryLineHasOneProposal(LineNumbers, proposals),
            new DeniedLinesRestOnOneGround(_lines, proposals),
            .. proposals.SelectMany(proposal => ProposalRules(proposal, policies, moment.Day)),
            .. TextRules(rationale, proposals, moment.Day),
        ]);
        if (broken.Length > 0) return broken;

        var recommendation = Recommendation.By(nurse, rationale, proposals, moment.At);
        _recommendations.Add(recommendation);
        CurrentRecommendationId = recommendation.Id;
        Status = CaseStatus.AwaitingSignOff;
        return Accept("determination.recommended", moment.At, ("recommendation", recommendation.Id), ("lines", Summary(proposals)));
    }

    /// <summary>A nurse approves every line, each on a coded basis. Anything less is refused: only a director decides it.</summary>
    public Result<CaseEvent> Approve(
        Reviewer nurse, Rationale rationale, IReadOnlyList<LineProposal> proposals, GoverningPolicies policies, DecisionMoment moment)
    {
        if (HolderRefusals(CaseAct.Approve, nurse) is { Length: > 0 } notYours) return notYours;
        var broken = Rules.Broken([
            .. RecordRules(),
            new EveryLineHasOneProposal(LineNumbers, proposals),
            .. proposals.Select(proposal => new ANurseOnlyApproves(proposal)),
            .. proposals.Select(proposal => new AnExceptionIsTheDirectorsAlone(nurse, proposal)),
            .. proposals.SelectMany(proposal => ProposalRules(proposal, policies, moment.Day)),
            .. TextRules(rationale, proposals, moment.Day),
        ]);
        if (broken.Length > 0) return broken;

        Decide(proposals, nurse, policies, _ => rationale.ClinicalRationale, null, moment.At);
        return Accept("determination.approved", moment.At, ("lines", Summary(proposals)));
    }

    /// <summary>A director sends the case back, with a reason. The recommendation no longer stands, nor does a first signature on it.</summary>
    public Result<CaseEvent> ReturnToNurse(Reviewer director, string reason, DateTimeOffset now)
    {
        if (ActRefusals(CaseAct.ReturnToNurse, director) is { Length: > 0 } notNow) return notNow;
        if (Rules.Broken(new AReturnHasAReason(reason)) is { Length: > 0 } broken) return broken;
        var returned = CurrentRecommendationId;
        VoidFirstSignature(director, "The case was returned to the nurse.", now);
        TakeBackRecommendation(CaseNote.By(director, CaseNoteKind.ReturnedToNurse, reason, now));
        return Accept("case.returned", now, ("recommendation", returned), ("note", _notes[^1].Id));
    }

    /// <summary>
    /// The director makes the recommendation, or an approval in its place, their determination; where the case is of a class that
    /// needs two, the first signature decides nothing yet. Authentication and the packet's digest were checked by the use case;
    /// everything about the person and the record is checked here, again.
    /// </summary>
    public Result<CaseEvent> Sign(Reviewer signer, SignatureRequest request, SigningTerms terms, DecisionMoment moment)
    {
        if (ActRefusals(CaseAct.Sign, signer) is { Length: > 0 } notNow) return notNow;
        var recommendation = CurrentRecommendation!;
        var proposals = recommendation.ProposalsWith(request.ApprovedInstead);
        var broken = Rules.Broken([
            .. SignerRules(signer, request, recommendation, terms.Allowed, moment.Day),
            .. SignedRecordRules(recommendation, request, proposals, terms.Policies),
            .. proposals.SelectMany(proposal => ProposalRules(proposal, terms.Policies, moment.Day)),
            .. TextRules(recommendation.Texts, proposals, moment.Day),
        ]);
        if (broken.Length > 0) return broken;

        return FirstSignature is null && terms.SecondSignatures.Any(two => two.Includes(this, proposals, moment.Day))
            ? SignFirst(signer, recommendation, request, proposals, moment)
            : SignForGood(signer, recommendation, request, proposals, terms, moment);
    }

    /// <summary>
    /// The signer takes their signature back within the recall window, before anything was released. The recommendation stands
    /// again, and with it a first signature falls; the determinations and the letter stay on the record, revoked.
    /// </summary>
    public Result<CaseEvent> Recall(Reviewer director, string reason, DateTimeOffset now)
    {
        if (ActRefusals(CaseAct.Recall, director) is { Length: > 0 } notNow) return notNow;
        var signOff = DecidingSignOff;
        if (Rules.Broken(new OnlyTheSignerRecalls(director, signOff), new ARecallComesBeforeTheRelease(signOff, now), new ARecallHasAReason(reason)) is { Length: > 0 } broken) return broken;

        _revocations.Add(SignOffRevocation.Of(signOff!, RevocationKind.Recalled, director, reason, now));
        VoidFirstSignature(director, "The second signature was recalled.", now);
        Status = CaseStatus.AwaitingSignOff;
        Outcome = null;
        SettledAt = null;
        DecisionUnmade();
        return Accept("determination.recalled", now, ("signOff", signOff!.Id), ("revocation", _revocations[^1].Id));
    }

    /// <summary>The determinations that count: not recalled, and not superseded by a later one.</summary>
    public IReadOnlyList<Determination> StandingDeterminations
    {
        get
        {
            var counting = _determinations.Where(d => !_revocations.Exists(r => r.SignOffId == d.SignOffId)).ToList();
            return [.. counting.Where(d => counting.TrueForAll(later => later.SupersedesId != d.Id)).OrderBy(d => d.LineNumber)];
        }
    }

    /// <summary>The first of two signatures while the second is awaited.</summary>
    public SignOff? FirstSignature => Status == CaseStatus.AwaitingSecondSignature ? StandingFirstSignature : null;

    private SignOff? StandingFirstSignature =>
        _signOffs.Where(s => s.IsFirstOfTwo && s.RecommendationId == CurrentRecommendationId && IsStanding(s)).MaxBy(s => s.SignedAt);

    /// <summary>The signature that made the determinations that count; null where a nurse approved or nothing is decided.</summary>
    private SignOff? DecidingSignOff => StandingDeterminations.Select(d => d.SignOffId).FirstOrDefault() is { } id ? _signOffs.Find(s => s.Id == id) : null;

    private IReadOnlyList<int> LineNumbers => [.. _lines.Select(line => line.LineNumber)];

    private bool IsStanding(SignOff signOff) => !_revocations.Exists(r => r.SignOffId == signOff.Id);

    /// <summary>What must be settled on the record before anybody concludes.</summary>
    private IEnumerable<IRule> RecordRules() => [new TheRequestIsCheckedFirst(_checks), new NoRequestForInformationIsOpen(_notes)];

    private IEnumerable<IRule> ProposalRules(LineProposal proposal, GoverningPolicies policies, DateOnly day)
    {
        if (Line(proposal.LineNumber) is not { } line) yield break;
        var policy = policies.Of(line);
        yield return new TheBasisFitsTheOutcome(line, proposal);
        yield return new APartialApprovalSaysWhatIsApproved(line, proposal);
        if (proposal.Basis is not (DeterminationBasis.ContinuityOfCare or DeterminationBasis.DirectorException))
            yield return new AuthorityIsSearchedBeforeThePolicyIsApplied(Coverage.LineOfBusiness, line);
        yield return new AGoverningAuthorityIsTheBasis(line, proposal);
        yield return new ACoveringAuthorityIsRecorded(line, proposal);
        yield return new AnExcludingAuthorityIsRecorded(line, proposal);
        yield return new ASilentChartIsAskedNotDenied(line, proposal);
        yield return new MissingInformationWasAskedFor(line, proposal, _notes);
        yield return new APolicyBasisRestsOnAnAnsweredStatement(line, proposal, policy);
        yield return new ThePolicyVersionIsInForce(line, policy, day);
        yield return new MedicareUsesAnAdoptedPolicy(Coverage.LineOfBusiness, proposal, policy);
    }

    /// <summary>A denial is explained to the member; an approval costs no words beyond the course of treatment that it continues.</summary>
    private IEnumerable<IRule> TextRules(Rationale rationale, IReadOnlyList<LineProposal> proposals, DateOnly day) =>
        proposals.Any(proposal => proposal.Outcome != LineOutcome.Approved)
            ?
            [
                new TheMemberIsToldWhy(rationale), new TheReasonIsToldInTheWordsOfItsGround(rationale, proposals), new TheClinicalJudgementIsExplained(rationale),
                new TheMemberIsReviewedIndividually(Coverage, Member, rationale, day),
            ]
            : proposals.Select(proposal => new ContinuityOfCareNamesTheCourse(proposal, rationale));

    private IEnumerable<IRule> SignerRules(Reviewer signer, SignatureRequest request, Recommendation recommendation, CredentialClass allowed, DateOnly day) =>
    [
        new TheSignerIsNotTheRecommender(signer, recommendation),
        new TheSecondSignerIsAnotherDirector(signer, FirstSignature),
        new TheSignersLicenseIsCurrent(signer, day),
        new TheSignersCredentialsAreAllowed(signer, allowed),
        new TheAttestationIsComplete(request.Attestation),
        new TheDirectorReasonsInTheirOwnWords(request.Reasoning, recommendation),
    ];

    private IEnumerable<IRule> SignedRecordRules(Recommendation recommendation, SignatureRequest request, IReadOnlyList<LineProposal> proposals, GoverningPolicies policies) =>
    [
        .. RecordRules(),
        new TheSignerHasOpenedEveryDocument(_documents, request.Reading),
        new ADirectorOverrulesOnlyInTheMembersFavour(recommendation, request.ApprovedInstead, proposals),
        .. proposals.Any(p => p.Outcome != LineOutcome.Approved)
            ? policies.OfLines(_lines).Select(policy => new ContraryEvidenceIsAnswered(policy, request.ContraryEvidenceAnswers))
            : [],
    ];

    private CaseEvent SignFirst(Reviewer signer, Recommendation recommendation, SignatureRequest request, IReadOnlyList<LineProposal> proposals, DecisionMoment moment)
    {
        var signOff = SignOff.By(signer, Id, recommendation, request, isFirstOfTwo: true, moment.At, TimeSpan.Zero);
        _signOffs.Add(signOff);
        Status = CaseStatus.AwaitingSecondSignature;
        return Accept("determination.first-signed", moment.At, ("signOff", signOff.Id), ("digest", request.PacketDigest), ("lines", Summary(proposals)));
    }

    private CaseEvent SignForGood(
        Reviewer signer, Recommendation recommendation, SignatureRequest request, IReadOnlyList<LineProposal> proposals, SigningTerms terms, DecisionMoment moment)
    {
        if (request.ApprovedInstead.Count > 0) VoidFirstSignature(signer, "Another director approved in place of the recommendation.", moment.At);
        var signOff = SignOff.By(signer, Id, recommendation, request, isFirstOfTwo: false, moment.At, terms.RecallWindow);
        _signOffs.Add(signOff);
        Decide(proposals, signer, terms.Policies, p => request.ApprovedInstead.Contains(p) ? request.Reasoning : recommendation.ClinicalRationale, signOff.Id, moment.At);
        return Accept("determination.signed", moment.At, ("signOff", signOff.Id), ("digest", request.PacketDigest), ("lines", Summary(proposals)));
    }

    private void Decide(IReadOnlyList<LineProposal> proposals, Reviewer by, GoverningPolicies policies, Func<LineProposal, string> rationaleOf, Guid? signOffId, DateTimeOffset at)
    {
        var corrected = proposals.ToDictionary(p => p.LineNumber, p => CorrectionOf(p.LineNumber));
        _determinations.AddRange(proposals.Select(p =>
            Determination.Of(Id, p, by, policies.Of(Line(p.LineNumber)!), rationaleOf(p), signOffId, corrected[p.LineNumber], at)));
        Settle(Determination.CaseOutcome(proposals.Select(p => p.Outcome)), at);
    }

    /// <summary>A line that was decided before is corrected by a new determination, with the reason for which the case was reopened.</summary>
    private Determination.Correction? CorrectionOf(int lineNumber) =>
        StandingDeterminations.FirstOrDefault(d => d.LineNumber == lineNumber) is { } earlier
            ? new Determination.Correction(earlier.Id, _notes.Where(n => n.Kind == CaseNoteKind.Reopened).MaxBy(n => n.WrittenAt)?.Text ?? "")
            : null;

    /// <summary>The case goes back to review; what was recommended stays on the record and no longer stands.</summary>
    private void TakeBackRecommendation(CaseNote why)
    {
        _notes.Add(why);
        CurrentRecommendationId = null;
        Status = CaseStatus.ReturnedToNurse;
    }

    private void VoidFirstSignature(Reviewer by, string reason, DateTimeOffset now)
    {
        if (StandingFirstSignature is { } first) _revocations.Add(SignOffRevocation.Of(first, RevocationKind.VoidedByChange, by, reason, now));
    }

    private static string Summary(IReadOnlyList<LineProposal> proposals) =>
        string.Join("; ", proposals.Select(p => $"{p.LineNumber} {p.Outcome} {p.Basis}{(p.InPart is { } part ? $" {part.Units} × {part.Code}" : "")}"));
}
